import { close, fdatasync, open } from 'node:fs'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import type { Db } from '#server/db/open.ts'

/**
 * Waits for the disk without keeping everybody waiting. SQLite itself, with `synchronous = FULL`, holds the
 * thread until the disk has the commit: milliseconds in which no message is read. Here a transaction is written
 * with NORMAL, which orders it as safely but does not wait, and then the write-ahead log is synced on another
 * thread; only after that it counts as committed. All other transactions stay FULL.
 */
export interface Disk {
  /** One transaction; resolves when it would survive a power cut. What it rejects with is final: see J3. */
  readonly commit: (write: (on: Db) => Promise<void>) => Promise<void>
  readonly close: () => Promise<void>
}

const openFile = promisify(open)
const closeFile = promisify(close)
const datasync = promisify(fdatasync)

/** For a SQLite database in WAL mode; one in memory has no disk to wait for. */
export function makeDisk(db: Db): Disk {
  let log: Promise<number | null> | null = null
  return {
    async commit(write) {
      log ??= openLog(db)
      const file = await log
      if (file === null) return write(db)
      await db.connection().execute(async (connection) => {
        await sql`PRAGMA synchronous = NORMAL`.execute(connection)
        try {
          await write(connection)
        } finally {
          await sql`PRAGMA synchronous = FULL`.execute(connection)
        }
      })
      await datasync(file)
    },
    async close() {
      const file = await log
      log = null
      if (file !== null) await closeFile(file)
    },
  }
}

/** The write-ahead log: never removed while the database is open, and SQLite takes no locks on it. */
async function openLog(db: Db): Promise<number | null> {
  const { rows } = await sql<{ name: string; file: string }>`PRAGMA database_list`.execute(db)
  const file = rows.find(({ name }) => name === 'main')?.file
  return file ? openFile(`${file}-wal`, 'r+') : null
}
