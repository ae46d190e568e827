import { randomBytes } from 'node:crypto'
import type { Transaction } from 'kysely'
import type { Db } from '#server/db/open.ts'
import type { Database } from '#server/db/schema.ts'
import { fingerprint } from '#server/people/fingerprint.ts'
import type { ParticipantId, WorkshopId } from '#shared/ids.ts'

/** What a device keeps to be let in again; the server keeps only its fingerprint. */
export const newToken = (): string => randomBytes(24).toString('base64url')

export interface Entrance {
  readonly workshop: WorkshopId
  readonly participant: ParticipantId
}

export async function keepToken(
  trx: Transaction<Database>,
  { workshop, participant }: Entrance,
  { token, device, at }: { token: string; device: string; at: number },
): Promise<void> {
  await trx
    .insertInto('workshop_tokens')
    .values({
      token_hash: fingerprint(token),
      workshop_id: workshop,
      participant_id: participant,
      device_hash: fingerprint(device),
      created_at: at,
      revoked_at: null,
    })
    .execute()
}

/** Where this token lets somebody in; `null` when nowhere, or no longer. */
export async function entranceOf(db: Db, token: string): Promise<Entrance | null> {
  const row = await db
    .selectFrom('workshop_tokens')
    .select(['workshop_id', 'participant_id'])
    .where('token_hash', '=', fingerprint(token))
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return row ? { workshop: row.workshop_id, participant: row.participant_id } : null
}

/** Who came in with this device before: the same device is the same person. */
export async function personOnDevice(
  db: Db,
  workshop: WorkshopId,
  device: string,
): Promise<ParticipantId | null> {
  const row = await db
    .selectFrom('workshop_tokens')
    .select('participant_id')
    .where('workshop_id', '=', workshop)
    .where('device_hash', '=', fingerprint(device))
    .where('revoked_at', 'is', null)
    .orderBy('created_at', 'desc')
    .executeTakeFirst()
  return row?.participant_id ?? null
}

export async function revokeTokens(
  db: Db,
  { workshop, participant }: Entrance,
  at: number,
  only: string | null = null,
): Promise<void> {
  const all = db
    .updateTable('workshop_tokens')
    .set({ revoked_at: at })
    .where('workshop_id', '=', workshop)
    .where('participant_id', '=', participant)
    .where('revoked_at', 'is', null)
  await (only === null ? all : all.where('token_hash', '=', fingerprint(only))).execute()
}

/** A ticket to another device: personal, once, for ten minutes. */
export const ticketFor = 10 * 60_000

export async function makeTicket(db: Db, { workshop, participant }: Entrance, now: number): Promise<string> {
  const ticket = newToken()
  await db
    .insertInto('workshop_tickets')
    .values({
      token_hash: fingerprint(ticket),
      workshop_id: workshop,
      participant_id: participant,
      expires_at: now + ticketFor,
      used_at: null,
    })
    .execute()
  return ticket
}

/** Uses up a ticket; of two devices that try it at once, one gets it. */
export async function useTicket(db: Db, ticket: string, now: number): Promise<Entrance | null> {
  const row = await db
    .updateTable('workshop_tickets')
    .set({ used_at: now })
    .where('token_hash', '=', fingerprint(ticket))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning(['workshop_id', 'participant_id'])
    .executeTakeFirst()
  return row ? { workshop: row.workshop_id, participant: row.participant_id } : null
}
