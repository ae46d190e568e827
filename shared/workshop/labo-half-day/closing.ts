import type { ConsentAct, SceneKind, Step } from '#shared/workshop/step.ts'
import { step } from './step.ts'

const consent = (act: ConsentAct, title: string, question: string, minutes: number, scene: SceneKind): Step =>
  step(`consent-${act}`, {
    part: 'Besluit',
    title,
    question,
    minutes,
    activity: { kind: 'consent', act },
    scene,
  })

/** The last half hour: one proposal, one decision, and nothing that disappears silently. */
export const closing: readonly Step[] = [
  consent('proposal', 'voorstel', 'Dit leggen we voor', 2, 'proposal'),
  consent('questions', 'verhelderende vragen', 'Wat begrijp je nog niet?', 4, 'proposal'),
  consent('reactions', 'reacties', 'Wat doet dit met jullie?', 4, 'proposal'),
  consent('amend', 'bijsturen', 'Wat veranderen we?', 3, 'proposal'),
  consent('positions', 'posities', 'Kun je met dit voorstel leven?', 2, 'step'),
  consent('integrate', 'onthullen en verwerken', 'Wat maakt dit veilig voor iedereen?', 4, 'consent'),
  consent('decide', 'besluit', 'Dit spreken we af', 1, 'record'),
  step('sweep', {
    title: 'Slotveeg en acties',
    question: 'Wie doet wat, tegen wanneer?',
    minutes: 6,
    fixedAt: 200,
    activity: { kind: 'sweep' },
    scene: 'record',
  }),
  step('checkout', {
    title: 'Afronden',
    question: 'Met welk woord ga je naar huis?',
    minutes: 4,
    activity: { kind: 'checkout' },
    scene: 'thanks',
  }),
]
