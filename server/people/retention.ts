import type { KeepSettings } from '#server/config-entrances.ts'
import type { Db } from '#server/db/open.ts'
import type { Venues } from '#server/workshop/venues.ts'
import { erasePerson } from './erase.ts'
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
}

const dayMs = 24 * 60 * 60 * 1000

/** Removes what was kept long enough: sessions and letters that ran out, old links, and people who stayed away. */
export async function sweep(parts: RetentionParts): Promise<Swept> {
  const { db, outbox, sessions, keep, clock } = parts
  const now = clock()
  await sessions.sweep()
  await outbox.drop(({ expiresAt }) => expiresAt <= now)
  const links = await db
    .deleteFrom('sign_in_links')
    .where('expires_at', '<=', now - keep.linkDays * dayMs)
    .executeTakeFirst()
  return { links: Number(links.numDeletedRows), people: await eraseAway(parts, now) }
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
