import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { compact, squashAside, type Step } from '#server/sync/compaction.ts'
import { Compactor } from '#server/sync/compactor.ts'
import { squash } from '#server/sync/squash.ts'
import { verifyLog } from '#server/sync/verify-log.ts'
import { archive, look, westhoek } from './archive.ts'

let here: Awaited<ReturnType<typeof archive>>
beforeEach(async () => {
  here = await archive()
})
afterEach(async () => {
  vi.useRealTimers()
  await here.close()
})

const parts = () => ({
  db: here.db,
  clock: () => 1000,
  squash: async (updates: readonly Uint8Array[]) => squash(updates),
})
const rowsLeft = async () =>
  (await here.db.selectFrom('updates').select('seq').where('document', '=', westhoek).execute()).length

test('[R10] compaction never changes what reopening gives, and the log goes on after it', async () => {
  await here.writes('an', 30)
  await here.writes('joris', 20)
  const before = await look(here.db)
  const owners = (await here.log.read(westhoek))?.owners
  expect(await compact(parts(), westhoek)).toMatchObject({ done: true, rows: 51 })
  expect(await rowsLeft()).toBe(0)
  expect(await look(here.db)).toEqual(before)
  expect((await here.log.read(westhoek))?.owners).toEqual(owners)
  await here.writes('fatima', 5)
  expect((await look(here.db)).title).toBe('fatima 5')
  expect(await verifyLog(here.db)).toMatchObject({ intact: true, rows: 6 })
  expect(await compact(parts(), westhoek)).toMatchObject({ done: true, rows: 5 })
  expect(await here.db.selectFrom('snapshots').select('row_count').execute()).toEqual([{ row_count: 56 }])
  expect((await look(here.db)).title).toBe('fatima 5')
})

test('[R10] it says for ever who wrote under which client id, and when first', async () => {
  await here.writes('an', 3)
  await here.writes('joris', 3)
  await compact(parts(), westhoek)
  const rows = await here.db.selectFrom('client_ids').selectAll().orderBy('person_id').execute()
  expect(rows.map(({ person_id, first_seen }) => [person_id, first_seen])).toEqual([
    ['an', 100],
    ['joris', 100],
  ])
  const { vector } = await look(here.db)
  for (const { client } of rows) expect(vector[client]).toBe(3)
})

test.each<Step>(['read', 'squashed', 'snapshot', 'deleted'])(
  '[R10] case 59: an end of the process at step "%s" leaves everything as it was',
  async (step) => {
    await here.writes('an', 10)
    const before = await look(here.db)
    const onStep = (at: Step): void => {
      if (at === step) throw new Error('the plug was pulled')
    }
    await expect(compact({ ...parts(), onStep }, westhoek)).rejects.toThrow('plug')
    expect(await look(here.db)).toEqual(before)
    expect(await rowsLeft()).toBe(11)
    expect(await here.db.selectFrom('snapshots').selectAll().execute()).toEqual([])
    expect(await verifyLog(here.db)).toMatchObject({ intact: true, rows: 12 })
    expect(await compact(parts(), westhoek)).toMatchObject({ done: true, rows: 11 })
    expect(await look(here.db)).toEqual(before)
  },
)

test('[R10] what was written while it worked stays in the log', async () => {
  await here.writes('an', 10)
  const squashLater = async (updates: readonly Uint8Array[]) => {
    await here.writes('joris', 4)
    return squash(updates)
  }
  expect(await compact({ ...parts(), squash: squashLater }, westhoek)).toMatchObject({ done: true, rows: 11 })
  expect(await rowsLeft()).toBe(4)
  expect((await look(here.db)).title).toBe('joris 4')
  expect(await verifyLog(here.db)).toMatchObject({ intact: true })
})

test('[R10] a frozen document is never compacted, not even when it froze meanwhile', async () => {
  await here.writes('an', 10)
  const freeze = () =>
    here.db.updateTable('documents').set({ frozen_at: 5 }).where('name', '=', westhoek).execute()
  const squashLater = async (updates: readonly Uint8Array[]) => {
    await freeze()
    return squash(updates)
  }
  expect(await compact({ ...parts(), squash: squashLater }, westhoek)).toEqual({ done: false, why: 'frozen' })
  expect(await compact(parts(), westhoek)).toEqual({ done: false, why: 'frozen' })
  expect(await rowsLeft()).toBe(11)
})

