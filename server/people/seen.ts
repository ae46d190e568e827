import type { OrganisationId, PersonId } from '#shared/ids.ts'
import type { Db } from '#server/db/open.ts'

/** In ms: pages and open sockets ask who somebody is all the time, and a disk should not hear of each time. */
const grain = 15 * 60 * 1000

interface SeenDeps {
  readonly db: Db
  /** Epoch milliseconds. */
  readonly clock: () => number
}

/** Remembers when a person last spoke for an organisation here. */
export function createSeen({ db, clock }: SeenDeps) {
  const written = new Map<string, number>()
  return async (person: PersonId, organisation: OrganisationId): Promise<void> => {
    const key = `${person} ${organisation}`
    const at = clock()
    if (at - (written.get(key) ?? -Infinity) < grain) return
    written.set(key, at)
    await markSeen(db, person, organisation, at)
  }
}

export async function markSeen(
  db: Db,
  person: PersonId,
  organisation: OrganisationId,
  at: number,
): Promise<void> {
  await db
    .updateTable('representations')
    .set({ seen_at: at })
    .where('person_id', '=', person)
    .where('organisation_id', '=', organisation)
    .execute()
}
