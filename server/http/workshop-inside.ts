import type { Context } from 'hono'
import { getCookie, setCookie, deleteCookie } from 'hono/cookie'
import { actorAt } from '#server/calls/members.ts'
import type { Config } from '#server/config.ts'
import type { Db } from '#server/db/open.ts'
import type { SignedIn } from '#server/people/sessions.ts'
import { personAt } from '#server/workshop/decide/people.ts'
import { placeOf } from '#server/workshop/door/enter.ts'
import { entranceOf } from '#server/workshop/door/tokens.ts'
import type { Venue } from '#server/workshop/venue.ts'
import type { Venues } from '#server/workshop/venues.ts'
import { may } from '#shared/access.ts'
import { asWorkshopId, type ParticipantId } from '#shared/ids.ts'
import type { WorkshopRefusal } from '#shared/workshop/refusals.ts'

export interface InsideParts {
  readonly db: Db
  readonly config: Config
  readonly venues: Venues
  readonly clock: () => number
}

export interface Inside {
  readonly venue: Venue
  readonly participant: ParticipantId
}

/** A phone is let in for so many seconds, which is longer than any day. */
const cookieSeconds = 3 * 24 * 3600

const nameOf = (config: Pick<Config, 'secure'>, what: 'werksessie' | 'scherm'): string =>
  config.secure ? `__Host-doorbraak-${what}` : `doorbraak-${what}`

export const tokenIn = (c: Context, config: Config, what: 'werksessie' | 'scherm'): string | undefined =>
  getCookie(c, nameOf(config, what))

export function giveToken(c: Context, config: Config, what: 'werksessie' | 'scherm', token: string): void {
  setCookie(c, nameOf(config, what), token, {
    httpOnly: true,
    secure: config.secure,
    sameSite: 'Lax',
    path: '/',
    maxAge: cookieSeconds,
  })
}

export const dropToken = (c: Context, config: Config, what: 'werksessie' | 'scherm'): void =>
  void deleteCookie(c, nameOf(config, what), { path: '/', secure: config.secure })

/** A place that was taken as a member is worth nothing to who is no longer one. */
async function isMember(db: Db, { person, organisation }: SignedIn, { about }: Venue): Promise<boolean> {
  return may(await actorAt(db, person.id, organisation.id, about.proposal), 'read', 'draft') === null
}

/**
 * Who this is in the session of the path: by the account that entered, or by the token of a phone. With both, `as`
 * says which one; it is taken only when one of them proves it.
 */
export async function inside(
  c: Context,
  { db, config, venues }: InsideParts,
  signedIn: SignedIn | null,
): Promise<Inside | WorkshopRefusal> {
  const id = asWorkshopId(c.req.param('id'))
  const venue = id && (await venues.open(id))
  if (!venue) return 'no-such-workshop'
  const { session } = venue.sitting
  const proven: ParticipantId[] = []
  const place = signedIn && placeOf(session, signedIn)
  if (place && (await isMember(db, signedIn, venue))) proven.push(place.id)
  const token = tokenIn(c, config, 'werksessie')
  const entrance = token ? await entranceOf(db, token) : null
  if (entrance?.workshop === venue.id) proven.push(entrance.participant)
  const as = c.req.query('as')
  const participant =
    as === undefined
      ? proven[0]
      : proven.find((one) => one === as || personAt(session, one)?.mergedInto === as)
  const who = participant && personAt(session, participant)
  // To who is not inside, a session does not exist.
  if (!participant || !who || who.removed) return 'no-such-workshop'
  return { venue, participant: who.mergedInto ?? participant }
}
