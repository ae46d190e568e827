import { renameSync, rmSync, statSync } from 'node:fs'
import SqliteDatabase from 'better-sqlite3'
import { sql } from 'kysely'
import type { Db } from './db/open.ts'

export interface Backup {
  readonly file: string
  readonly bytes: number
}

/** Pages per step: all of them, so that what is written meanwhile never makes it begin anew. */
const allPages = 2 ** 31 - 1

/**
 * Copies the database, as it is at one moment, to a file that holds all of it, while people write on. The file
 * appears under its name only when it is whole and SQLite finds it sound; what was there before is replaced.
 * Throws when the disk is full or the database lives in memory.
 */
export async function backup(db: Db, file: string): Promise<Backup> {
  const { rows } = await sql<{ name: string; file: string }>`PRAGMA database_list`.execute(db)
  const source = rows.find(({ name }) => name === 'main')?.file
  if (!source) throw new Error('A database in memory has nothing to back up')
  const unfinished = `${file}.unfinished`
  rmSync(unfinished, { force: true })
  // A connection of its own: the copy is one read, beside those who write.
  const reader = new SqliteDatabase(source, { readonly: true })
  try {
    await reader.backup(unfinished, { progress: () => allPages })
  } finally {
    reader.close()
  }
  const copy = new SqliteDatabase(unfinished)
  try {
    // One file, without a write-ahead log beside it that could be forgotten.
    copy.pragma('journal_mode = DELETE')
    if (copy.pragma('quick_check', { simple: true }) !== 'ok') throw new Error('The copy is damaged')
  } finally {
    copy.close()
  }
  renameSync(unfinished, file)
  return { file, bytes: statSync(file).size }
}
