import { sql, type Kysely } from 'kysely'

/**
 * The documents people write in, as an append-only log, and the versions that were frozen.
 * A document is named `dossier/<proposal>` or `talk/<proposal>`.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('documents')
    .addColumn('name', 'text', (c) => c.primaryKey())
    .addColumn('proposal_id', 'text', (c) => c.notNull().references('proposals.id'))
    // Set once, when the document is frozen; from then on the triggers below refuse every change.
    .addColumn('frozen_at', 'bigint')
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .execute()

  await db.schema
    .createTable('updates')
    .addColumn('seq', 'integer', (c) => c.primaryKey().autoIncrement())
    .addColumn('document', 'text', (c) => c.notNull().references('documents.name'))
    .addColumn('bytes', 'blob', (c) => c.notNull())
    // The server itself writes a document's birth: then there is no person.
    .addColumn('person_id', 'text')
    .addColumn('organisation_id', 'text')
    .addColumn('at', 'bigint', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('updates_document').on('updates').columns(['document', 'seq']).execute()

  await db.schema
    .createTable('versions')
    .addColumn('proposal_id', 'text', (c) => c.notNull().references('proposals.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('canonical', 'blob', (c) => c.notNull())
    .addColumn('sha256', 'text', (c) => c.notNull())
    .addColumn('state', 'blob', (c) => c.notNull())
    .addColumn('state_sha256', 'text', (c) => c.notNull())
    .addColumn('last_seq', 'integer', (c) => c.notNull())
    .addColumn('frozen_at', 'bigint', (c) => c.notNull())
    .addColumn('frozen_by', 'text', (c) => c.notNull())
    .addColumn('organisation_id', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('versions_key', ['proposal_id', 'number'])
    .execute()

  await seal(db)
}

/**
 * REPLACE fires no delete trigger, so an insert on an existing key is refused as well: without that, replacing
 * the document's row would thaw it.
 */
async function seal(db: Kysely<never>): Promise<void> {
  const abort = (words: string) => sql.raw(`BEGIN SELECT RAISE(ABORT, '${words}'); END`)
  const frozen = (name: string) =>
    sql.raw(`EXISTS (SELECT 1 FROM documents WHERE name = ${name} AND frozen_at IS NOT NULL)`)
  const isFrozen = abort('this document is frozen')
  await sql`CREATE TRIGGER updates_insert BEFORE INSERT ON updates WHEN ${frozen('NEW.document')} ${isFrozen}`.execute(
    db,
  )
  await sql`CREATE TRIGGER updates_again BEFORE INSERT ON updates
    WHEN EXISTS (SELECT 1 FROM updates WHERE seq = NEW.seq) ${abort('the log only grows')}`.execute(db)
  await sql`CREATE TRIGGER updates_update BEFORE UPDATE ON updates
    WHEN OLD.seq <> NEW.seq OR ${frozen('OLD.document')} OR ${frozen('NEW.document')} ${isFrozen}`.execute(db)
  await sql`CREATE TRIGGER updates_delete BEFORE DELETE ON updates WHEN ${frozen('OLD.document')} ${isFrozen}`.execute(
    db,
  )
  await sql`CREATE TRIGGER documents_again BEFORE INSERT ON documents
    WHEN EXISTS (SELECT 1 FROM documents WHERE name = NEW.name OR rowid = NEW.rowid) ${abort('this document exists')}`.execute(
    db,
  )
  await sql`CREATE TRIGGER documents_update BEFORE UPDATE ON documents
    WHEN OLD.frozen_at IS NOT NULL OR OLD.name <> NEW.name OR OLD.rowid <> NEW.rowid ${isFrozen}`.execute(db)
  await sql`CREATE TRIGGER documents_delete BEFORE DELETE ON documents
    WHEN OLD.frozen_at IS NOT NULL ${isFrozen}`.execute(db)
  for (const act of ['UPDATE', 'DELETE']) {
    await sql`CREATE TRIGGER ${sql.raw(`versions_${act.toLowerCase()}`)} BEFORE ${sql.raw(act)} ON versions
      ${abort('a version never changes')}`.execute(db)
  }
  await sql`CREATE TRIGGER versions_again BEFORE INSERT ON versions
    WHEN EXISTS (SELECT 1 FROM versions
      WHERE rowid = NEW.rowid OR (proposal_id = NEW.proposal_id AND number = NEW.number))
    ${abort('a version never changes')}`.execute(db)
}
