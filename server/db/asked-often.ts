import type { CompiledQuery } from 'kysely'
import type { Db } from './open.ts'

/**
 * A question of every request: Kysely puts it together the first time, and later only its values are filled in, in
 * the order in which they stand in it. `make` gives any values; they are only places.
 */
export function askedOften<Row, Values extends readonly unknown[]>(
  make: (db: Db) => { compile(): CompiledQuery<Row> },
): (db: Db, ...values: Values) => Promise<Row | null> {
  let compiled: CompiledQuery<Row> | null = null
  return async (db, ...values) => {
    compiled ??= make(db).compile()
    const { rows } = await db.executeQuery<Row>({ ...compiled, parameters: values })
    return rows[0] ?? null
  }
}
