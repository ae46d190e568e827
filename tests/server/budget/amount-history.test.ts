import * as Y from 'yjs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepAmounts } from '#server/budget/keep-amounts.ts'
import { compact } from '#server/sync/compaction.ts'
import { squash } from '#server/sync/squash.ts'
import type { AmountHistoryView } from '#shared/budget/history.ts'
import { town, type Town } from '../../helpers/town.ts'

const proposal = 'zuid-west-vlaanderen'
const cell = 'engagements/kortrijk/allocations/lijn-campagne:bron-kortrijk'
let here: Town
beforeAll(async () => void (here = await town()))
afterAll(() => here.close())

const historyAt = async (place: string, person = 'jonas-vanhoutte') => {
  const answer = await (
    await here.enter(person)
  ).call(`/api/proposals/${proposal}/amounts?place=${encodeURIComponent(place)}`)
  if (!answer.ok) throw new Error(`${answer.status}`)
  const { changes } = (await answer.json()) as AmountHistoryView
  return changes.map(({ field, from, to, by }) => [field, from, to, by && `${by.name}, ${by.organisation}`])
}
/** The first state comes in pieces: what one looks for may be in a later one. */
const mapAt = async (doc: Y.Doc, ...[root = '', ...keys]: string[]): Promise<Y.Map<unknown>> => {
  const look = () =>
    keys.reduce<Y.Map<unknown> | undefined>(
      (map, key) => map?.get(key) as Y.Map<unknown> | undefined,
      doc.getMap(root),
    )
  await expect.poll(() => look() instanceof Y.Map).toBe(true)
  return look() as Y.Map<unknown>
}
const compacts = () =>
  compact(
    {
      db: here.db,
      clock: () => Date.now(),
      squash: async (updates) => squash(updates),
      keep: keepAmounts,
    },
    `dossier/${proposal}`,
  )

test('who made an amount what it is, with what stood there; also after the log was compacted', async () => {
  const begun = [null, null, 150_000, null]
  expect(await historyAt(cell)).toEqual([begun])

  const marijke = await (await here.enter('marijke-desmet')).opens(proposal)
  const hers = await mapAt(marijke.doc, 'engagements', 'kortrijk', 'allocations')
  hers.set('lijn-campagne:bron-kortrijk', 100_000)
  const byMarijke = [null, 150_000, 100_000, 'Marijke Desmet, Kortrijk']
  await expect.poll(() => historyAt(cell)).toEqual([byMarijke, begun])

  expect(await compacts()).toMatchObject({ done: true })
  expect(await historyAt(cell)).toEqual([byMarijke, begun])

  const jonas = await (await here.enter('jonas-vanhoutte')).opens(proposal)
  const his = await mapAt(jonas.doc, 'engagements', 'kortrijk', 'allocations')
  his.set('lijn-campagne:bron-kortrijk', 120_000)
  const byJonas = [null, 100_000, 120_000, 'Jonas Vanhoutte, Leiedal']
  await expect.poll(() => historyAt(cell)).toEqual([byJonas, byMarijke, begun])
  his.delete('lijn-campagne:bron-kortrijk')
  // What one person does in one go is one change.
  await expect.poll(() => historyAt(cell)).toEqual([[null, 100_000, null, byJonas[3]], byMarijke, begun])
  expect(await compacts()).toMatchObject({ done: true })
  expect(await historyAt(cell)).toEqual([[null, 100_000, null, byJonas[3]], byMarijke, begun])
  for (const one of [marijke, jonas]) one.close()
})

test('a cost line tells of its amount, its quantity and its price; garbage in it is no amount', async () => {
  const place = 'budget/lists/lines/lijn-procesbegeleiding'
  const jonas = await (await here.enter('jonas-vanhoutte')).opens(proposal)
  const line = await mapAt(jonas.doc, 'budget', 'lists', 'lines', 'lijn-procesbegeleiding')
  line.set('quantity', 22.5)
  await expect.poll(() => historyAt(place)).toContainEqual(['quantity', 20, 22.5, 'Jonas Vanhoutte, Leiedal'])
  line.set('unitCents', -5)
  line.set('amountCents', 'veel')
  await expect
    .poll(() => historyAt(place))
    .toContainEqual(['unitCents', 75_000, null, 'Jonas Vanhoutte, Leiedal'])
  expect((await historyAt(place)).filter(([field]) => field === 'amountCents')).toEqual([])
  expect(await compacts()).toMatchObject({ done: true })
  expect(await historyAt(place)).toContainEqual(['quantity', 20, 22.5, 'Jonas Vanhoutte, Leiedal'])
  jonas.close()
})

test('only amounts are told of, and only to who reads the dossier', async () => {
  const ask = async (person: string, place: string) =>
    (
      await (
        await here.enter(person)
      ).call(`/api/proposals/${proposal}/amounts?place=${encodeURIComponent(place)}`)
    ).status
  for (const place of [
    '',
    'budget',
    'partners/lists/partners/kortrijk',
    'budget/lists/lines/../x',
    `${cell}/meer`,
  ])
    expect(await ask('jonas-vanhoutte', place), place).toBe(400)
  expect(await ask('rita-moens', cell)).toBe(403)
  expect(await ask('lieve-hanssens', cell)).toBe(200)
  expect(await ask('joris-peeters', cell)).toBe(404)
})

test('what was noted is never noted otherwise', async () => {
  await expect(here.db.updateTable('amount_changes').set({ to_value: 1 }).execute()).rejects.toThrow(
    'stays said',
  )
  await expect(here.db.deleteFrom('amount_changes').execute()).rejects.toThrow('stays said')
})
