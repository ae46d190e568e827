import { expect, test } from 'vitest'
import { trailOf } from '#shared/dossier/trail.ts'
import { fieldOf, sectionOf, type Anchor, type Field } from '#shared/dossier/template.ts'
import { edition, fact, openDesk, partner, type Desk } from './desk.ts'

const { template } = edition
const trail = (desk: Desk) => trailOf(desk.content(), template)
const states = (desk: Desk) =>
  Object.fromEntries(trail(desk).map(({ criterion, state }) => [criterion.code, state]))
const placesOf = (desk: Desk, code: string) =>
  (trail(desk).find(({ criterion }) => criterion.code === code)?.places ?? []).map(({ label, filled }) => [
    label,
    filled,
  ])

const fieldsOf = (anchor: Anchor): readonly Field[] =>
  anchor.of === 'commitments'
    ? template.commitment
    : anchor.of === 'sources'
      ? template.source
      : (sectionOf(template, anchor.section)?.fields ?? [])

test('every criterion has anchors, and every anchor is a place the template knows', () => {
  for (const { code, anchors } of template.criteria) {
    expect(anchors.length, code).toBeGreaterThan(0)
    for (const anchor of anchors) {
      const field = fieldOf(fieldsOf(anchor), anchor.field)
      const column =
        anchor.column === undefined || field?.kind !== 'list' ? field : fieldOf(field.fields, anchor.column)
      expect(column?.id, code).toBe(anchor.column ?? anchor.field)
      const options =
        column?.kind === 'choice' || column?.kind === 'choices' ? column.options.map(({ id }) => id) : []
      expect(options, `${code} ${anchor.field}`).toEqual(expect.arrayContaining([...(anchor.is ?? [])]))
    }
  }
})

test('a section says that it answers a criterion where one of its anchors is, and nowhere else', () => {
  for (const { code, anchors } of template.criteria) {
    const named = template.sections.filter(({ answers }) => answers.includes(code)).map(({ id }) => id)
    expect(new Set(anchors.map(({ section }) => section)), code).toEqual(new Set(named))
  }
})

test('the elaborated dossier answers all eleven, an empty one none', () => {
  expect(new Set(Object.values(states(openDesk())))).toEqual(new Set(['answered']))
  expect(Object.values(states(openDesk('empty')))).toEqual(Array.from({ length: 11 }, () => 'empty'))
})

test('the half-written one answers some, partly answers others, and leaves one open', () => {
  expect(states(openDesk('rivierenland'))).toMatchObject({
    'C1.2': 'answered',
    'C1.6': 'partly',
    'C2.3': 'partly',
    'C2.4': 'empty',
  })
})

test('a place that does not apply is not asked for', () => {
  const desk = openDesk()
  expect(placesOf(desk, 'C1.1').map(([label]) => label)).not.toContain('Waarom deze subregio?')
  desk.set(fact('identification', 'regionType'), 'subregio')
  expect(placesOf(desk, 'C1.1')).toContainEqual(['Waarom deze subregio?', false])
  expect(states(desk)['C1.1']).toBe('partly')
})

test('what stands in a field that no longer applies answers nothing', () => {
  const desk = openDesk('empty')
  desk.admit('fluvius', { name: 'Fluvius', kind: 'netbedrijf', role: 'kernpartner' })
  desk.type(partner('fluvius', 'necessity'), 'Beheert het net.')
  expect(placesOf(desk, 'C1.3')).toContainEqual(['Partners', true])
  desk.set(partner('fluvius', 'kind'), 'gemeente')
  expect(placesOf(desk, 'C1.3')).not.toContainEqual(['Partners', true])
})

test('a result for governments alone is not tangible for others', () => {
  const desk = openDesk()
  desk.keep(['plan', 'lists', 'results'], ['resultaat-besluiten'])
  expect(placesOf(desk, 'C1.6')).toEqual([
    ['Resultaten', false],
    ['Meerwaarde per doelgroep', true],
  ])
})
