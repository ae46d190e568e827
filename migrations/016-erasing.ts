import { sql, type Kysely } from 'kysely'

/**
 * The log of a session only grows, but for one thing: whoever is erased loses their name in it. While a row stands
 * in `erasing` the words of an event may change; when, by whom and what it was never do.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('erasing')
    .addColumn('person_id', 'text', (c) => c.primaryKey().references('people.id'))
    .execute()
  await sql`DROP TRIGGER workshop_events_no_update`.execute(db)
  await sql`CREATE TRIGGER workshop_events_no_update BEFORE UPDATE ON workshop_events
    WHEN NOT EXISTS (SELECT 1 FROM erasing) OR NEW.workshop_id <> OLD.workshop_id OR NEW.seq <> OLD.seq
      OR NEW.at <> OLD.at OR NEW.type <> OLD.type OR COALESCE(NEW.actors, '') <> COALESCE(OLD.actors, '')
      OR COALESCE(NEW.on_behalf_of, '') <> COALESCE(OLD.on_behalf_of, '')
    BEGIN SELECT RAISE(ABORT, 'the log of a session only grows'); END`.execute(db)
}
