import type { Kysely } from 'kysely'

/**
 * Who may write where within a proposal, the codes of organisations, where somebody is signed in, and accounts
 * elsewhere that open a door here.
 */
export async function up(db: Kysely<never>): Promise<void> {
  // The code of Flemish entities, beside NIS and KBO.
  await db.schema.alterTable('organisations').addColumn('ovo', 'text').execute()

  // When this device last showed itself, what it is, and by which way it came in; empty in older sessions.
  await db.schema.alterTable('sessions').addColumn('seen_at', 'bigint').execute()
  for (const column of ['device', 'way'])
    await db.schema.alterTable('sessions').addColumn(column, 'text').execute()

  // A person whose data was erased keeps a row: what they did stays done by somebody.
  await db.schema.alterTable('people').addColumn('erased_at', 'bigint').execute()

  // Of locks that name people or tables: a JSON list of ids.
  await db.schema.alterTable('locks').addColumn('names', 'text').execute()

  await db.schema
    .createTable('delegations')
    .addColumn('proposal_id', 'text', (c) => c.notNull().references('proposals.id'))
    .addColumn('section', 'text', (c) => c.notNull())
    // A JSON list of organisations; empty: only who holds the pen, and who leads.
    .addColumn('organisations', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull().references('people.id'))
    .addColumn('organisation_id', 'text', (c) => c.notNull().references('organisations.id'))
    .addColumn('holds_from', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('delegations_key', ['proposal_id', 'section'])
    .execute()

  // Who reads along and asked to write.
  await db.schema
    .createTable('wishes')
    .addColumn('proposal_id', 'text', (c) => c.notNull().references('proposals.id'))
    .addColumn('person_id', 'text', (c) => c.notNull().references('people.id'))
    .addColumn('organisation_id', 'text', (c) => c.notNull().references('organisations.id'))
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('wishes_key', ['proposal_id', 'person_id', 'organisation_id'])
    .execute()

  await db.schema
    .createTable('accounts')
    .addColumn('issuer', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull().references('people.id'))
    .addColumn('linked_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('accounts_key', ['issuer', 'subject'])
    .execute()
  await db.schema.createIndex('accounts_person').on('accounts').column('person_id').execute()

  await db.schema.createIndex('audit_proposal').on('audit').columns(['proposal_id', 'seq']).execute()
}
