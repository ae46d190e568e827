/** How long to wait before the next of something that is cheaper done once for many. */
export interface Pace {
  /** In ms from `now`; 0 is at once. */
  wait(now: number): number
  /** It ended now, took so much of a core, in ms, and was done for so many. */
  spent(now: number, took: number, many: number): void
}

/** Never waits: for scenes in which order is the point. */
export const atOnce: Pace = { wait: () => 0, spent: () => {} }

/** How rooms keep pace: each has its own, and they measure alike, in ms with fractions. */
export interface Pacing {
  readonly make: () => Pace
  readonly now: () => number
  /** What this thread took of a core so far. */
  readonly cpu: () => number
  /** How long a cursor may wait for the words it comes with. */
  readonly cursorMs: number
}

export interface Rhythm {
  /** The part of one core this may cost while the process has little else to do. */
  readonly share: number
  /** In ms: nobody waits longer, whatever the load. */
  readonly longest: number
}

/** In ms: what a round costs where pausing in proportion begins to pay. */
const worthWaiting = 1.2

/** So many a second are the work of some people; more are a crowd, who save one another more by waiting longer. */
const crowd = 120
const mostCrowded = 4
/** In ms: over which the rate is taken. */
const rateMs = 500

/** Below this a timer would wait longer than what it saves. */
const shortest = 1

/**
 * Follows the load: each round is followed by a pause in proportion to what it cost, longer while many write and
 * while the event loop is busy. A quiet room, or a small one, is told at once; two hundred seats are told in the
 * rhythm in which two hundred writes stay a small part of the work.
 */
export function makePace({ share, longest }: Rhythm, busy: () => number): Pace {
  let cost = 0
  let rate = 0
  let ended = -Infinity
  return {
    wait(now) {
      // A round of less than a millisecond is hardly paused for: there people gain nothing by waiting.
      const calm = (cost / share) * Math.min(1, cost / worthWaiting)
      const crowded = Math.min(mostCrowded, Math.max(1, rate / crowd))
      // Half busy doubles the pause, nine tenths busy makes it ten times as long.
      const pause = Math.min(longest, (calm * crowded) / Math.max(0.05, 1 - busy()))
      const left = ended + pause - now
      return left < shortest ? 0 : left
    },
    spent(now, took, many) {
      // A single slow round (a collected heap, say) tells little of the next.
      cost += (Math.min(took, 8 * cost + 0.2) - cost) / 8
      const passed = now - ended
      if (passed > 0) rate += ((many * 1000) / passed - rate) * Math.min(1, passed / rateMs)
      ended = now
    },
  }
}

/** In ms: what this thread took of a core. A clock would count the times it had to wait for one. */
export function cpuTime(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/** Which part of a core this thread used of late, 0 up to 1; looked up at most every 100 ms. */
export function makeBusy(now: () => number, cpu: () => number = cpuTime): () => number {
  let looked = now()
  let used = cpu()
  let busy = 0
  return () => {
    const passed = now() - looked
    if (passed < 100) return busy
    busy = Math.min(1, (cpu() - used) / passed)
    looked += passed
    used = cpu()
    return busy
  }
}
