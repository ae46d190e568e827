import type { KeepSettings } from '#server/config-entrances.ts'
import type { Db } from '#server/db/open.ts'
import { eraseNames, namesUntil } from '#server/workshop/erase-names.ts'
import type { Venues } from '#server/workshop/venues.ts'
import { erasedName, erasePerson } from './erase.ts'
import { nobodysAddress } from './first-run.ts'
import type { Outbox } from './outbox.ts'
import type { Sessions } from './sessions.ts'

interface RetentionParts {
  readonly db: Db
  readonly outbox: Pick<Outbox, 'drop'>
  readonly venues: Pick<Venues, 'reread'>
  readonly sessions: Pick<Sessions, 'sweep'>
  readonly keep: KeepSettings
  readonly clock: () => number
}

export interface Swept {
  readonly links: number
  readonly people: number
  /** Sessions whose names went. */
  readonly workshops: number
}

const dayMs = 24 * 60 * 60 * 1000

/** Removes what was kept long enough: sign-ins and letters that ran out, old links, who stayed away, who was in a room. */
export async function sweep(parts: RetentionParts): Promise<Swept> {
  const { db, outbox, sessions, keep, clock } = parts
  const now = clock()
  await sessions.sweep()
  await outbox.drop(({ expiresAt }) => expiresAt <= now)
  const links = await db
    .deleteFrom('sign_in_links')
    .where('expires_at', '<=', now - keep.linkDays * dayMs)
    .executeTakeFirst()
  return {
    links: Number(links.numDeletedRows),
    people: await eraseAway(parts, now),
    workshops: await eraseRooms(parts, now),
  }
}

/** On the date that every report prints. */
async function eraseRooms({ db, venues, keep }: RetentionParts, now: number): Promise<number> {
  const past = (await db.selectFrom('workshops').select(['id', 'starts_at']).execute()).filter(
    ({ starts_at }) => now >= (namesUntil(starts_at, keep.workshopDays) ?? Infinity),
  )
  const erased = []
  for (const { id } of past)
    if (await db.transaction().execute((trx) => eraseNames(trx, id, erasedName))) erased.push(id)
  await venues.reread(erased)
  return erased.length
}

/** Who was neither seen nor made for so long; the first coordinator of a call stays, however quiet. */
async function eraseAway(parts: RetentionParts, now: number): Promise<number> {
  if (parts.keep.personDays === 0) return 0
  const before = now - parts.keep.personDays * dayMs
  const away = await parts.db
    .selectFrom('people')
    .leftJoin('representations', 'representations.person_id', 'people.id')
    .select('people.id')
    .where('people.erased_at', 'is', null)
    .where('people.created_at', '<=', before)
    .where('people.email', '!=', nobodysAddress)
    .groupBy('people.id')
    .having((eb) => eb.fn.coalesce(eb.fn.max('representations.seen_at'), eb.lit(0)), '<=', before)
    .execute()
  let erased = 0
  for (const { id } of away) if ((await erasePerson(parts, id, null)) === null) erased += 1
  return erased
}
