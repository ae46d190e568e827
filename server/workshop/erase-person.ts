import { sql, type Transaction } from 'kysely'
import type { Database } from '#server/db/schema.ts'
import type { PersonId, WorkshopId } from '#shared/ids.ts'
import { withoutNames } from './without-names.ts'

/**
 * Takes somebody's name out of what was kept of sessions, wherever it stands there: as who came in, as who noted a
 * promise, in what others wrote. What happened stays as it happened, by a colleague. Hands over which sessions these
 * were.
 */
export async function eraseFromSessions(
  trx: Transaction<Database>,
  person: PersonId,
  { known, erased }: { readonly known: readonly string[]; readonly erased: string },
): Promise<readonly WorkshopId[]> {
  const names = await namesOf(trx, person, known)
  await trx.insertInto('erasing').values({ person_id: person }).execute()
  const touched = new Set<WorkshopId>()
  const rows = await trx.selectFrom('workshop_events').select(['workshop_id', 'seq', 'payload']).execute()
  for (const { workshop_id, seq, payload } of rows) {
    const changed = withoutNames(payload, names, erased)
    if (changed === payload) continue
    await trx
      .updateTable('workshop_events')
      .set({ payload: changed })
      .where('workshop_id', '=', workshop_id)
      .where('seq', '=', seq)
      .execute()
    touched.add(workshop_id)
  }
  await trx.deleteFrom('erasing').where('person_id', '=', person).execute()
  return [...touched]
}

/** As JSON has it between quotes. */
const inside = (text: string): string => JSON.stringify(text).slice(1, -1)

/** In a session one may have been called otherwise than in the account. */
async function namesOf(
  trx: Transaction<Database>,
  person: PersonId,
  known: readonly string[],
): Promise<readonly string[]> {
  const came = await trx
    .selectFrom('workshop_events')
    .select(['workshop_id', 'payload'])
    .where('type', '=', 'person.came')
    .where(sql<boolean>`instr(payload, ${inside(person)}) > 0`)
    .execute()
  const names = new Set(known)
  for (const { workshop_id, payload } of came) {
    const { person: who } = JSON.parse(payload) as { person: { id: string; name: string; person: unknown } }
    if (who.person !== person) continue
    names.add(who.name)
    const renamed = await trx
      .selectFrom('workshop_events')
      .select('payload')
      .where('workshop_id', '=', workshop_id)
      .where('type', '=', 'person.changed')
      .where(sql<boolean>`instr(payload, ${inside(who.id)}) > 0`)
      .execute()
    for (const { payload: change } of renamed) {
      const { id, set } = JSON.parse(change) as { id: string; set: { name?: string } }
      if (id === who.id && set.name) names.add(set.name)
    }
  }
  return [...names]
}
