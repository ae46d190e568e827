import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BinView } from '#shared/dossier/bin.ts'
import { rowPath, type Path } from '#shared/dossier/schema.ts'
import { at, binRow } from '#shared/dossier/write.ts'
import { town, type Town } from '../../helpers/town.ts'

let place: Town
beforeAll(async () => {
  place = await town()
})
afterAll(() => place.close())

const proposal = 'zuid-west-vlaanderen'
const bin = async (person: string) => {
  const { call } = await place.enter(person)
  const answer = await call(`/api/proposals/${proposal}/bin`)
  return { status: answer.status, body: (await answer.json()) as BinView }
}

test('who removed a row is known from the client id, whatever the page says', async () => {
  const jonas = await place.enter('jonas-vanhoutte')
  const page = await jonas.opens(proposal)
  binRow(page.doc, rowPath('plan', 'steps', 'stap-proef'), 1000, 'an')
  await expect.poll(() => page.told.some(({ kind }) => kind === 'saved')).toBe(true)
  expect((await bin('jonas-vanhoutte')).body.rows).toEqual([
    {
      path: 'plan/lists/steps/stap-proef',
      by: { name: expect.any(String) as string, organisation: expect.any(String) as string },
    },
  ])
  page.close()
})

test('who takes no part learns nothing', async () => {
  expect((await bin('joris-peeters')).status).toBe(404)
})

test('a partner cannot show another the door, the penholder can, and it can come back', async () => {
  const path: Path = rowPath('partners', 'partners', 'fluvius')
  const marijke = await (await place.enter('marijke-desmet')).opens(proposal)
  binRow(marijke.doc, path, 1000, 'marijke')
  await expect.poll(marijke.refusals).toEqual(['not-your-role'])
  marijke.close()

  const jonas = await place.enter('jonas-vanhoutte')
  const page = await jonas.opens(proposal)
  expect(at(page.doc, [...path, 'removed'])).toBeUndefined()
  binRow(page.doc, path, 2000, 'an')
  await expect.poll(() => page.told.some(({ kind }) => kind === 'saved')).toBe(true)
  const answer = await jonas.call(`/api/proposals/${proposal}/partners`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Fluvius', kind: 'netbedrijf', layer: 'partner' }),
  })
  expect(answer.status).toBe(201)
  await expect.poll(() => at(page.doc, [...path, 'removed'])).toBeUndefined()
  expect(at(page.doc, [...path, 'role'])).toBe('geassocieerd')
  page.close()
})
