import type { Db } from '#server/db/open.ts'
import type { ParticipantId } from '#shared/ids.ts'
import type { Command } from '#shared/workshop/commands.ts'
import { engagementKinds } from '#shared/workshop/harvest.ts'
import { stepAt } from '#shared/workshop/draaiboek.ts'
import { stances } from '#shared/workshop/rounds.ts'
import type { Step } from '#shared/workshop/step.ts'
import { personAt } from '../decide/people.ts'
import { at as streamAt } from '../decide/begin.ts'
import { openPoll, openVote } from '../decide/tally.ts'
import { listAtDoor, joinByCode } from '../door/join.ts'
import type { DossierFacts } from '../dossier-facts.ts'
import type { Venue } from '../venue.ts'
import type { Dice } from './dice.ts'
import { names, phrases, promises, words } from './phrases.ts'

/** Simulated people in a rehearsal: they come in by the door and send what everybody sends. */
export interface Extra {
  readonly id: ParticipantId
  readonly organisation: string
}

/** Their devices are recognised, so that calling them twice brings the same ones. */
const device = (venue: Venue, number: number): string => `figurant-${venue.id}-${number}`

export async function callExtras(
  db: Db,
  venue: Venue,
  facts: DossierFacts,
  howMany: number,
  now: number,
): Promise<readonly Extra[]> {
  const list = listAtDoor(venue.sitting.session, facts)
  const extras: Extra[] = []
  for (let number = 0; number < howMany; number += 1) {
    const organisation = list[number % list.length]
    if (!organisation) break
    const round = Math.floor(number / names.length)
    const name = `${names[number % names.length] ?? 'Figurant'}${round > 0 ? ` ${round + 1}` : ''}`
    const asked = { name, organisation: organisation.id, device: device(venue, number) }
    const answer = await joinByCode(db, venue, asked, now)
    if (typeof answer === 'string') break
    extras.push({ id: answer.participant as ParticipantId, organisation: organisation.id })
  }
  return extras
}

/** Does what the running step asks of everybody; gives how many commands were taken. */
export async function letThemAct(venue: Venue, extras: readonly Extra[], dice: Dice): Promise<number> {
  const step = stepAt(venue.sitting.session.draaiboek, venue.sitting.session.run.step)
  if (!step) return 0
  // All at once, as in a room; thrown in order, so that the same seed is the same morning.
  const asked = extras.flatMap((extra) =>
    whatToDo(venue, step, extra, dice).map((command) => ({ extra, command, key: keyOf(extra, dice) })),
  )
  const outcomes = await Promise.all(
    asked.map(({ extra, command, key }) => venue.command(extra.id, { command, expectedRev: null }, key)),
  )
  return outcomes.filter((outcome) => typeof outcome !== 'string').length
}

const keyOf = ({ id }: Extra, dice: Dice): string =>
  `${id.slice(-12)}-${dice.below(2 ** 31)}-${dice.below(2 ** 31)}`

function whatToDo(venue: Venue, step: Step, extra: Extra, dice: Dice): readonly Command[] {
  const { session } = venue.sitting
  const { activity } = step
  switch (activity.kind) {
    case 'write': {
      if (streamAt(session, activity.stream)?.phase !== 'writing' && activity.sight === 'hidden') return []
      const kind = dice.pick(activity.kinds)
      const many = Math.min(activity.most ?? 2, 1 + dice.below(2))
      const cards = Array.from({ length: many }, (): Command => {
        const text = dice.pick(phrases[kind])
        return {
          type: 'card.write',
          stream: activity.stream,
          kind,
          text,
          with: [],
          onBehalf: null,
          pin: null,
        }
      })
      return [...cards, ...(dice.chance(0.8) ? [{ type: 'ready.set', ready: true } as const] : [])]
    }
    case 'vote': {
      const round = openVote(session)
      if (!round) return []
      return Array.from({ length: round.budget }, () => ({
        type: 'vote.add',
        round: round.id,
        on: dice.pick(round.options),
      }))
    }
    case 'poll': {
      const round = openPoll(session)
      return round ? [{ type: 'poll.answer', round: round.id, value: 1 + dice.below(5), reason: '' }] : []
    }
    case 'consent': {
      const ballot = session.consent?.ballot
      const organisation = ballot?.eligible.find((id) => id === extra.organisation)
      if (!ballot || ballot.state !== 'open' || !organisation) return []
      const stance = dice.chance(0.85) ? 'agree' : dice.pick(stances)
      const reason = stance === 'objection' ? 'Er is geen drager na het project.' : ''
      return [{ type: 'consent.position', round: ballot.id, organisation, stance, reason, onBehalf: false }]
    }
    case 'engagements': {
      const who = personAt(session, extra.id)
      if (!who || session.engagements.some((note) => note.organisation === who.organisation)) return []
      const days = 4 + dice.below(20)
      return [
        {
          type: 'engagement.note',
          organisation: who.organisation,
          kind: dice.pick(engagementKinds.slice(0, 2)),
          text: dice.pick(promises),
          cents: days * 25_000,
          days,
          condition: '',
          onBehalf: false,
        },
      ]
    }
    case 'checkout':
      return [{ type: 'checkout.say', word: dice.pick(words), score: 3 + dice.below(3) }]
    default:
      return dice.chance(0.6) ? [{ type: 'ready.set', ready: true }] : []
  }
}
