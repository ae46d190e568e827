import type { Database, Statement } from 'better-sqlite3'
import type { SqliteDatabase } from 'kysely'

/** More different statements than the server has; those put together on the spot do not push out the rest. */
const most = 500

/**
 * SQLite as Kysely wants it, with each statement prepared once: preparing costs more than most statements do. One
 * is in use at a time, as the driver lets one query at a time on a connection.
 */
export function keepStatements(sqlite: Database): SqliteDatabase & { forget: () => void } {
  const kept = new Map<string, Statement>()
  return {
    close: () => void sqlite.close(),
    prepare(sql) {
      // A pragma does its work while it is prepared: kept, it would do so only once.
      if (/^\s*pragma/iu.test(sql)) return sqlite.prepare(sql)
      const known = kept.get(sql)
      if (known) return known
      const statement = sqlite.prepare(sql)
      if (kept.size < most) kept.set(sql, statement)
      return statement
    },
    /** After the tables changed. */
    forget: () => kept.clear(),
  }
}
