import { expect, test } from 'vitest'
import { binOf, looseIn, neededBy } from '#shared/dossier/bin.ts'
import { rowsOf } from '#shared/dossier/content.ts'
import { engagementPath, rowPath, type Path } from '#shared/dossier/schema.ts'
import { usesOf } from '#shared/dossier/uses.ts'
import { at, binRow, moveRow, redirect, restoreRow } from '#shared/dossier/write.ts'
import { edition, openDesk, type Desk } from './checks/desk.ts'

const { template } = edition
const step = (id: string): Path => rowPath('plan', 'steps', id)
const partner = (id: string): Path => rowPath('partners', 'partners', id)
const bin = (desk: Desk) => binOf(desk.doc, template)
const inBin = (desk: Desk, id: string) => {
  const found = bin(desk).find(({ row }) => row.id === id)
  if (!found) throw new Error(`${id} is not in the bin`)
  return found
}
const steps = (desk: Desk): string[] => rowsOf(desk.content(), 'plan', 'steps').map(({ id }) => id)

test('a row that was removed is in no list and in the bin, and comes back as it was', () => {
  const desk = openDesk()
  const before = desk.content()
  binRow(desk.doc, step('stap-proef'), 1000, 'an')
  expect(steps(desk)).not.toContain('stap-proef')
  expect(
    bin(desk).map(({ path, section, at: when, row }) => [path, section, when, row.values.title]),
  ).toEqual([
    [
      step('stap-proef'),
      'plan',
      1000,
      before.sections.plan?.lists.steps?.find(({ id }) => id === 'stap-proef')?.values.title,
    ],
  ])
  restoreRow(desk.doc, step('stap-proef'), 'an')
  expect(desk.content()).toEqual(before)
  expect(bin(desk)).toEqual([])
})

test('what pointed at it still does: nothing follows by itself, and the checks name each place', () => {
  const desk = openDesk()
  const uses = usesOf(desk.content(), template, 'stap-proef')
  binRow(desk.doc, step('stap-proef'), 1000, 'an')
  expect(usesOf(desk.content(), template, 'stap-proef').map(({ path }) => path)).toEqual(
    uses.map(({ path }) => path),
  )
  const loose = desk.findings().filter(({ rule }) => rule === 'V32')
  expect(loose.length).toBeGreaterThan(2)
})

test('An lets everything of a partner who leaves point at another; a letter that is there is not written over', () => {
  const desk = openDesk()
  const uses = usesOf(desk.content(), template, 'veka')
  expect(new Set(uses.map(({ kind }) => kind))).toEqual(new Set(['one', 'several', 'cell', 'along']))
  desk.set(['governance', 'cells', 'raci', 'stap-nulmeting:fluvius'], 'C')
  for (const use of uses) redirect(desk.doc, use, 'fluvius', 'an')
  binRow(desk.doc, partner('veka'), 1000, 'an')
  expect(usesOf(desk.content(), template, 'veka').filter(({ kind }) => kind !== 'along')).toEqual([])
  expect(
    desk
      .findings()
      .filter(({ rule, sentence }) => rule === 'V32' && sentence.includes('partner die er niet meer is')),
  ).toEqual([])
  expect(at(desk.doc, ['governance', 'cells', 'raci', 'stap-nulmeting:fluvius'])).toBe('C')
})

test('or at nothing', () => {
  const desk = openDesk()
  for (const use of usesOf(desk.content(), template, 'veka')) redirect(desk.doc, use, null, 'an')
  const left = usesOf(desk.content(), template, 'veka').map(({ kind }) => kind)
  expect(new Set(left)).toEqual(new Set(['cell', 'along']))
})

test('what a partner promised and paid goes along, and is there again when the partner is', () => {
  const desk = openDesk()
  const promise = () => JSON.stringify(at(desk.doc, engagementPath('veka', 'commitments', 'engagement-veka')))
  const before = promise()
  expect(before).toContain('financieel')
  binRow(desk.doc, partner('veka'), 1000, 'an')
  expect(promise()).toBe(before)
  restoreRow(desk.doc, partner('veka'), 'an')
  expect(desk.findings().filter(({ severity }) => severity === 'error')).toEqual([])
})

test('a row whose references went after it says so, and what would have to come back with it', () => {
  const desk = openDesk()
  binRow(desk.doc, step('stap-proef'), 1000, 'an')
  binRow(desk.doc, partner('kortrijk'), 2000, 'an')
  const proef = inBin(desk, 'stap-proef')
  expect(looseIn(proef, desk.content()).map(({ to, id }) => [to, id])).toContainEqual(['partner', 'kortrijk'])
  expect(neededBy(proef, bin(desk), desk.content())?.map(({ row }) => row.id)).toEqual(['kortrijk'])
  desk.remove(partner('kortrijk'))
  expect(neededBy(proef, bin(desk), desk.content())).toBeNull()
})

test('two steps that wait for each other come back together', () => {
  const desk = openDesk()
  desk.choose([...step('stap-nulmeting'), 'dependsOn'], ['stap-proef'])
  desk.choose([...step('stap-proef'), 'dependsOn'], ['stap-nulmeting'])
  binRow(desk.doc, step('stap-nulmeting'), 1000, 'an')
  binRow(desk.doc, step('stap-proef'), 1000, 'an')
  const needed = neededBy(inBin(desk, 'stap-proef'), bin(desk), desk.content())
  expect(needed?.map(({ row }) => row.id)).toEqual(['stap-nulmeting'])
})

test('a row moves past what is in the bin as if it were not there', () => {
  const desk = openDesk()
  const [first = '', second = '', third = ''] = steps(desk)
  binRow(desk.doc, step(second), 1000, 'an')
  moveRow(desk.doc, step(third), -1, 'an')
  expect(steps(desk).slice(0, 2)).toEqual([third, first])
})

test('whatever somebody marked a row with, it is out, and the bin can be read', () => {
  const desk = openDesk()
  const wild = ['', 'gisteren', true, Number.MAX_VALUE, -1] as const
  steps(desk).forEach((id, i) => desk.set([...step(id), 'removed'], wild[i] ?? false))
  expect(steps(desk)).toEqual([])
  expect(bin(desk)).toHaveLength(5)
})
