import type { Kysely } from 'kysely'

/** Who asks for the floor in a section that is closed to them, and what was answered; gone with the lock. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('hands')
    .addColumn('proposal_id', 'text', (c) => c.notNull().references('proposals.id'))
    .addColumn('section', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull().references('people.id'))
    .addColumn('organisation_id', 'text', (c) => c.notNull().references('organisations.id'))
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    // When it was answered or taken back.
    .addColumn('ended_at', 'bigint')
    // What they would write there, for who may give the floor; gone with the answer.
    .addColumn('words', 'text')
    .addPrimaryKeyConstraint('hands_key', ['proposal_id', 'section', 'person_id', 'organisation_id'])
    .execute()
}
