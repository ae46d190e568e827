import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Db } from '#server/db/open.ts'
import { openDb } from '#server/db/open.ts'
import { makeDisk } from '#server/sync/disk.ts'
import { sqlLog } from '#server/sync/log.ts'
import { verifyLog } from '#server/sync/verify-log.ts'
import { archive, westhoek } from './archive.ts'

let here: Awaited<ReturnType<typeof archive>>
beforeEach(async () => {
  here = await archive()
})
afterEach(() => here.close())

const level = async (db: Db): Promise<number | undefined> =>
  (await sql<{ synchronous: number }>`PRAGMA synchronous`.execute(db)).rows[0]?.synchronous

/** Commits as often as asked, each taking so long by this clock; how each was synced: 2 waits, 1 does not. */
async function commits(times: number, took: (i: number) => number): Promise<(number | undefined)[]> {
  let now = 0
  const disk = makeDisk(here.db, () => now)
  const levels: (number | undefined)[] = []
  for (let i = 0; i < times; i++)
    await disk.commit(async (on) => {
      now += took(i)
      levels.push(await level(on))
    })
  expect(await level(here.db)).toBe(2)
  await disk.close()
  return levels
}

test('[R3] case 50: a quick disk is waited for by SQLite itself', async () => {
  expect(new Set(await commits(20, () => 0.5))).toEqual(new Set([2]))
})

test('[R3] case 50: a slow disk is waited for on another thread, and asked again now and then', async () => {
  const levels = await commits(120, () => 20)
  expect(levels.slice(0, 4)).toEqual([2, 2, 2, 1])
  expect(levels.filter((one) => one === 2)).toHaveLength(4)
  const better = await commits(130, (i) => (i < 3 ? 20 : 0.1))
  expect(better).toContain(1)
  expect(better.slice(-20)).toEqual(Array.from({ length: 20 }, () => 2))
})

test('[R3] case 50: a quick disk that stumbles now and then is no slow disk', async () => {
  expect(new Set(await commits(60, (i) => (i % 5 === 0 ? 500 : 0.5)))).toEqual(new Set([2]))
})

test('[R5] a transaction that fails on the other thread leaves the rest waiting for the disk', async () => {
  let now = 0
  const disk = makeDisk(here.db, () => now)
  for (let i = 0; i < 3; i++) await disk.commit(async () => void (now += 100))
  const failing = disk.commit(async (on) => {
    expect(await level(on)).toBe(1)
    throw new Error('disk full')
  })
  await expect(failing).rejects.toThrow('disk full')
  expect(await level(here.db)).toBe(2)
  await disk.close()
})

test('a database in memory has no disk to wait for', async () => {
  const memory = await openDb(':memory:')
  let now = 0
  const disk = makeDisk(memory, () => now)
  for (let i = 0; i < 3; i++) await disk.commit(async () => void (now += 100))
  await disk.commit(async (on) => void expect(await level(on)).toBe(2))
  await disk.close()
  await memory.destroy()
})

test('[R22] the chain holds over commits of one row, of many, and after a reading between', async () => {
  const log = sqlLog(here.db)
  const entry = (at: number) => ({ document: westhoek, bytes: new Uint8Array([0, 0]), author: null, at })
  await log.append([entry(1)])
  await log.append([entry(2), entry(3)])
  await here.writes('an', 2)
  await log.read(westhoek)
  await log.append([entry(4)])
  await log.append([entry(5), { ...entry(6), document: 'talk/westhoek' }])
  expect(await verifyLog(here.db)).toMatchObject({ intact: true, rows: 10 })
})
