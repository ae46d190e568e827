/** How long to wait before the next of something that is cheaper done once for many. */
export interface Pace {
  /** In ms from `now`; 0 is at once. */
  wait(now: number): number
  /** It ended now, took so long, in ms, and was done for so many at once; `told` so many. */
  spent(now: number, took: number, many: number, told?: number): void
}

/** Never waits: for scenes in which order is the point. */
export const atOnce: Pace = { wait: () => 0, spent: () => {} }

/** How rooms keep pace: each has its own, and they measure alike, in ms with fractions. */
export interface Pacing {
  readonly make: () => Pace
  readonly now: () => number
  /** How long a cursor may wait for the words it comes with. */
  readonly cursorMs: number
  /** How long somebody who came in may wait to see who is here, and to be seen: many come in together. */
  readonly arrivalMs: number
}

export interface Rhythm {
  /** How long to pause in calm, as so many times what a round costs, when it tells so many, of so many a second. */
  readonly times: (told: number, rate: number) => number
  /** Never more than so many times, at this load of the thread (0 up to 1): longer batches only take longer. */
  readonly most: (busy: number) => number
  /** In ms: nobody waits longer, whatever the load. */
  readonly longest: number
}

/**
 * What a round costs shows when nothing comes between: one that took longer (the machine gave the core to somebody
 * else, or a heap was collected) counts for little, one that took less for more.
 */
const parts = { longer: 1 / 32, shorter: 1 / 4 }
const mostAtOnce = 8

/** So many a second are the work of some people; more are a crowd, who save one another more by waiting longer. */
const crowd = 120
const mostCrowded = 4
/** In ms: over which the rate is taken. */
const rateMs = 500

/** Below this a timer would wait longer than what it saves. */
const shortest = 1

/**
 * Follows the load: each round is followed by a pause of so many times what it cost, longer while many write and
 * while the event loop is busy. A quiet room, or a small one, is told at once; two hundred seats are told in the
 * rhythm in which two hundred writes stay a small part of the work.
 */
export function makePace({ times, most, longest }: Rhythm, busy: () => number): Pace {
  let cost = 0
  let rate = 0
  let size = 0
  let ended = -Infinity
  return {
    wait(now) {
      const crowded = Math.min(mostCrowded, Math.max(1, rate / crowd))
      // Half busy doubles the pause, nine tenths busy makes it ten times as long.
      const used = busy()
      const many = Math.min(most(used), (times(size, rate) * crowded) / Math.max(0.05, 1 - used))
      const pause = Math.min(longest, many * cost)
      const left = ended + pause - now
      return left < shortest ? 0 : left
    },
    spent(now, took, many, told = 0) {
      size = told
      const more = Math.min(took - cost, mostAtOnce)
      cost += more * (more > 0 ? parts.longer : parts.shorter)
      const passed = now - ended
      if (passed > 0) rate += ((many * 1000) / passed - rate) * Math.min(1, passed / rateMs)
      ended = now
    },
  }
}

/** In ms: what this thread took of a core. */
function cpuTime(): number {
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
