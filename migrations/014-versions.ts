import { sql, type Kysely } from 'kysely'

/**
 * Announced freezes, named working versions, the reason for each next version, who signed which hash, and the
 * files that were handed out.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('announced_freezes')
    .addColumn('proposal_id', 'text', (c) => c.primaryKey().references('proposals.id'))
    .addColumn('person_id', 'text', (c) => c.notNull().references('people.id'))
    .addColumn('organisation_id', 'text', (c) => c.notNull().references('organisations.id'))
    .addColumn('due_at', 'bigint', (c) => c.notNull())
    .execute()

  await db.schema
    .createTable('checkpoints')
    .addColumn('proposal_id', 'text', (c) => c.notNull().references('proposals.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('canonical', 'blob', (c) => c.notNull())
    .addColumn('sha256', 'text', (c) => c.notNull())
    .addColumn('last_seq', 'integer', (c) => c.notNull())
    .addColumn('made_at', 'bigint', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull().references('people.id'))
    .addColumn('organisation_id', 'text', (c) => c.notNull().references('organisations.id'))
    .addPrimaryKeyConstraint('checkpoints_key', ['proposal_id', 'number'])
    .execute()

  await db.schema
    .createTable('reopenings')
    .addColumn('proposal_id', 'text', (c) => c.notNull().references('proposals.id'))
    // The version that stays; the next one corrects it.
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull().references('people.id'))
    .addColumn('organisation_id', 'text', (c) => c.notNull().references('organisations.id'))
    .addPrimaryKeyConstraint('reopenings_key', ['proposal_id', 'version'])
    .execute()

  await db.schema
    .createTable('sign_offs')
    .addColumn('proposal_id', 'text', (c) => c.notNull().references('proposals.id'))
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('organisation_id', 'text', (c) => c.notNull().references('organisations.id'))
    .addColumn('person_id', 'text', (c) => c.notNull().references('people.id'))
    .addColumn('position', 'text', (c) => c.notNull())
    .addColumn('statement', 'text', (c) => c.notNull())
    // What stood on the signer's screen.
    .addColumn('sha256', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('sign_offs_key', ['proposal_id', 'version', 'organisation_id'])
    .execute()

  await db.schema
    .createTable('reminders')
    .addColumn('proposal_id', 'text', (c) => c.notNull().references('proposals.id'))
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('organisation_id', 'text', (c) => c.notNull().references('organisations.id'))
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('reminders_key', ['proposal_id', 'version', 'organisation_id'])
    .execute()

  await db.schema
    .createTable('issued_files')
    .addColumn('sha256', 'text', (c) => c.primaryKey())
    .addColumn('proposal_id', 'text', (c) => c.notNull().references('proposals.id'))
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('issued_at', 'bigint', (c) => c.notNull())
    .execute()

  await keep(db)
}

/** What was written down once is never changed, not even by REPLACE, which fires no delete trigger. */
async function keep(db: Kysely<never>): Promise<void> {
  const abort = (words: string) => `BEGIN SELECT RAISE(ABORT, '${words}'); END`
  const keys: Readonly<Record<string, readonly string[]>> = {
    checkpoints: ['proposal_id', 'number'],
    reopenings: ['proposal_id', 'version'],
    sign_offs: ['proposal_id', 'version', 'organisation_id'],
    issued_files: ['sha256'],
  }
  const triggers = Object.entries(keys).flatMap(([table, key]) => [
    `${table}_update BEFORE UPDATE ON ${table} ${abort('this is kept as it is')}`,
    `${table}_delete BEFORE DELETE ON ${table} ${abort('this is kept as it is')}`,
    `${table}_again BEFORE INSERT ON ${table} WHEN EXISTS (SELECT 1 FROM ${table}
      WHERE rowid = NEW.rowid OR (${key.map((column) => `${column} = NEW.${column}`).join(' AND ')}))
      ${abort('this is kept as it is')}`,
  ])

  // What a version was made of stays, whatever is written after it.
  const made = (row: string) => `EXISTS (SELECT 1 FROM documents JOIN versions USING (proposal_id)
    WHERE documents.name = ${row}.document AND documents.name LIKE 'dossier/%' AND ${row}.seq <= versions.last_seq)`
  const summed = (row: string) => `EXISTS (SELECT 1 FROM documents JOIN versions USING (proposal_id)
    WHERE documents.name = ${row}.document AND documents.name LIKE 'dossier/%')`
  triggers.push(
    `updates_kept_delete BEFORE DELETE ON updates WHEN ${made('OLD')} ${abort('a version was made of this')}`,
    `updates_kept_update BEFORE UPDATE ON updates WHEN ${made('OLD')} ${abort('a version was made of this')}`,
    `snapshots_kept_delete BEFORE DELETE ON snapshots WHEN ${summed('OLD')} ${abort('a version was made of this')}`,
    `snapshots_kept_update BEFORE UPDATE ON snapshots WHEN ${summed('OLD')} ${abort('a version was made of this')}`,
    `snapshots_kept_insert BEFORE INSERT ON snapshots WHEN ${summed('NEW')} ${abort('a version was made of this')}`,
  )

  // Writing goes on in a frozen document only when it is on record why, once for every version.
  await sql`DROP TRIGGER documents_update`.execute(db)
  triggers.push(`documents_update BEFORE UPDATE ON documents
    WHEN OLD.name <> NEW.name OR OLD.rowid <> NEW.rowid OR OLD.proposal_id <> NEW.proposal_id
      OR (OLD.frozen_at IS NOT NULL AND (NEW.frozen_at IS NOT NULL OR NOT EXISTS (
        SELECT 1 FROM reopenings WHERE reopenings.proposal_id = OLD.proposal_id AND reopenings.version =
          (SELECT MAX(number) FROM versions WHERE versions.proposal_id = OLD.proposal_id))))
    ${abort('this document is frozen')}`)
  for (const trigger of triggers) await sql.raw(`CREATE TRIGGER ${trigger}`).execute(db)
}
