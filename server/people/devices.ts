import type { OrganisationId, PersonId } from '#shared/ids.ts'
import { append } from '#server/audit.ts'
import type { Db } from '#server/db/open.ts'
import type { SignInWay } from '#server/db/people-tables.ts'
import type { Author } from '#server/sync/log.ts'
import { fingerprint } from './fingerprint.ts'

/** One place where somebody is signed in. */
export interface Device {
  /** Tells it from the others; opens nothing. */
  readonly handle: string
  readonly device: string | null
  readonly way: SignInWay | null
  readonly organisation: OrganisationId
  /** Epoch milliseconds. */
  readonly since: number
  readonly seen: number | null
  /** The very one that asks. */
  readonly current: boolean
}

interface DeviceParts {
  readonly db: Db
  readonly clock: () => number
}

/** The first part of what is stored of a session: enough to name it, useless as a key. */
const handleOf = (hash: string): string => hash.slice(0, 20)

export async function devicesOf(
  { db, clock }: DeviceParts,
  person: PersonId,
  sessionId: string,
): Promise<readonly Device[]> {
  const rows = await db
    .selectFrom('sessions')
    .selectAll()
    .where('person_id', '=', person)
    .where('expires_at', '>', clock())
    .orderBy('created_at', 'desc')
    .execute()
  const current = fingerprint(sessionId)
  return rows.map((row) => ({
    handle: handleOf(row.id_hash),
    device: row.device,
    way: row.way,
    organisation: row.organisation_id,
    since: row.created_at,
    seen: row.seen_at,
    current: row.id_hash === current,
  }))
}

/** Signs somebody out on one of their devices, or on all of them; gives how many that were. */
export async function endDevices(
  { db, clock }: DeviceParts,
  by: Author,
  which: { readonly handle: string } | 'all',
): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const mine = await trx
      .selectFrom('sessions')
      .select('id_hash')
      .where('person_id', '=', by.person)
      .execute()
    const meant = mine
      .map(({ id_hash }) => id_hash)
      .filter((hash) => which === 'all' || handleOf(hash) === which.handle)
    if (meant.length === 0) return 0
    await trx.deleteFrom('sessions').where('id_hash', 'in', meant).execute()
    const body = { devices: meant.length, all: which === 'all' }
    await append(trx, { at: clock(), actor: by, act: 'signed-out', proposal: null, body })
    return meant.length
  })
}
