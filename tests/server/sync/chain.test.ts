import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { compact } from '#server/sync/compaction.ts'
import { squash } from '#server/sync/squash.ts'
import { verifyLog } from '#server/sync/verify-log.ts'
import { archive, westhoek } from './archive.ts'

let here: Awaited<ReturnType<typeof archive>>
beforeEach(async () => {
  here = await archive()
  await here.writes('an', 5)
})
afterEach(() => here.close())

test('[R22] the log of every document is a chain from its birth', async () => {
  expect(await verifyLog(here.db)).toEqual({ intact: true, documents: 2, rows: 7, unchained: 0 })
})

const third = `(SELECT seq FROM updates WHERE document = '${westhoek}' ORDER BY seq LIMIT 1 OFFSET 2)`
test.each([
  ['another author', `UPDATE updates SET person_id = 'joris' WHERE seq = ${third}`, 'changed'],
  ['another moment', `UPDATE updates SET at = at - 1 WHERE seq = ${third}`, 'changed'],
  ['other words', `UPDATE updates SET bytes = x'0000' WHERE seq = ${third}`, 'changed'],
  ['a row left out', `DELETE FROM updates WHERE seq = ${third}`, 'missing'],
  ['a row without a hash', `UPDATE updates SET hash = NULL WHERE seq = ${third}`, 'changed'],
  [
    'a row put in',
    `INSERT INTO updates (document, bytes, at, prev, hash) VALUES ('${westhoek}', x'0000', 1, 'p', 'h')`,
    'missing',
  ],
])('[R22] %s shows', async (_what, statement, why) => {
  await sql.raw(statement).execute(here.db)
  expect(await verifyLog(here.db)).toMatchObject({ intact: false, document: westhoek, why })
})

test('[R22] another snapshot shows, and a row left out right after it', async () => {
  const parts = {
    db: here.db,
    clock: () => 1,
    squash: async (updates: readonly Uint8Array[]) => squash(updates),
  }
  await compact(parts, westhoek)
  await here.writes('joris', 3)
  expect(await verifyLog(here.db)).toMatchObject({ intact: true })
  await sql`DELETE FROM updates WHERE seq = (SELECT min(seq) FROM updates WHERE document = ${westhoek})`.execute(
    here.db,
  )
  expect(await verifyLog(here.db)).toMatchObject({ intact: false, why: 'missing' })
  await sql`UPDATE snapshots SET state = x'0000'`.execute(here.db)
  expect(await verifyLog(here.db)).toMatchObject({ intact: false, why: 'snapshot' })
})

test('[R22] rows from before the chain are counted, and only before it', async () => {
  await sql`UPDATE updates SET prev = NULL, hash = NULL WHERE document = ${westhoek}`.execute(here.db)
  expect(await verifyLog(here.db)).toMatchObject({ intact: true, unchained: 6 })
  // The document is opened by a server that knows the chain.
  await here.log.read(westhoek)
  await here.writes('joris', 2)
  expect(await verifyLog(here.db)).toMatchObject({ intact: true, unchained: 6, rows: 9 })
})
