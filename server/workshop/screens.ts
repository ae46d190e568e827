import { randomInt } from 'node:crypto'
import type { Db } from '#server/db/open.ts'
import { fingerprint } from '#server/people/fingerprint.ts'
import type { WorkshopId } from '#shared/ids.ts'
import { newItemId } from '#shared/ids.ts'
import { newToken } from './door/tokens.ts'
import type { Venue } from './venue.ts'

/** A code whose screen was not heard of for so long (ms) is worth nothing any more. */
const codeFor = 30 * 60_000
/** That a screen still shows its code is written down so often (ms), not at every question. */
const heardEvery = 5 * 60_000
/** Longer than a browser keeps what it was given: nobody can show this screen any more. */
const keptFor = 4 * 24 * 3600 * 1000
/** So many screens wait for their code to be typed; a thousand rooms never start at once. */
const mostWaiting = 1_000

export interface Screen {
  readonly id: string
  readonly code: string
  readonly workshop: WorkshopId | null
}

/** A beamer says hello: a token of its own, no person, and a code until a facilitator typed it. */
export async function addScreen(db: Db, now: number): Promise<Screen & { readonly token: string }> {
  await tidy(db, now)
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

/** What nobody can use goes; so does who waits longest, when there are more than can be true. */
async function tidy(db: Db, now: number): Promise<void> {
  await db
    .deleteFrom('workshop_screens')
    .where((eb) =>
      eb.or([
        eb('created_at', '<=', now - keptFor),
        eb('revoked_at', 'is not', null),
        eb.and([eb('workshop_id', 'is', null), eb('created_at', '<=', now - codeFor)]),
      ]),
    )
    .execute()
  const latest = db
    .selectFrom('workshop_screens')
    .select('id')
    .where('workshop_id', 'is', null)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(mostWaiting - 1)
  await db
    .deleteFrom('workshop_screens')
    .where('workshop_id', 'is', null)
    .where('id', 'not in', latest)
    .execute()
}

/**
 * The screen of whoever asks again: with its session, or with its code, which holds as long as somebody shows it.
 * `null` when it must ask for a new one.
 */
export async function greetScreen(db: Db, token: string, now: number): Promise<Screen | null> {
  const screen = await screenOf(db, token)
  if (!screen || screen.workshop) return screen
  const stillShown = await db
    .updateTable('workshop_screens')
    .set((eb) => ({
      created_at: eb
        .case()
        .when('created_at', '<=', now - heardEvery)
        .then(now)
        .else(eb.ref('created_at'))
        .end(),
    }))
    .where('id', '=', screen.id)
    .where('created_at', '>', now - codeFor)
    .executeTakeFirst()
  return stillShown.numUpdatedRows > 0n ? screen : null
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
