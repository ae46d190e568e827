import { expect, test } from 'vitest'
import type { ProposalId } from '#shared/ids.ts'
import { majorityOf, spreadOf, type Assessment, type Juror } from '#shared/jury/assessment.ts'
import { roomFor } from '#shared/jury/projection.ts'
import { moved, moves } from '#shared/phases.ts'
import { phases } from '#shared/access.ts'

const juror = (id: string, level: 1 | 2 | 3 | 4, more: Partial<Juror> = {}): Juror => ({
  id,
  name: id,
  interest: { has: false, what: '' },
  scores: [{ criterion: 'C1.1', level, reason: `woord-van-${id}` }],
  handedIn: true,
  ...more,
})
const assessment = (jurors: readonly Juror[], more: Partial<Assessment> = {}): Assessment => ({
  phase: 'assessed',
  criteria: ['C1.1'],
  openedAt: 1,
  revealedAt: null,
  jurors,
  consensus: [],
  ballot: null,
  decision: null,
  ...more,
})
const judged = {
  ...{ proposal: 'energie' as ProposalId, title: '', region: '', fictional: true, version: 1, sha256: '' },
}

test('a proposal goes through its phases in order, and only by a move that exists', () => {
  const table = moves.map((move) => phases.map((phase) => moved(phase, move) ?? '-').join(' '))
  expect(table).toEqual([
    'frozen frozen - - - -',
    '- - draft - - -',
    '- - submitted - - -',
    '- - - assessed - -',
    '- - - - decided -',
  ])
})

test('the spread counts only who handed in and has no interest', () => {
  const all = [
    juror('an', 4),
    juror('joris', 1),
    juror('fatima', 3, { handedIn: false }),
    juror('lieve', 2, { interest: { has: true, what: 'nicht' } }),
  ]
  expect(spreadOf(assessment(all))).toEqual([{ criterion: 'C1.1', counts: [1, 0, 0, 1], split: true }])
  expect(spreadOf(assessment([juror('an', 3), juror('joris', 4)]))[0]?.split).toBe(false)
})

test('whoever asks, before the scores are open the answer holds no word of another', () => {
  const jurors = ['an', 'joris', 'fatima'].map((id, i) => juror(id, 2, { handedIn: i < 2 }))
  for (const recipient of [null, 'an', 'joris', 'fatima', 'vreemde']) {
    const said = JSON.stringify(
      roomFor(judged, assessment(jurors), { criteria: [], sections: [] }, recipient),
    )
    for (const { id } of jurors) expect(said.includes(`woord-van-${id}`)).toBe(id === recipient)
  }
})

test('a majority is more than half of the papers that chose; abstaining weighs nothing, a tie decides nothing', () => {
  const of = (counts: Parameters<typeof majorityOf>[0]['counts']) => majorityOf({ counts })
  expect(of({ selected: 2, 'not-selected': 1 })).toBe('selected')
  expect(of({ selected: 2, 'not-selected': 2 })).toBe(null)
  expect(of({ selected: 1, conditions: 1, 'not-selected': 1 })).toBe(null)
  expect(of({ conditions: 1, abstain: 5 })).toBe('conditions')
  expect(of({ abstain: 3 })).toBe(null)
})
