import type { Transaction } from 'kysely'
import type { Db } from '#server/db/open.ts'
import type { Database } from '#server/db/schema.ts'
import type { ParticipantId, WorkshopId } from '#shared/ids.ts'
import type { Event, Stamped } from './events.ts'

/** The log of a session on disk. */
export async function readEvents(db: Db, workshop: WorkshopId): Promise<readonly Stamped[]> {
  const rows = await db
    .selectFrom('workshop_events as events')
    .leftJoin('workshop_secrets as secrets', (join) =>
      join.onRef('secrets.workshop_id', '=', 'events.workshop_id').onRef('secrets.seq', '=', 'events.seq'),
    )
    .select(['events.seq', 'events.at', 'events.actors', 'events.on_behalf_of', 'type', 'payload'])
    .select(['secrets.actors as secretActors', 'secrets.on_behalf_of as secretFor'])
    .where('events.workshop_id', '=', workshop)
    .orderBy('events.seq')
    .execute()
  return rows.map((row): Stamped => {
    const actors = row.actors ?? row.secretActors
    return {
      seq: row.seq,
      at: row.at,
      by: actors ? (JSON.parse(actors) as ParticipantId[]) : [],
      onBehalfOf: row.on_behalf_of ?? row.secretFor,
      secret: row.actors === null,
      event: { type: row.type, ...(JSON.parse(row.payload) as object) } as Event,
    }
  })
}

/** SQLite takes at most 32,766 values in one statement. */
const mostInOne = 500

export async function appendEvents(
  trx: Transaction<Database>,
  workshop: WorkshopId,
  events: readonly Stamped[],
): Promise<void> {
  for (let from = 0; from < events.length; from += mostInOne) {
    const some = events.slice(from, from + mostInOne)
    await trx
      .insertInto('workshop_events')
      .values(
        some.map(({ seq, at, by, onBehalfOf, secret, event: { type, ...payload } }) => ({
          workshop_id: workshop,
          seq,
          at,
          actors: secret ? null : JSON.stringify(by),
          on_behalf_of: secret ? null : onBehalfOf,
          type,
          payload: JSON.stringify(payload),
        })),
      )
      .execute()
    const secrets = some.filter(({ secret }) => secret)
    if (secrets.length === 0) continue
    await trx
      .insertInto('workshop_secrets')
      .values(
        secrets.map(({ seq, by, onBehalfOf }) => ({
          workshop_id: workshop,
          seq,
          actors: JSON.stringify(by),
          on_behalf_of: onBehalfOf,
        })),
      )
      .execute()
  }
  await mirror(trx, workshop, events)
}

/** What a session is found by stands in a row of its own, and follows the log in the same transaction. */
async function mirror(
  trx: Transaction<Database>,
  workshop: WorkshopId,
  events: readonly Stamped[],
): Promise<void> {
  for (const { event } of events) {
    if (event.type === 'session.moved')
      await trx.updateTable('workshops').set({ state: event.to }).where('id', '=', workshop).execute()
    if (event.type === 'door.set')
      await trx.updateTable('workshops').set({ code: event.door.code }).where('id', '=', workshop).execute()
  }
}

/** From now on nobody can say who wrote what without a name, whoever holds the database. */
export async function forgetSecrets(trx: Transaction<Database>, workshop: WorkshopId): Promise<void> {
  await trx.deleteFrom('workshop_secrets').where('workshop_id', '=', workshop).execute()
}
