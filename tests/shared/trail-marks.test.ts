import { expect, test } from 'vitest'
import { print } from '#server/print/print.ts'
import { mayWriteAt } from '#shared/access.ts'
import { canonical, type Json } from '#shared/canonical.ts'
import { levelPath, markPath, reasonPath } from '#shared/dossier/trail-marks.ts'
import { difference } from '#shared/dossier/difference.ts'
import { trailOf } from '#shared/dossier/trail.ts'
import type { Path } from '#shared/dossier/schema.ts'
import type { OrganisationId } from '#shared/ids.ts'
import { edition, openDesk, type Desk } from './checks/desk.ts'

const { template } = edition
const answerTo = (desk: Desk, code: string) => {
  const found = trailOf(desk.content(), template).find(({ criterion }) => criterion.code === code)
  if (!found) throw new Error(code)
  return found
}
const challenge: Path = ['challenge', 'texts', 'challengeText']

test('a dossier in which nobody said anything of the criteria reads as it always did', () => {
  expect(canonical(openDesk('rivierenland').content() as unknown as Json)).not.toContain('"trail"')
})

test('An points at a passage: it answers 1.5, for as long as the passage stands there', () => {
  const desk = openDesk('empty')
  desk.type(challenge, 'Warmte gaat verloren. Huizen hebben ze nodig.')
  expect(answerTo(desk, 'C1.5').state).toBe('empty')
  desk.set(markPath('C1.5', challenge), 'Huizen hebben ze nodig.')
  expect(answerTo(desk, 'C1.5')).toMatchObject({
    state: 'partly',
    marks: [{ label: 'Maatschappelijke of bestuurlijke opgave', filled: true, lost: false }],
  })
  desk.type(challenge, 'Alles is anders.')
  expect(answerTo(desk, 'C1.5')).toMatchObject({ state: 'empty', marks: [{ lost: true }] })
  desk.set(markPath('C1.5', challenge), null)
  expect(desk.content().trail).toBeUndefined()
})

test('a row and a promise are pointed at by name; one that is gone says so', () => {
  const desk = openDesk()
  const [step] = desk.content().sections.plan?.lists.steps ?? []
  const [commitment] = desk.content().engagements.leiedal?.commitments ?? []
  if (!step || !commitment) throw new Error('The elaborated dossier has both')
  const row: Path = ['plan', 'lists', 'steps', step.id]
  desk.set(markPath('C2.4', row), '')
  desk.set(markPath('C2.4', ['engagements', 'leiedal', 'commitments', commitment.id]), '')
  const labels = answerTo(desk, 'C2.4').marks.map(({ label }) => label)
  expect(labels[0]).toMatch(/^Engagement van .*Leiedal/u)
  expect(labels[1]).toMatch(/^Stappen: ./u)
  desk.remove(row)
  expect(answerTo(desk, 'C2.4').marks.map(({ lost }) => lost)).toEqual([false, true])
})

test('what no page of ours writes there is left out', () => {
  const desk = openDesk('empty')
  desk.set(['trail', 'level:C9.9'], 'strong')
  desk.set(['trail', 'level:C1.1'], 'magnificent')
  desk.set(['trail', 'mark:C1.1:nowhere/texts/x'], '')
  desk.set(['trail', 'mark:C1.1:plan//x'], '')
  desk.set(['trail', 'reason:C1.1'], 12)
  expect(desk.content().trail).toBeUndefined()
})

test('whoever writes the dossier writes its trail, one key deep; a reader does not', () => {
  const organisation = 'leiedal' as OrganisationId
  const at = (role: 'partner' | 'reader', path: Path) => mayWriteAt({ role, organisation }, path, 'draft')
  expect(at('partner', levelPath('C1.1'))).toBeNull()
  expect(at('partner', ['trail'])).toBe('skeleton')
  expect(at('reader', reasonPath('C1.1'))).toBe('read-only')
  expect(mayWriteAt({ role: 'partner', organisation }, levelPath('C1.1'), 'frozen')).toBe('frozen')
})

test('the jury reads where each criterion is answered, and what the writers think of it', () => {
  const desk = openDesk()
  for (const key of [...desk.doc.getMap('trail').keys()]) desk.set(['trail', key], null)
  desk.set(levelPath('C1.4'), 'strong')
  desk.set(reasonPath('C1.4'), 'De afspraken blijven na het project.')
  desk.set(markPath('C1.4', challenge), '')
  const printed = print({
    ...{ content: desk.content(), edition, region: 'Regio', title: 'Titel', fictional: true },
    as: { kind: 'draft', at: '', seed: 'x' },
    date: '2021-09-30',
  })
  const guide = printed.sections.at(-1)
  expect(guide).toMatchObject({ letter: 'L', title: 'Leeswijzer voor de jury' })
  const [table, , cards] = guide?.blocks ?? []
  if (table?.kind !== 'trail' || cards?.kind !== 'cards') throw new Error('A table and cards')
  expect(table.criteria).toHaveLength(11)
  expect(table.criteria.find(({ code }) => code === '1.4')?.answeredIn).toEqual(['B', 'C'])
  expect(cards.cards).toEqual([
    {
      ...{ code: '1.4', title: 'Méér dan goede praktijk', kicker: null, status: 'Sterk' },
      rows: [
        { label: 'Waarom', value: 'De afspraken blijven na het project.' },
        { label: 'Aangeduid', value: 'B · Maatschappelijke of bestuurlijke opgave' },
      ],
    },
  ])
})

test('what is said of a criterion between two versions is part of their difference', () => {
  const desk = openDesk('empty')
  const before = desk.content()
  desk.set(levelPath('C1.2'), 'weak')
  expect(difference(before, desk.content(), template)).toMatchObject([
    {
      letter: 'L',
      title: 'Criteria',
      changes: [{ kind: 'added', label: 'C1.2 · Hoe sterk', after: 'Nog zwak' }],
    },
  ])
})
