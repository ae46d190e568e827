import { expect, test } from 'vitest'
import { asCents, type Cents } from '#shared/cents.ts'
import { difference, ofOrganisation } from '#shared/dossier/difference.ts'
import { outlineOf } from '#shared/dossier/outline.ts'
import { openDesk, edition } from './checks/desk.ts'

const { template } = edition
const cents = (amount: number): Cents => asCents(amount) ?? (0 as Cents)
const plan = ['plan', 'lists', 'steps'] as const

test('the same dossier twice has no difference', () => {
  const { content } = openDesk()
  expect(difference(content(), content(), template)).toEqual([])
})

test('an answer, a row that came, one that went and one that changed are told by section and row', () => {
  const an = openDesk()
  const before = an.content()
  an.set(['identification', 'facts', 'title'], 'Een andere titel')
  const [first, second] = before.sections.plan?.lists.steps ?? []
  an.remove([...plan, second?.id ?? ''])
  an.set([...plan, first?.id ?? '', 'title'], 'Nulmeting van daken')
  an.add(plan, 'nieuw', { title: 'Een stap erbij' })
  const found = difference(before, an.content(), template)
  const told = found.map(({ letter, changes }) => [
    letter,
    changes.map(({ kind, row, after }) => [kind, row, after.slice(0, 30)]),
  ])
  expect(told[0]).toEqual(['A', [['changed', null, 'Een andere titel']]])
  const steps = found.find(({ section }) => section === 'plan')?.changes ?? []
  const kinds = steps.map(({ kind, row, label }) => [kind, row, label])
  expect(kinds).toContainEqual(['changed', 'Nulmeting van daken', 'Titel van de stap'])
  expect(kinds.filter(([kind]) => kind === 'added')).toEqual([['added', 'Een stap erbij', 'Stappen']])
  expect(kinds.filter(([kind]) => kind === 'removed')).toHaveLength(1)
})

test('another order of the same rows is told as that', () => {
  const { content } = openDesk()
  const before = content()
  const steps = before.sections.plan?.lists.steps ?? []
  const after = {
    ...before,
    sections: {
      ...before.sections,
      plan: {
        ...before.sections.plan!,
        lists: { ...before.sections.plan!.lists, steps: steps.toReversed() },
      },
    },
  }
  const changes = difference(before, after, template).flatMap((section) => section.changes)
  expect(changes.map(({ kind, label }) => [kind, label])).toContainEqual(['moved', 'Stappen'])
})

test('what one organisation promises and pays is told apart from the rest', () => {
  const joris = openDesk()
  const before = joris.content()
  const kortrijk = before.engagements.kortrijk!
  const [pair = ''] = Object.keys(kortrijk.allocations)
  joris.set(['identification', 'facts', 'title'], 'Een andere titel')
  const after = {
    ...joris.content(),
    engagements: {
      ...before.engagements,
      kortrijk: { ...kortrijk, allocations: { ...kortrijk.allocations, [pair]: cents(123_45) } },
    },
  }
  const found = difference(before, after, template)
  expect(ofOrganisation(found, 'kortrijk').map((change) => change.after)).toEqual(['€\u00a0123,45'])
  expect(ofOrganisation(found, 'zwevegem')).toEqual([])
})

test('every answer of the elaborated dossier has words, and nothing in it is an id', () => {
  const outline = outlineOf(openDesk().content(), template)
  const words = outline.flatMap(({ parts }) =>
    parts.flatMap((part) =>
      part.kind === 'answer'
        ? [part.entry]
        : part.rows.flatMap((row) => [{ label: part.label, words: row.title }, ...row.entries]),
    ),
  )
  expect(outline.every(({ parts }) => parts.length > 0)).toBe(true)
  for (const { label, words: said } of words) {
    expect(said.trim(), label).not.toBe('')
    expect(said, label).not.toMatch(/\(verwijderd\)|\[object|undefined|(^|[ ,])0[0-9a-z]{25}($|[ ,])/u)
  }
})
