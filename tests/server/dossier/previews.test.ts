import { expect, test } from 'vitest'
import { createPreviews, type Draft } from '#server/dossier/previews.ts'
import type { OnScreen } from '#server/dossier/typesetter.ts'
import { energyDossier, draft } from './energy-dossier.ts'

/** A typesetter that waits to be told, and a dossier that changes when told. */
function bench(mostBytes?: number, sheetBytes = 10) {
  let revision = 1
  let reads = 0
  const orders: { readonly proposal: string; readonly done: (made?: OnScreen) => void }[] = []
  const look = async (proposal: string): Promise<Draft | null> =>
    proposal === 'onbekend'
      ? null
      : {
          revision: `r${revision}`,
          async read() {
            reads += 1
            return { dossier: energyDossier({ edition: draft }), pictures: [] }
          },
        }
  const made = (): OnScreen => ({
    ok: true,
    kind: 'screen',
    sheets: [new Uint8Array(sheetBytes)],
    spots: {},
    remarks: [],
  })
  const previews = createPreviews({
    look,
    typesetter: {
      onScreen: (_dossier, { previewOf }) =>
        new Promise((resolve) =>
          orders.push({ proposal: previewOf, done: (given) => resolve(given ?? made()) }),
        ),
    },
    ...(mostBytes !== undefined && { mostBytes }),
  })
  const ordered = (count: number) => expect.poll(() => orders.length, { interval: 1 }).toBe(count)
  return { previews, orders, ordered, change: () => (revision += 1), reads: () => reads }
}

test('[W1] fifty who ask at once are one order, and get the same pages', async () => {
  const { previews, orders, ordered, reads } = bench()
  const asked = Array.from({ length: 50 }, () => previews.ask('kempen'))
  await ordered(1)
  orders[0]?.done()
  const pages = await Promise.all(asked)
  expect(new Set(pages.map((one) => one?.revision))).toEqual(new Set(['r1']))
  expect([orders.length, reads()]).toEqual([1, 1])
})

test('[W2] who asks while one is made gets the next, read when it begins', async () => {
  const { previews, orders, ordered, change } = bench()
  const first = previews.ask('kempen')
  await ordered(1)
  change()
  const later = [previews.ask('kempen'), previews.ask('kempen')]
  change()
  orders[0]?.done()
  expect((await first)?.revision).toBe('r1')
  await ordered(2)
  orders[1]?.done()
  expect((await Promise.all(later)).map((one) => one?.revision)).toEqual(['r3', 'r3'])
  expect(orders).toHaveLength(2)
})

test('[W3] what did not change is not set again, and proposals do not wait for each other', async () => {
  const { previews, orders, ordered } = bench()
  const [kempen, gent] = [previews.ask('kempen'), previews.ask('gent')]
  await ordered(2)
  for (const order of orders) order.done()
  await Promise.all([kempen, gent])
  expect((await previews.ask('kempen'))?.revision).toBe('r1')
  expect(orders).toHaveLength(2)
})

test('the last few drafts stay until somebody has fetched their pages; memory has an end', async () => {
  const { previews, orders, ordered, change } = bench(25)
  for (let i = 0; i < 3; i++) {
    const asked = previews.ask('kempen')
    await ordered(i + 1)
    orders[i]?.done()
    await asked
    change()
  }
  expect(previews.kept('kempen', 'r3')).not.toBeNull()
  expect(previews.kept('kempen', 'r1')).toBeNull()
  const gent = previews.ask('gent')
  await ordered(4)
  orders[3]?.done()
  await gent
  expect(previews.kept('gent', 'r4')).not.toBeNull()
  expect(previews.kept('gent', 'r3')).toBeNull()
})

test('what cannot be set is no draft, and the next one is tried again', async () => {
  const { previews, orders, ordered } = bench()
  const asked = previews.ask('kempen')
  await ordered(1)
  orders[0]?.done({ ok: false, refusal: 'timeout', detail: '' })
  expect(await asked).toBeNull()
  const again = previews.ask('kempen')
  await ordered(2)
  orders[1]?.done()
  expect((await again)?.revision).toBe('r1')
  expect(await previews.ask('onbekend')).toBeNull()
})
