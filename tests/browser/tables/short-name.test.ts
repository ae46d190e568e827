import { expect, test } from 'vitest'
import { shortName } from '#client/tables/short-name.ts'

test('a name for a column leaves out what the badge beside it says', () => {
  expect(shortName('Vlaams Energie- en Klimaatagentschap (VEKA)')).toBe('VEKA')
  expect(shortName('FOD Economie, Algemene Directie Energie')).toBe('FOD Economie')
  expect(shortName('Departement Omgeving')).toBe('Omgeving')
  expect(shortName('Provincie West-Vlaanderen')).toBe('West-Vlaanderen')
  expect(shortName('Kortrijk')).toBe('Kortrijk')
  expect(shortName('Provincie')).toBe('Provincie')
})
