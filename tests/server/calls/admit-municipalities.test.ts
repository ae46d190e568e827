import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OrganisationView } from '#shared/api.ts'
import { rowPath } from '#shared/dossier/schema.ts'
import { at, mapAt } from '#shared/dossier/write.ts'
import { town, type Town } from '../../helpers/town.ts'

let place: Town
beforeAll(async () => {
  place = await town()
})
afterAll(() => place.close())

const proposal = 'neteland'
const ask = async (person: string, body: unknown) => {
  const { call } = await place.enter(person)
  return call(`/api/proposals/${proposal}/municipalities`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}

test('Luc adds two more; who takes part already is not added twice, and a known organisation keeps its id', async () => {
  const luc = await (await place.enter('luc-hermans')).opens(proposal)
  const before = mapAt(luc.doc, ['partners', 'lists', 'partners']).size
  const first = await ask('luc-hermans', { nis: ['13001', '13011'] })
  expect(first.status).toBe(201)
  const second = await ask('luc-hermans', { nis: ['13001', '13008'] })
  const { organisations } = (await second.json()) as { organisations: OrganisationView[] }
  expect(organisations.map(({ name, layer }) => [name, layer])).toEqual([
    ['Arendonk', 'municipality'],
    ['Geel', 'municipality'],
  ])
  await expect.poll(() => mapAt(luc.doc, ['partners', 'lists', 'partners']).size).toBe(before + 2)
  expect(at(luc.doc, [...rowPath('partners', 'partners', 'geel'), 'nis'])).toBe('13008')
  luc.close()
})

test.each([
  ['a code that is none', { nis: ['13001', '99999'] }],
  ['no code', { nis: [] }],
  ['no list', { nis: '13001' }],
  ['something else than codes', { nis: [13_001] }],
])('%s changes nothing', async (_what, body) => {
  const luc = await (await place.enter('luc-hermans')).opens(proposal)
  const before = mapAt(luc.doc, ['partners', 'lists', 'partners']).size
  expect((await ask('luc-hermans', body)).status).toBe(400)
  expect(mapAt(luc.doc, ['partners', 'lists', 'partners']).size).toBe(before)
  luc.close()
})
