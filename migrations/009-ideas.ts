import { sql, type Kysely } from 'kysely'

/**
 * Ideas are written here: each has a document of its own, people who write it, and, once it is handed in, a sealed
 * submission. Editions get a draft, in which the next version is prepared.
 */
export async function up(db: Kysely<never>): Promise<void> {
  // `null`: handed in elsewhere, and only written down here.
  await db.schema.alterTable('ideas').addColumn('edition_version', 'text').execute()
  await db.schema
    .alterTable('ideas')
    .addColumn('fictional', 'integer', (c) => c.notNull().defaultTo(0))
    .execute()

  await db.schema
    .createTable('idea_members')
    .addColumn('idea_id', 'text', (c) => c.notNull().references('ideas.id'))
    .addColumn('person_id', 'text', (c) => c.notNull().references('people.id'))
    .addColumn('organisation_id', 'text', (c) => c.notNull().references('organisations.id'))
    .addColumn('role', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('idea_members_key', ['idea_id', 'person_id', 'organisation_id'])
    .execute()
  await db.schema.createIndex('idea_members_person').on('idea_members').column('person_id').execute()

  await db.schema
    .createTable('idea_moves')
    .addColumn('idea_id', 'text', (c) => c.notNull().references('ideas.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('step', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull().references('people.id'))
    .addColumn('organisation_id', 'text', (c) => c.notNull().references('organisations.id'))
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('idea_moves_key', ['idea_id', 'number'])
    .execute()

  await db.schema
    .createTable('idea_submissions')
    .addColumn('idea_id', 'text', (c) => c.primaryKey().references('ideas.id'))
    .addColumn('canonical', 'text', (c) => c.notNull())
    .addColumn('sha256', 'text', (c) => c.notNull())
    // `null` when the server itself wrote it down.
    .addColumn('person_id', 'text', (c) => c.references('people.id'))
    .addColumn('organisation_id', 'text', (c) => c.references('organisations.id'))
    .addColumn('at', 'bigint', (c) => c.notNull())
    .execute()

  await db.schema
    .createTable('edition_drafts')
    .addColumn('call_id', 'text', (c) => c.primaryKey())
    .addColumn('config', 'text', (c) => c.notNull())
    .addColumn('based_on', 'text', (c) => c.notNull())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull().references('people.id'))
    .addColumn('organisation_id', 'text', (c) => c.notNull().references('organisations.id'))
    .addColumn('at', 'bigint', (c) => c.notNull())
    .execute()

  await widenDocuments(db)
}

/**
 * A document is about a proposal or about an idea, so neither column may be obligatory. The trigger that keeps a
 * frozen document as it is steps aside for as long as the column is copied.
 */
async function widenDocuments(db: Kysely<never>): Promise<void> {
  await sql`DROP TRIGGER documents_update`.execute(db)
  await db.schema
    .alterTable('documents')
    .addColumn('idea_id', 'text', (c) => c.references('ideas.id'))
    .execute()
  await db.schema
    .alterTable('documents')
    .addColumn('about_proposal', 'text', (c) => c.references('proposals.id'))
    .execute()
  await sql`UPDATE documents SET about_proposal = proposal_id`.execute(db)
  await db.schema.alterTable('documents').dropColumn('proposal_id').execute()
  await db.schema.alterTable('documents').renameColumn('about_proposal', 'proposal_id').execute()
  await sql`CREATE TRIGGER documents_update BEFORE UPDATE ON documents
    WHEN OLD.frozen_at IS NOT NULL OR OLD.name <> NEW.name OR OLD.rowid <> NEW.rowid
    BEGIN SELECT RAISE(ABORT, 'this document is frozen'); END`.execute(db)
}
