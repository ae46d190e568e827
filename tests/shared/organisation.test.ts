import { expect, test } from 'vitest'
import { asCodes, asKbo, asNis, asOvo } from '#shared/organisation.ts'

test.each([
  ['0207.494.678', '0207494678'],
  ['BE 0207 494 678', '0207494678'],
  ['0207494678', '0207494678'],
  ['0207494679', null],
  ['2207494678', null],
  ['207494678', null],
  ['', null],
])('the enterprise number %j is %s', (typed, known) => {
  expect(asKbo(typed)).toBe(known)
})

test('a NIS code is that of a Flemish municipality, an OVO code is OVO and six digits', () => {
  expect([asNis('34022'), asNis('99999'), asNis('3402')]).toEqual(['34022', null, null])
  expect([asOvo('ovo 000123'), asOvo('OVO123'), asOvo('OVO0001234')]).toEqual(['OVO000123', null, null])
})

const none = { nis: '', kbo: '', ovo: '' }
const kortrijk = { name: 'Stad Kortrijk', layer: 'municipality' } as const

test('the codes of an organisation fit its name and its layer', () => {
  expect(asCodes(none, kortrijk)).toEqual({ nis: null, kbo: null, ovo: null })
  expect(asCodes({ ...none, nis: '34022' }, kortrijk)).toMatchObject({ nis: '34022' })
  expect(asCodes({ ...none, nis: '34027' }, kortrijk)).toBe('nis-of-another')
  expect(asCodes({ ...none, nis: '34022' }, { name: 'Leiedal', layer: 'intermunicipal' })).toBe(
    'no-municipality',
  )
  expect(asCodes({ ...none, kbo: '1' }, kortrijk)).toBe('not-kbo')
  expect(asCodes({ ...none, ovo: '1' }, kortrijk)).toBe('not-ovo')
  expect(asCodes({ ...none, nis: 'x' }, kortrijk)).toBe('not-nis')
})
