/**
 * The server's time on a device whose own clock may be minutes off. A round of pings gives samples; the one that
 * was under way shortest knows best.
 */
export interface ServerClock {
  /** Epoch ms of the server, as well as it is known. */
  readonly now: () => number
  /** Before a round of pings: what was measured before a device slept is worth nothing after it. */
  readonly begin: () => void
  /** `asked` is our own monotonic time at which the question left. */
  readonly hear: (asked: number, serverNow: number) => void
  /** Better than nothing: a time without a question. */
  readonly guess: (serverNow: number) => void
}

export const pingsPerRound = 5

/** `monotonic` in ms, never set back by anybody. */
export function makeServerClock(monotonic: () => number, wall: () => number): ServerClock {
  let offset = wall() - monotonic()
  let shortest = Number.POSITIVE_INFINITY
  let measured = false
  return {
    now: () => monotonic() + offset,
    begin: () => (shortest = Number.POSITIVE_INFINITY),
    hear(asked, serverNow) {
      const heard = monotonic()
      const trip = heard - asked
      if (trip < 0 || trip >= shortest) return
      shortest = trip
      measured = true
      offset = serverNow - (asked + heard) / 2
    },
    guess(serverNow) {
      if (!measured) offset = serverNow - monotonic()
    },
  }
}
