/** In ms. Only the longest: it doubles from 0,2 s, and an attempt may come up to half as early. */
const longestWait = 30_000

/** How long (ms) to wait before this attempt, the first being 1; `random` from 0 to 1. */
export const reconnectWait = (attempt: number, random: number): number =>
  Math.min(2 ** attempt * 100, longestWait) * (1 - random / 2)
