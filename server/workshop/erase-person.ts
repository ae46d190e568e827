import { sql, type Transaction } from 'kysely'
import type { Database } from '#server/db/schema.ts'
import type { PersonId, WorkshopId } from '#shared/ids.ts'

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
    const changed = without(payload, names, erased)
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
  // The longest first, so that no part of a longer one is left.
  return [...names].filter((name) => name !== '').sort((a, b) => b.length - a.length)
}

/**
 * Whole words only: who is called An is not in every other sentence. A name of one word is one as it is written, a
 * longer one and an address also in small letters.
 */
function without(payload: string, names: readonly string[], erased: string): string {
  const patterns = names.map((name) => {
    const exact = name.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&')
    return new RegExp(`(?<![\\p{L}\\p{N}])${exact}(?![\\p{L}\\p{N}])`, /[ @]/u.test(name) ? 'giu' : 'gu')
  })
  const clean = (value: unknown): unknown => {
    if (typeof value === 'string')
      return wellFormed.test(value)
        ? value
        : patterns.reduce((text, pattern) => text.replaceAll(pattern, erased), value)
    if (Array.isArray(value)) return value.map(clean)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, clean(member)]))
  }
  return JSON.stringify(clean(JSON.parse(payload)))
}

/** An id, which may be a readable word: what refers to somebody goes on doing so. */
const wellFormed = /^[a-z0-9][a-z0-9-]{1,39}$/u
