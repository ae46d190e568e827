import { expect, test } from 'vitest'
import { ideaStates } from '#shared/call/idea.ts'
import { mayIdea, type IdeaActor } from '#shared/idea/access.ts'
import { afterStep, ideaSteps, stepsFrom } from '#shared/idea/step.ts'
import { asMandate, mandateGaps } from '#shared/idea/mandate.ts'
import { isTooLate } from '#shared/idea/day.ts'
import type { OrganisationId } from '#shared/ids.ts'

const organisation = 'kortrijk' as OrganisationId
const actors: Record<string, IdeaActor> = {
  penholder: { role: 'penholder', coordinates: false, organisation },
  partner: { role: 'partner', coordinates: false, organisation },
  reader: { role: 'reader', coordinates: false, organisation },
  coordinator: { role: null, coordinates: true, organisation },
}

test('an idea goes one way only, but for a decision that is taken again', () => {
  const table = ideaStates.map((state) => [
    state,
    stepsFrom(state).map((step) => [step, afterStep(state, step)]),
  ])
  expect(table).toEqual([
    ['draft', [['submit', 'submitted']]],
    ['submitted', [['pitch', 'pitched']]],
    [
      'pitched',
      [
        ['select', 'invited'],
        ['decline', 'not-selected'],
      ],
    ],
    ['invited', [['reconsider', 'pitched']]],
    ['not-selected', [['reconsider', 'pitched']]],
  ])
})

test('who may do what, in every state', () => {
  const may = (who: string) =>
    [...(['write', 'admit'] as const), ...ideaSteps].flatMap((act) =>
      ideaStates.flatMap((state) =>
        mayIdea(actors[who] ?? null, act, state) === null ? [`${act} ${state}`] : [],
      ),
    )
  expect(may('penholder')).toEqual(['write draft', 'admit draft', 'submit draft'])
  expect(may('partner')).toEqual(['write draft'])
  expect(may('reader')).toEqual([])
  expect(may('coordinator')).toEqual([
    'admit draft',
    'pitch submitted',
    'select pitched',
    'decline pitched',
    'reconsider invited',
    'reconsider not-selected',
  ])
  expect(may('nobody')).toEqual([])
})

test('a mandate is a decision of a day that has been, or the name of every mayor', () => {
  expect(asMandate({ kind: 'consultation', on: '2021-05-28', body: ' ' })).toBeNull()
  expect(
    asMandate({ kind: 'signatures', on: '2021-05-28', signatures: [{ municipality: '99999', mayor: 'X' }] }),
  ).toBeNull()
  const mandate = asMandate({
    kind: 'signatures',
    on: '2021-05-28',
    signatures: [{ municipality: '34022', mayor: 'Ruth Van Acker' }],
  })
  if (!mandate) throw new Error('a mandate')
  expect(mandateGaps(mandate, ['34022'], '2021-06-01')).toEqual([])
  expect(mandateGaps(mandate, ['34022', '34027'], '2021-06-01').map(({ sentence }) => sentence)).toEqual([
    'De burgemeester van Menen heeft nog niet ondertekend.',
  ])
  expect(mandateGaps(mandate, ['34022'], '2021-05-27')).toHaveLength(1)
})

test('the last day counts until midnight in Flanders', () => {
  const edition = { milestones: [{ kind: 'ideas-due', label: 'Ideeën', on: '2021-06-15' }] } as const
  expect(isTooLate(edition, Date.UTC(2021, 5, 15, 21, 59))).toBe(false)
  expect(isTooLate(edition, Date.UTC(2021, 5, 15, 22, 1))).toBe(true)
  expect(isTooLate({ milestones: [] }, Date.UTC(2090, 0))).toBe(false)
})