test('[R10] case 40: snapshot and owners of a frozen document refuse every direct write', async () => {
  await here.writes('an', 3)
  await compact(parts(), westhoek)
  await here.db.updateTable('documents').set({ frozen_at: 5 }).where('name', '=', westhoek).execute()
  for (const statement of [
    `UPDATE snapshots SET state = x'00'`,
    `DELETE FROM snapshots`,
    `REPLACE INTO snapshots SELECT * FROM snapshots`,
    `UPDATE client_ids SET person_id = 'joris'`,
    `DELETE FROM client_ids`,
    `REPLACE INTO client_ids SELECT * FROM client_ids`,
    `INSERT INTO client_ids VALUES ('${westhoek}', 1, 'joris', 'leiedal', 1)`,
  ])
    await expect(sql.raw(statement).execute(here.db), statement).rejects.toThrow(/frozen|owner|taken/u)
})

test('[R10] a document that reads back differently is left alone', async () => {
  await here.writes('an', 3)
  expect(await compact({ ...parts(), squash: async () => null }, westhoek)).toEqual({
    done: false,
    why: 'differs',
  })
  expect(await rowsLeft()).toBe(4)
})

test('[R10] updates of which one is missing do not become one', () => {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (const title of ['een', 'twee', 'drie']) doc.getMap('plan').set('title', title)
  expect(squash(updates)).not.toBeNull()
  expect(squash(updates.filter((_, i) => i !== 1))).toBeNull()
})

test('[R10] a row that was changed behind our back is kept for who will ask', async () => {
  await here.writes('an', 3)
  await sql`UPDATE updates SET person_id = 'joris' WHERE seq = (SELECT max(seq) FROM updates)`.execute(
    here.db,
  )
  expect(await compact(parts(), westhoek)).toEqual({ done: false, why: 'broken-chain' })
  expect(await rowsLeft()).toBe(4)
})

/** Looks on with a clock that the test sets. */
function watching() {
  let now = 1_000_000
  const done: number[] = []
  const troubles: unknown[] = []
  const compactor = new Compactor({
    ...parts(),
    clock: () => now,
    squash: squashAside,
    onDone: (_document, rows) => done.push(rows),
    onTrouble: (_what, error) => troubles.push(error),
  })
  return { compactor, done, troubles, log: compactor.watch(here.log), later: (ms: number) => (now += ms) }
}

test('[R10] a long log is compacted on another thread soon after it was opened, while people write', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const { compactor, done, troubles, log } = watching()
  await here.writes('an', 450)
  await log.read(westhoek)
  vi.advanceTimersByTime(9_000)
  expect(done).toEqual([])
  vi.advanceTimersByTime(1_000)
  await here.writes('joris', 3)
  await compactor.stop()
  vi.useRealTimers()
  expect(troubles).toEqual([])
  expect(done[0]).toBeGreaterThanOrEqual(451)
  expect((await look(here.db)).title).toBe('joris 3')
})

test('[R10] a log that grows is left alone until it is quiet', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const { compactor, done, log, later } = watching()
  const empty = new Uint8Array([0, 0])
  const grow = () => log.append([{ document: westhoek, bytes: empty, author: null, at: 1 }])
  for (let i = 0; i < 400; i++) await grow()
  later(5_000)
  await grow()
  later(5_000)
  vi.advanceTimersByTime(10_000)
  await new Promise((resolve) => setImmediate(resolve))
  expect(done).toEqual([])
  later(5_000)
  vi.advanceTimersByTime(10_000)
  await compactor.stop()
  vi.useRealTimers()
  expect(done).toEqual([402])
})

/** A log somebody writes in without a pause, `rows` at a time. */
function growing() {
  const all = watching()
  const empty = new Uint8Array([0, 0])
  const grow = (rows: number) =>
    all.log.append(
      Array.from({ length: rows }, () => ({ document: westhoek, bytes: empty, author: null, at: 1 })),
    )
  return { ...all, grow }
}

test('[R10] while people write without a pause, a log of less than a minute is left whole', async () => {
  const { compactor, done, grow } = growing()
  await grow(7000)
  await grow(1)
  await compactor.stop()
  expect(done).toEqual([7002])
})

test('[R10] while people write without a pause, only the oldest rows go, and only once a minute', async () => {
  const { compactor, done, grow, later } = growing()
  await grow(7000)
  later(60_000)
  await grow(1)
  await vi.waitFor(() => expect(done).toEqual([5000]), 20_000)
  await grow(6000)
  await compactor.stop()
  expect(done).toEqual([5000, 8002])
  expect(await rowsLeft()).toBe(0)
})

test('[R10] a long log is compacted before the server ends, a short one is left', async () => {
  const { compactor, done, log } = watching()
  await here.writes('an', 300)
  await log.read(westhoek)
  await compactor.stop()
  expect(done).toEqual([])
  const next = watching()
  await here.writes('joris', 200)
  await next.log.read(westhoek)
  await next.compactor.stop()
  expect(next.done).toEqual([501])
  expect((await look(here.db)).title).toBe('joris 200')
})
