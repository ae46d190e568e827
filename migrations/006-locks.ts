import type { Kysely } from 'kysely'

/** Sections that are closed, one row each; an open section has none. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('locks')
    .addColumn('proposal_id', 'text', (c) => c.notNull().references('proposals.id'))
    .addColumn('section', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull().references('people.id'))
    .addColumn('organisation_id', 'text', (c) => c.notNull().references('organisations.id'))
    .addColumn('holds_from', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('locks_key', ['proposal_id', 'section'])
    .execute()
}
