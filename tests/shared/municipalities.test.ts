import { expect, test } from 'vitest'
import { rivierenland, southWestFlanders } from '#server/demo/organisations.ts'
import { municipalities, municipalityNamed, municipalityOf } from '#shared/call/data/municipalities-2024.ts'
import { regions } from '#shared/call/data/regions.ts'

test('300 municipalities, each once, in the fifteen regions', () => {
  expect(municipalities).toHaveLength(300)
  expect(new Set(municipalities.map(({ nis }) => nis)).size).toBe(300)
  expect(new Set(municipalities.map(({ name }) => name)).size).toBe(300)
  expect(municipalities.filter(({ nis, name }) => !/^\d{5}$/u.test(nis) || name.trim() === '')).toEqual([])
  expect(new Set(municipalities.map(({ region }) => region))).toEqual(
    new Set(regions.map(({ code }) => code)),
  )
})

test('as many per region as the Flemish Government counts', () => {
  const counts = regions.map(({ code }) => municipalities.filter(({ region }) => region === code).length)
  expect(counts).toEqual([29, 12, 27, 33, 32, 10, 17, 13, 7, 17, 14, 14, 23, 10, 42])
})

test('27 merged in 2025: one into Antwerpen, the others into twelve new ones', () => {
  const ended = municipalities.filter(({ endedOn }) => endedOn !== undefined)
  expect(ended).toHaveLength(27)
  expect(new Set(ended.map(({ endedOn }) => endedOn))).toEqual(new Set(['2025-01-01']))
  expect(municipalityNamed('De Pinte')).toEqual({
    nis: '44012',
    name: 'De Pinte',
    region: 'REFREG13',
    endedOn: '2025-01-01',
    mergedInto: { nis: '44086', name: 'Nazareth-De Pinte' },
  })
})

test('found by code, and by name however it is typed', () => {
  expect(municipalityOf('34022')).toEqual({ nis: '34022', name: 'Kortrijk', region: 'REFREG08' })
  expect(municipalityNamed(' heist-op-den-berg ')?.nis).toBe('12014')
  expect(municipalityOf('99999')).toBeUndefined()
  expect(municipalityOf('')).toBeUndefined()
})

test('the demonstration uses the same codes', () => {
  for (const { name, nis } of [...southWestFlanders, ...rivierenland])
    expect(municipalityNamed(name)?.nis, name).toBe(nis)
})
