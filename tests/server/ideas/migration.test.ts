import { readdirSync } from 'node:fs'
import SqliteDatabase from 'better-sqlite3'
import { Kysely, sql, SqliteDialect } from 'kysely'
import { expect, test } from 'vitest'

type Migration = { up: (db: Kysely<never>) => Promise<void> }

const folder = new URL('../../../migrations/', import.meta.url)

test('a database from before keeps its documents, what they are about, and what is frozen', async () => {
  const database = new SqliteDatabase(':memory:')
  database.pragma('foreign_keys = ON')
  const db = new Kysely<never>({ dialect: new SqliteDialect({ database }) })
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .sort()
  const run = async (wanted: (name: string) => boolean) => {
    for (const name of names.filter(wanted))
      await ((await import(new URL(name, folder).href)) as Migration).up(db)
  }
  await run((name) => name < '009')
  await sql`INSERT INTO proposals VALUES ('westhoek', 'oproep', '1.0.0', NULL, 'r', 't', 'frozen', 0, 0)`.execute(
    db,
  )
  await sql`INSERT INTO documents (name, proposal_id, frozen_at, created_at)
    VALUES ('dossier/westhoek', 'westhoek', 5, 0), ('talk/westhoek', 'westhoek', NULL, 0)`.execute(db)
  await sql`INSERT INTO updates (document, bytes, at) VALUES ('talk/westhoek', x'0000', 0)`.execute(db)
  await db.transaction().execute(async (trx) => {
    await ((await import(new URL('009-ideas.ts', folder).href)) as Migration).up(trx as never)
  })

  const { rows } =
    await sql`SELECT name, proposal_id, idea_id, frozen_at FROM documents ORDER BY name`.execute(db)
  expect(rows).toEqual([
    { name: 'dossier/westhoek', proposal_id: 'westhoek', idea_id: null, frozen_at: 5 },
    { name: 'talk/westhoek', proposal_id: 'westhoek', idea_id: null, frozen_at: null },
  ])
  await expect(sql`UPDATE documents SET frozen_at = NULL`.execute(db)).rejects.toThrow('frozen')
  await expect(
    sql`INSERT INTO documents (name, proposal_id, created_at) VALUES ('dossier/x', 'nobody', 0)`.execute(db),
  ).rejects.toThrow('FOREIGN KEY')
  expect(database.pragma('foreign_key_check')).toEqual([])
  await db.destroy()
})
