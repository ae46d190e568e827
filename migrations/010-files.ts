import { sql, type Kysely } from 'kysely'

/**
 * Files that belong to proposals. Their bytes stand in the database with everything else: one copy of one file is
 * a whole backup, and the same transaction that freezes a version ties its files to it.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('files')
    .addColumn('sha256', 'text', (c) => c.primaryKey())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('size', 'integer', (c) => c.notNull())
    .addColumn('width', 'integer')
    .addColumn('height', 'integer')
    .addColumn('bytes', 'blob', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .execute()

  // The same file in two proposals is stored once and used twice.
  await db.schema
    .createTable('file_uses')
    .addColumn('proposal_id', 'text', (c) => c.notNull().references('proposals.id'))
    .addColumn('sha256', 'text', (c) => c.notNull().references('files.sha256'))
    .addColumn('purpose', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull().references('people.id'))
    .addColumn('organisation_id', 'text', (c) => c.notNull().references('organisations.id'))
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('file_uses_key', ['proposal_id', 'sha256', 'purpose'])
    .execute()

  await db.schema
    .createTable('version_files')
    .addColumn('proposal_id', 'text', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('sha256', 'text', (c) => c.notNull().references('files.sha256'))
    .addPrimaryKeyConstraint('version_files_key', ['proposal_id', 'number', 'sha256'])
    .addForeignKeyConstraint('version_files_version', ['proposal_id', 'number'], 'versions', [
      'proposal_id',
      'number',
    ])
    .execute()
  await db.schema.createIndex('version_files_file').on('version_files').column('sha256').execute()

  await seal(db)
}

/** REPLACE fires no delete trigger: an insert over an existing row is refused as well. */
async function seal(db: Kysely<never>): Promise<void> {
  const abort = (words: string) => sql.raw(`BEGIN SELECT RAISE(ABORT, '${words}'); END`)
  const frozenFile = sql.raw('EXISTS (SELECT 1 FROM version_files WHERE sha256 = OLD.sha256)')
  await sql`CREATE TRIGGER files_update BEFORE UPDATE ON files ${abort('a file never changes')}`.execute(db)
  await sql`CREATE TRIGGER files_again BEFORE INSERT ON files
    WHEN EXISTS (SELECT 1 FROM files WHERE sha256 = NEW.sha256 OR rowid = NEW.rowid)
    ${abort('this file exists')}`.execute(db)
  await sql`CREATE TRIGGER files_delete BEFORE DELETE ON files WHEN ${frozenFile}
    ${abort('this file belongs to a frozen version')}`.execute(db)
  for (const act of ['UPDATE', 'DELETE']) {
    await sql`CREATE TRIGGER ${sql.raw(`version_files_${act.toLowerCase()}`)} BEFORE ${sql.raw(act)} ON version_files
      ${abort('the files of a version never change')}`.execute(db)
  }
  await sql`CREATE TRIGGER version_files_again BEFORE INSERT ON version_files
    WHEN EXISTS (SELECT 1 FROM version_files WHERE rowid = NEW.rowid
      OR (proposal_id = NEW.proposal_id AND number = NEW.number AND sha256 = NEW.sha256))
    ${abort('the files of a version never change')}`.execute(db)
}
