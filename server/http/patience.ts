import type { MiddlewareHandler } from 'hono'
import { Buckets } from '#server/sync/bucket.ts'
import { refuse } from './errors.ts'
import type { Env } from './session.ts'

/**
 * What one session may ask. Far above what a page ever does, also one that reloads all day: it is there for a script
 * that lost its way. Counted per session, never per address: sixty people in one room share an address.
 */
const perSession = { perSecond: 50, burst: 2000 }

/** `now` in ms; it only has to go forward. */
export function patience(now: () => number): MiddlewareHandler<Env> {
  const sessions = new Buckets(perSession)
  return async (c, next) => {
    const { person } = c.var
    if (person && !sessions.of(person.sessionId, now()).take(now())) {
      c.header('Retry-After', '10')
      return refuse(c, 'too-many')
    }
    return next()
  }
}

/** Words that open nothing, from one address: a room that mistypes stays far below it. */
const wrongPerAddress = { perSecond: 2, burst: 300 }

/**
 * Counts what was wrong, never what was right: whoever brings a good link comes in, however many others at the same
 * address tried a bad one.
 */
export function createWrongs(now: () => number): (address: string) => 'too-many' | null {
  const addresses = new Buckets(wrongPerAddress)
  return (address) => (addresses.of(address, now()).take(now()) ? null : 'too-many')
}
