import type { Kysely } from 'kysely'

/** Who coordinates a whole call, which links invite to which proposal, and when somebody was last here. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('coordinators')
    .addColumn('call_id', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull().references('people.id'))
    .addColumn('organisation_id', 'text', (c) => c.notNull().references('organisations.id'))
    .addPrimaryKeyConstraint('coordinators_key', ['call_id', 'person_id', 'organisation_id'])
    .execute()

  // Empty in links that invite to no proposal, and in those from before this migration.
  await db.schema
    .alterTable('sign_in_links')
    .addColumn('proposal_id', 'text', (c) => c.references('proposals.id'))
    .execute()
  await db.schema.alterTable('sign_in_links').addColumn('revoked_at', 'bigint').execute()
  await db.schema.createIndex('sign_in_links_person').on('sign_in_links').column('person_id').execute()

  await db.schema.alterTable('representations').addColumn('seen_at', 'bigint').execute()
}
