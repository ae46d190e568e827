import type { OrganisationId, PersonId } from '#shared/ids.ts'
import type { Db } from '#server/db/open.ts'
import { fingerprint } from './fingerprint.ts'

/** In ms: pages and open sockets ask who somebody is all the time, and a disk should not hear of each time. */
const grain = 15 * 60 * 1000

interface SeenDeps {
  readonly db: Db
  /** Epoch milliseconds. */
  readonly clock: () => number
}

/** Remembers when a person last spoke for an organisation here, and on which of their devices. */
export function createSeen({ db, clock }: SeenDeps) {
  const written = new Map<string, number>()
  return async (person: PersonId, organisation: OrganisationId, sessionId: string): Promise<void> => {
    const session = fingerprint(sessionId)
    const key = `${session} ${organisation}`
    const at = clock()
    if (at - (written.get(key) ?? -Infinity) < grain) return
    written.set(key, at)
    await markSeen(db, person, organisation, at)
    await db.updateTable('sessions').set({ seen_at: at }).where('id_hash', '=', session).execute()
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
