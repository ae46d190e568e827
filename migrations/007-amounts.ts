import { sql, type Kysely } from 'kysely'

/** Compaction leaves one state of a log; who made which amount what, and when, is kept here. It only grows. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('amount_changes')
    .addColumn('document', 'text', (c) => c.notNull().references('documents.name'))
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('path', 'text', (c) => c.notNull())
    .addColumn('from_value', 'bigint')
    .addColumn('to_value', 'bigint')
    .addColumn('person_id', 'text')
    .addColumn('organisation_id', 'text')
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('amount_changes_key', ['document', 'path', 'seq'])
    .execute()
  for (const act of ['UPDATE', 'DELETE']) {
    await sql`CREATE TRIGGER ${sql.raw(`amount_changes_${act.toLowerCase()}`)} BEFORE ${sql.raw(act)}
      ON amount_changes BEGIN SELECT RAISE(ABORT, 'what was changed stays said'); END`.execute(db)
  }
}
