import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { append } from '#server/audit.ts'
import type { Db } from '#server/db/open.ts'
import { an } from '../people/town.ts'
import { freeze, midwest, region, westhoek } from './region.ts'

/** Westhoek is frozen, Midwest is open; the first row of the log is Westhoek's. */
async function sealed(): Promise<Db> {
  const place = await region()
  await freeze(place, westhoek)
  await sql`UPDATE documents SET frozen_at = 1 WHERE name = ${`dossier/${westhoek}`}`.execute(place.db)
  return place.db
}

const w = `'dossier/westhoek'`
const m = `'dossier/midwest'`
const version = `'westhoek', 1, x'00', 'h', x'00', 's', 1, 1, 'an', 'kortrijk'`
const versionColumns =
  'proposal_id, number, canonical, sha256, state, state_sha256, last_seq, frozen_at, frozen_by, organisation_id'

const elevenWays: readonly [way: string, statement: string][] = [
  ['insert into its log', `INSERT INTO updates (document, bytes, at) VALUES (${w}, x'00', 1)`],
  ['change a row of its log', `UPDATE updates SET bytes = x'00' WHERE document = ${w}`],
  ['move a row out of it', `UPDATE updates SET document = ${m} WHERE document = ${w}`],
  ['move a row into it', `UPDATE updates SET document = ${w} WHERE document = ${m}`],
  ['delete from its log', `DELETE FROM updates WHERE document = ${w}`],
  [
    'replace a row of its log',
    `INSERT OR REPLACE INTO updates (seq, document, bytes, at) VALUES (1, ${m}, x'00', 1)`,
  ],
  [
    'upsert onto a row of its log',
    `INSERT INTO updates (seq, document, bytes, at) VALUES (1, ${m}, x'00', 1) ON CONFLICT (seq) DO UPDATE SET bytes = x'01'`,
  ],
  ['thaw it', `UPDATE documents SET frozen_at = NULL WHERE name = ${w}`],
  ['delete it', `DELETE FROM documents WHERE name = ${w}`],
  [
    'replace it',
    `INSERT OR REPLACE INTO documents (name, proposal_id, created_at) VALUES (${w}, 'westhoek', 1)`,
  ],
  [
    'upsert onto it',
    `INSERT INTO documents (name, proposal_id, created_at) VALUES (${w}, 'westhoek', 1) ON CONFLICT (name) DO UPDATE SET frozen_at = NULL`,
  ],
]

const onVersions: readonly [way: string, statement: string][] = [
  ['change a version', `UPDATE versions SET canonical = x'00'`],
  ['renumber a version', `UPDATE versions SET number = 2`],
  ['delete a version', `DELETE FROM versions`],
  ['replace a version', `INSERT OR REPLACE INTO versions (${versionColumns}) VALUES (${version})`],
  [
    'upsert onto a version',
    `INSERT INTO versions (${versionColumns}) VALUES (${version}) ON CONFLICT DO UPDATE SET sha256 = 'x'`,
  ],
]

const onAudit: readonly [way: string, statement: string][] = [
  ['change an entry', `UPDATE audit SET act = 'nothing'`],
  ['delete an entry', `DELETE FROM audit`],
  [
    'replace an entry',
    `INSERT OR REPLACE INTO audit (seq, at, act, body, prev_hash, hash) VALUES (1, 1, 'nothing', '{}', 'p', 'h')`,
  ],
  [
    'replace an entry by its hash',
    `INSERT OR REPLACE INTO audit (at, act, body, prev_hash, hash) SELECT at, 'nothing', body, prev_hash, hash FROM audit`,
  ],
]

/** `OR REPLACE` removes whatever stood at the place a row goes to, and fires no delete trigger. */
const byTakingItsPlace: readonly [way: string, statement: string][] = [
  ['move an open row onto a row of its log', `UPDATE OR REPLACE updates SET seq = 1 WHERE document = ${m}`],
  [
    'rename an open document to it',
    `UPDATE OR REPLACE documents SET name = ${w} WHERE name = 'dossier/empty'`,
  ],
  ['move an open document onto it', `UPDATE OR REPLACE documents SET rowid = 1 WHERE name = 'dossier/empty'`],
  [
    'put another document in its place',
    `INSERT OR REPLACE INTO documents (rowid, name, proposal_id, created_at) VALUES (1, 'dossier/new', 'midwest', 1)`,
  ],
  [
    'put another version in its place',
    `INSERT OR REPLACE INTO versions (rowid, ${versionColumns}) VALUES (1, ${version.replace(' 1,', ' 2,')})`,
  ],
]

const everything = ['documents', 'updates', 'versions', 'audit'] as const
const contents = async (db: Db): Promise<unknown> =>
  Promise.all(everything.map((table) => db.selectFrom(table).selectAll().execute()))

const all = [...elevenWays, ...onVersions, ...onAudit, ...byTakingItsPlace]

test.each(all)('[case 40] nobody can %s', async (_, statement) => {
  const db = await sealed()
  await sql`INSERT INTO documents (name, proposal_id, created_at) VALUES ('dossier/empty', ${midwest}, 1)`.execute(
    db,
  )
  // Someone at the file with another program does not have the foreign keys watched.
  await sql`PRAGMA foreign_keys = OFF`.execute(db)
  const before = await contents(db)
  await expect(sql.raw(statement).execute(db)).rejects.toThrow(
    /frozen|grows|exists|never changes|a version was made/u,
  )
  expect(await contents(db)).toEqual(before)
})

test('[case 40] what is open goes on: its log grows, it can be frozen, the audit log too', async () => {
  const db = await sealed()
  await sql.raw(`INSERT INTO updates (document, bytes, at) VALUES (${m}, x'00', 1)`).execute(db)
  await sql.raw(`UPDATE documents SET frozen_at = 2 WHERE name = ${m}`).execute(db)
  await db
    .transaction()
    .execute((trx) => append(trx, { at: 1, actor: an, act: 'noted', proposal: westhoek, body: {} }))
  expect(await db.selectFrom('updates').select('seq').execute()).toHaveLength(5)
})
