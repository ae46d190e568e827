import { sql, type Kysely } from 'kysely'

/**
 * The log as a chain, with snapshots in place of what was compacted, and whose client id is whose.
 */
export async function up(db: Kysely<never>): Promise<void> {
  // Empty in rows from before this migration, and nowhere after one that has them.
  for (const column of ['prev', 'hash'])
    await db.schema.alterTable('updates').addColumn(column, 'text').execute()

  await db.schema
    .createTable('snapshots')
    .addColumn('document', 'text', (c) => c.primaryKey().references('documents.name'))
    .addColumn('state', 'blob', (c) => c.notNull())
    .addColumn('state_sha256', 'text', (c) => c.notNull())
    // The last row it stands for, that row's hash, and how many rows it stands for in all.
    .addColumn('last_seq', 'integer', (c) => c.notNull())
    .addColumn('head', 'text', (c) => c.notNull())
    .addColumn('row_count', 'integer', (c) => c.notNull())
    .addColumn('made_at', 'bigint', (c) => c.notNull())
    .execute()

  await db.schema
    .createTable('client_ids')
    .addColumn('document', 'text', (c) => c.notNull().references('documents.name'))
    .addColumn('client', 'bigint', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('organisation_id', 'text', (c) => c.notNull())
    .addColumn('first_seen', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('client_ids_key', ['document', 'client'])
    .execute()

  await seal(db)
}

/** What a frozen document was made of, and who wrote in it, is as fixed as its log. */
async function seal(db: Kysely<never>): Promise<void> {
  const frozen = (name: string) =>
    `EXISTS (SELECT 1 FROM documents WHERE name = ${name} AND frozen_at IS NOT NULL)`
  const abort = (words: string) => `BEGIN SELECT RAISE(ABORT, '${words}'); END`
  const isFrozen = abort('this document is frozen')
  const triggers = ['snapshots', 'client_ids'].flatMap((table) => [
    `${table}_insert BEFORE INSERT ON ${table} WHEN ${frozen('NEW.document')} ${isFrozen}`,
    `${table}_update BEFORE UPDATE ON ${table}
      WHEN OLD.rowid <> NEW.rowid OR ${frozen('OLD.document')} OR ${frozen('NEW.document')} ${isFrozen}`,
    `${table}_delete BEFORE DELETE ON ${table} WHEN ${frozen('OLD.document')} ${isFrozen}`,
    // REPLACE takes the place of another row without a delete trigger.
    `${table}_place BEFORE INSERT ON ${table} WHEN EXISTS (SELECT 1 FROM ${table} WHERE rowid = NEW.rowid)
      ${abort('this place is taken')}`,
  ])
  const again = `client_ids_again BEFORE INSERT ON client_ids
    WHEN EXISTS (SELECT 1 FROM client_ids WHERE document = NEW.document AND client = NEW.client)
    ${abort('a client id keeps its owner')}`
  const change = `client_ids_change BEFORE UPDATE ON client_ids ${abort('a client id keeps its owner')}`
  for (const trigger of [...triggers, again, change]) await sql.raw(`CREATE TRIGGER ${trigger}`).execute(db)
}
