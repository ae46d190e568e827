import { close, fdatasync, open } from 'node:fs'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import type { Db } from '#server/db/open.ts'

/**
 * Commits as the disk allows. SQLite, with `synchronous = FULL`, holds the thread until the disk has the commit: on
 * a quick disk that is the cheapest there is. On a slow one it would be milliseconds in which no message is read;
 * there a transaction is written with NORMAL, which orders it as safely but does not wait, and then the write-ahead
 * log is synced on another thread. Either way a commit counts only when it would survive a power cut.
 */
export interface Disk {
  /** One transaction; what it rejects with is final: see J3. */
  readonly commit: (write: (on: Db) => Promise<void>) => Promise<void>
  readonly close: () => Promise<void>
}

/** In ms: below this, waiting costs less than handing over to another thread. */
const slow = 3
/** One stumble does not make a slow disk: it counts for so much at most, and three in a row are needed. */
const mostCounted = 2 * slow
/** After so many commits beside the thread one waits on it again, to see whether the disk is still slow. */
const probeEvery = 100

const openFile = promisify(open)
const closeFile = promisify(close)
const datasync = promisify(fdatasync)

/** For a SQLite database in WAL mode; `now` in ms, with fractions. */
export function makeDisk(db: Db, now: () => number): Disk {
  let log: Promise<number | null> | null = null
  let wait = 0
  let beside = 0

  const onThread = async (write: (on: Db) => Promise<void>): Promise<void> => {
    const began = now()
    await write(db)
    const took = now() - began
    wait = beside > 0 ? took : wait + (Math.min(took, mostCounted) - wait) / 4
    beside = 0
  }

  return {
    async commit(write) {
      if (wait < slow || beside >= probeEvery) return onThread(write)
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
      beside += 1
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
