import { mkdirSync, readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import SqliteDatabase from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import { keepStatements } from './kept-statements.ts'
import type { Database } from './schema.ts'

export type Db = Kysely<Database>

/** Opens (and if need be makes) the SQLite file, with its tables at the newest shape. */
export async function openDb(file: string): Promise<Db> {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
  const sqlite = new SqliteDatabase(file)
  sqlite.pragma('journal_mode = WAL')
  // FULL: a commit that was announced as saved survives a power cut too.
  sqlite.pragma('synchronous = FULL')
  sqlite.pragma('foreign_keys = ON')
  sqlite.pragma('busy_timeout = 5000')
  const database = keepStatements(sqlite)
  const db = new Kysely<Database>({ dialect: new SqliteDialect({ database }) })
  await migrate(db)
  database.forget()
  return db
}

const folder = fileURLToPath(new URL('../../migrations/', import.meta.url))

async function migrate(db: Db): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations } })
  const { error } = await migrator.migrateToLatest()
  if (error) {
    await db.destroy()
    throw error
  }
}

async function getMigrations(): Promise<Record<string, Migration>> {
  const names = readdirSync(folder).filter((name) => /^\d{3}-.*\.ts$/u.test(name))
  const loaded = names.map(async (name) => {
    const migration = (await import(new URL(name, `file://${folder}`).href)) as Migration
    return [name.replace(/\.ts$/u, ''), migration] as const
  })
  return Object.fromEntries(await Promise.all(loaded))
}
