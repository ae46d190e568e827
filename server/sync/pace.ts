import { performance } from 'node:perf_hooks'

/** How long to wait before the next of something that is cheaper done once for many. */
export interface Pace {
  /** In ms from `now`; 0 is at once. */
  wait(now: number): number
  /** It took so long, in ms, and ended now. */
  spent(now: number, took: number): void
}

/** Never waits: for scenes in which order is the point. */
export const atOnce: Pace = { wait: () => 0, spent: () => {} }

export interface Pacing {
  /** The part of one core this may cost while the process has little else to do. */
  readonly share: number
  /** In ms: nobody waits longer, whatever the load. */
  readonly longest: number
}

/** Below this a timer would wait longer than what it saves. */
const shortest = 1

/**
 * Follows the load: each round is followed by a pause in proportion to what it cost, longer while the event
 * loop is busy. A quiet room, or a small one, is told at once; two hundred seats are told in the rhythm in
 * which two hundred writes stay a small part of the work.
 */
export function makePace({ share, longest }: Pacing, busy: () => number): Pace {
  let cost = 0
  let ended = -Infinity
  return {
    wait(now) {
      // Half busy doubles the pause, nine tenths busy makes it ten times as long.
      const pause = Math.min(longest, cost / share / Math.max(0.05, 1 - busy()))
      const left = ended + pause - now
      return left < shortest ? 0 : left
    },
    spent(now, took) {
      // A single slow round (a collected heap, a busy neighbour) says little of the next.
      cost += (Math.min(took, 4 * cost + 0.2) - cost) / 4
      ended = now
    },
  }
}

/** Which part of the last moments the event loop was working, 0 up to 1; looked up at most every 100 ms. */
export function makeBusy(now: () => number = () => performance.now()): () => number {
  let before = performance.eventLoopUtilization()
  let looked = now()
  let busy = 0
  return () => {
    if (now() - looked < 100) return busy
    const here = performance.eventLoopUtilization()
    busy = performance.eventLoopUtilization(here, before).utilization
    before = here
    looked = now()
    return busy
  }
}
