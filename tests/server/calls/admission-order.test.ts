import { afterAll, beforeAll, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { town, type Town } from '../../helpers/town.ts'

let here: Town
beforeAll(async () => {
  here = await town()
})
afterAll(() => here.close())

test('a position that somebody made nonsense of keeps nobody from being admitted', async () => {
  const ilse = await here.enter('ilse-baert')
  const seat = await ilse.opens('zuid-west-vlaanderen')
  const partners = (seat.doc.getMap('partners').get('lists') as Y.Map<unknown>).get('partners') as Y.Map<
    Y.Map<unknown>
  >
  partners.get('leiedal')?.set('order', 'zz no position')
  await expect.poll(() => seat.told.filter((message) => message.kind === 'saved').length).toBeGreaterThan(1)
  const answer = await ilse.call('/api/proposals/zuid-west-vlaanderen/partners', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Stad Roeselare', layer: 'municipality', kind: 'gemeente' }),
  })
  expect(answer.status).toBe(201)
  const { id } = (await answer.json()) as { id: string }
  await expect.poll(() => partners.has(id)).toBe(true)
  seat.close()
})
