import { sql, type Kysely } from 'kysely'

/**
 * Facilitated sessions: what happened in each, as an append-only log, and who may come in with what. Who wrote
 * something without a name stands apart from the log, so that it can be forgotten when the session ends.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('workshops')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('proposal_id', 'text', (c) => c.notNull().references('proposals.id'))
    // What the log says, repeated here to find a session by.
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('starts_at', 'bigint', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('code', 'text', (c) => c.notNull().unique())
    .addColumn('recovery_code', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('workshops_proposal').on('workshops').column('proposal_id').execute()

  await db.schema
    .createTable('workshop_events')
    .addColumn('workshop_id', 'text', (c) => c.notNull().references('workshops.id'))
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    // JSON list of participants; `null` when who did it stands apart.
    .addColumn('actors', 'text')
    .addColumn('on_behalf_of', 'text')
    .addColumn('type', 'text', (c) => c.notNull())
    .addColumn('payload', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('workshop_events_key', ['workshop_id', 'seq'])
    .execute()
  for (const act of ['UPDATE', 'DELETE'])
    await sql`CREATE TRIGGER ${sql.raw(`workshop_events_no_${act.toLowerCase()}`)}
      BEFORE ${sql.raw(act)} ON workshop_events
      BEGIN SELECT RAISE(ABORT, 'the log of a session only grows'); END`.execute(db)
  await sql`CREATE TRIGGER workshop_events_again BEFORE INSERT ON workshop_events
    WHEN EXISTS (SELECT 1 FROM workshop_events WHERE workshop_id = NEW.workshop_id AND seq = NEW.seq)
    BEGIN SELECT RAISE(ABORT, 'the log of a session only grows'); END`.execute(db)

  await db.schema
    .createTable('workshop_secrets')
    .addColumn('workshop_id', 'text', (c) => c.notNull().references('workshops.id'))
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('actors', 'text', (c) => c.notNull())
    .addColumn('on_behalf_of', 'text')
    .addPrimaryKeyConstraint('workshop_secrets_key', ['workshop_id', 'seq'])
    .execute()

  await db.schema
    .createTable('workshop_commands')
    .addColumn('workshop_id', 'text', (c) => c.notNull().references('workshops.id'))
    .addColumn('participant_id', 'text', (c) => c.notNull())
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('answer', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('workshop_commands_key', ['workshop_id', 'participant_id', 'key'])
    .execute()

  await entrances(db)

  await db.schema
    .createTable('workshop_provenance')
    .addColumn('workshop_id', 'text', (c) => c.notNull().references('workshops.id'))
    .addColumn('item_id', 'text', (c) => c.notNull())
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('target', 'text', (c) => c.notNull())
    .addColumn('row_id', 'text')
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('workshop_provenance_key', ['workshop_id', 'item_id'])
    .execute()

  await db.schema
    .createTable('workshop_checkpoints')
    .addColumn('workshop_id', 'text', (c) => c.notNull().references('workshops.id'))
    .addColumn('step', 'text', (c) => c.notNull())
    .addColumn('round', 'integer', (c) => c.notNull())
    .addColumn('state', 'blob', (c) => c.notNull())
    .addPrimaryKeyConstraint('workshop_checkpoints_key', ['workshop_id', 'step', 'round'])
    .execute()
}

/** Only the SHA-256 of what opens a door is kept. */
async function entrances(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('workshop_tokens')
    .addColumn('token_hash', 'text', (c) => c.primaryKey())
    .addColumn('workshop_id', 'text', (c) => c.notNull().references('workshops.id'))
    .addColumn('participant_id', 'text', (c) => c.notNull())
    .addColumn('device_hash', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('revoked_at', 'bigint')
    .execute()
  await db.schema
    .createIndex('workshop_tokens_workshop')
    .on('workshop_tokens')
    .column('workshop_id')
    .execute()

  await db.schema
    .createTable('workshop_tickets')
    .addColumn('token_hash', 'text', (c) => c.primaryKey())
    .addColumn('workshop_id', 'text', (c) => c.notNull().references('workshops.id'))
    .addColumn('participant_id', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'bigint', (c) => c.notNull())
    .addColumn('used_at', 'bigint')
    .execute()

  await db.schema
    .createTable('workshop_screens')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('token_hash', 'text', (c) => c.notNull().unique())
    .addColumn('code', 'text', (c) => c.notNull())
    .addColumn('workshop_id', 'text', (c) => c.references('workshops.id'))
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('paired_at', 'bigint')
    .addColumn('revoked_at', 'bigint')
    .execute()
}
