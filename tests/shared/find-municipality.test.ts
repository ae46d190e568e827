import { expect, test } from 'vitest'
import { findMunicipalities, municipalitiesIn } from '#shared/call/data/find-municipality.ts'
import { municipalities, municipalityOf } from '#shared/call/data/municipalities-2024.ts'
import { regions } from '#shared/call/data/regions.ts'

const names = (typed: string): string[] => findMunicipalities(typed).map(({ name }) => name)

test.each([
  ['kort', ['Kortrijk', 'Kortemark', 'Kortenaken', 'Kortenberg', 'Kortessem']],
  ['MENEN', ['Menen']],
  ['34027', ['Menen']],
  ['puurs sint', ['Puurs-Sint-Amands']],
  ['sint amands', ['Puurs-Sint-Amands']],
  ['', []],
  ['Brussel', []],
])('%s finds %j', (typed, found) => {
  expect(names(typed).toSorted()).toEqual([...found].toSorted())
})

test('the exact name comes first, then what begins with it', () => {
  expect(names('lier')[0]).toBe('Lier')
  expect(names('hove')[0]).toBe('Hove')
})

test('a code finds by its beginning, and never by its middle', () => {
  expect(findMunicipalities('3402', 20).every(({ nis }) => nis.startsWith('3402'))).toBe(true)
})

test('a region holds all of its own, and all regions together hold everything', () => {
  expect(municipalitiesIn('REFREG03')).toHaveLength(27)
  expect(regions.flatMap(({ code }) => municipalitiesIn(code))).toHaveLength(municipalities.length)
})

test('what merged says into what, and on which day', () => {
  expect(municipalityOf('37015')).toMatchObject({
    name: 'Tielt',
    endedOn: '2025-01-01',
    mergedInto: { nis: '37022', name: 'Tielt' },
  })
  expect(municipalityOf('34022')?.mergedInto).toBeUndefined()
  expect(municipalities.filter(({ endedOn }) => endedOn)).toHaveLength(27)
  expect(
    municipalities.every(({ endedOn, mergedInto }) => (endedOn === undefined) === (mergedInto === undefined)),
  ).toBe(true)
})
