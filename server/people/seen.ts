import type { OrganisationId, PersonId } from '#shared/ids.ts'
import type { Db } from '#server/db/open.ts'
import { fingerprint } from './fingerprint.ts'
import type { Holder } from './holder.ts'

/** In ms: pages and open sockets ask who somebody is all the time, and a disk should not hear of each time. */
const grain = 15 * 60 * 1000

/** In ms: when five hundred come in together, the disk hears of them together. */
const gatherMs = 1000

interface SeenDeps {
  readonly db: Db
  /** Epoch milliseconds. */
  readonly clock: () => number
}

interface Sight {
  readonly person: PersonId
  readonly organisation: OrganisationId
  readonly session: string
  readonly at: number
}

/** Remembers when a person last spoke for an organisation here, and on which of their devices. */
export function createSeen({ db, clock }: SeenDeps) {
  const written = new Map<string, number>()
  let waiting: Sight[] = []
  const write = async (): Promise<void> => {
    const sights = waiting
    waiting = []
    for (const [key, at] of written) if (clock() - at >= grain) written.delete(key)
    await db.transaction().execute(async (trx) => {
      for (const { person, organisation, session, at } of sights) {
        await markSeen(trx, person, organisation, at)
        await trx.updateTable('sessions').set({ seen_at: at }).where('id_hash', '=', session).execute()
      }
    })
  }
  return async ({ person, organisation, isKnown }: Holder, sessionId: string): Promise<void> => {
    const session = fingerprint(sessionId)
    const key = `${session} ${organisation.id}`
    const at = clock()
    if (at - (written.get(key) ?? -Infinity) < grain) return
    written.set(key, at)
    waiting.push({ person: person.id, organisation: organisation.id, session, at })
    // Who comes in for the first time may be invited no more as if they never had: that is known at once.
    if (!isKnown) return write()
    // A server that stops within the second forgets some of this: it is told to the quarter of an hour.
    if (waiting.length === 1) setTimeout(() => void write().catch(() => {}), gatherMs).unref()
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
