import type { Transaction } from 'kysely'
import type { Database } from '#server/db/schema.ts'
import type { WorkshopId } from '#shared/ids.ts'
import { withoutNames } from './without-names.ts'

const dayMs = 24 * 60 * 60 * 1000

/** Until when names of who was there are kept; counted from the planned start, which everybody knows. */
export const namesUntil = (startsAt: number, keepDays: number): number | null =>
  keepDays === 0 ? null : startsAt + keepDays * dayMs

/**
 * Takes the names of everybody who was there, or was expected, out of the log of a session, and signs off their
 * phones. What happened stays, by organisation. Says whether a name still stood there.
 */
export async function eraseNames(
  trx: Transaction<Database>,
  workshop: WorkshopId,
  erased: string,
): Promise<boolean> {
  const rows = await trx
    .selectFrom('workshop_events')
    .select(['seq', 'type', 'payload'])
    .where('workshop_id', '=', workshop)
    .execute()
  const names = [...new Set(rows.flatMap(({ type, payload }) => namesIn(type, payload)))]
  const standing = names.filter((name) => name !== erased && name !== '')
  if (standing.length === 0) return false
  // The log opens for who is erased; here that is nobody in particular, and any row will do.
  const key = await trx.selectFrom('people').select('id').limit(1).executeTakeFirstOrThrow()
  await trx.insertInto('erasing').values({ person_id: key.id }).execute()
  for (const { seq, payload } of rows) {
    const changed = withoutNames(payload, standing, erased)
    if (changed !== payload)
      await trx
        .updateTable('workshop_events')
        .set({ payload: changed })
        .where('workshop_id', '=', workshop)
        .where('seq', '=', seq)
        .execute()
  }
  await trx.deleteFrom('erasing').where('person_id', '=', key.id).execute()
  for (const table of ['workshop_tokens', 'workshop_tickets'] as const)
    await trx.deleteFrom(table).where('workshop_id', '=', workshop).execute()
  return true
}

/** Where a name enters the log; everywhere else it is repeated. */
function namesIn(type: string, payload: string): readonly string[] {
  switch (type) {
    case 'person.came':
      return [(JSON.parse(payload) as { person: { name: string } }).person.name]
    case 'person.changed': {
      const { name } = (JSON.parse(payload) as { set: { name?: string } }).set
      return name === undefined ? [] : [name]
    }
    case 'guests.set':
      return (JSON.parse(payload) as { guests: { name: string }[] }).guests.map(({ name }) => name)
    default:
      return []
  }
}
