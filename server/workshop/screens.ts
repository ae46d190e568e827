import { randomInt } from 'node:crypto'
import type { Db } from '#server/db/open.ts'
import { fingerprint } from '#server/people/fingerprint.ts'
import type { WorkshopId } from '#shared/ids.ts'
import { newItemId } from '#shared/ids.ts'
import { newToken } from './door/tokens.ts'
import type { Venue } from './venue.ts'

/** A code that nobody typed for so long (ms) is worth nothing any more. */
const codeFor = 30 * 60_000

export interface Screen {
  readonly id: string
  readonly code: string
  readonly workshop: WorkshopId | null
}

/** A beamer says hello: a token of its own, no person, and a code until a facilitator typed it. */
export async function addScreen(db: Db, now: number): Promise<Screen & { readonly token: string }> {
  const token = newToken()
  const id = newItemId()
  const waiting = await db
    .selectFrom('workshop_screens')
    .select('code')
    .where('workshop_id', 'is', null)
    .where('created_at', '>', now - codeFor)
    .execute()
  const taken = new Set(waiting.map(({ code }) => code))
  let code = fourFigures()
  while (taken.has(code) && taken.size < 9_000) code = fourFigures()
  await db
    .insertInto('workshop_screens')
    .values({
      id,
      token_hash: fingerprint(token),
      code,
      workshop_id: null,
      created_at: now,
      paired_at: null,
      revoked_at: null,
    })
    .execute()
  return { id, code, workshop: null, token }
}

const fourFigures = (): string => String(randomInt(10_000)).padStart(4, '0')

export async function screenOf(db: Db, token: string): Promise<Screen | null> {
  const row = await db
    .selectFrom('workshop_screens')
    .select(['id', 'code', 'workshop_id'])
    .where('token_hash', '=', fingerprint(token))
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return row ? { id: row.id, code: row.code, workshop: row.workshop_id } : null
}

/** The screen that shows this code now, if one does. */
export async function screenWithCode(db: Db, code: string, now: number): Promise<string | null> {
  const row = await db
    .selectFrom('workshop_screens')
    .select('id')
    .where('code', '=', code)
    .where('workshop_id', 'is', null)
    .where('revoked_at', 'is', null)
    .where('created_at', '>', now - codeFor)
    .orderBy('created_at', 'desc')
    .executeTakeFirst()
  return row?.id ?? null
}

/** Which screens look at this session, for whoever leads it. */
export async function refreshScreens(db: Db, venue: Venue): Promise<void> {
  const rows = await db
    .selectFrom('workshop_screens')
    .select(['id', 'paired_at'])
    .where('workshop_id', '=', venue.id)
    .where('revoked_at', 'is', null)
    .orderBy('paired_at')
    .execute()
  const connected = new Set(
    [...venue.hub.receivers.keys()].flatMap(({ audience }) =>
      audience.kind === 'beamer' ? [audience.id] : [],
    ),
  )
  venue.showScreens(
    rows.map(({ id, paired_at }) => ({ id, connected: connected.has(id), pairedAt: paired_at ?? 0 })),
  )
}
