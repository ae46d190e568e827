/** The same seed always throws the same: a rehearsal can be had again. */
export interface Dice {
  /** At least 0, below 1. */
  readonly throw: () => number
  readonly below: (limit: number) => number
  readonly pick: <T>(from: readonly T[]) => T
  readonly chance: (part: number) => boolean
}

export function makeDice(seed: number): Dice {
  let state = seed >>> 0
  const next = (): number => {
    // mulberry32
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    throw: next,
    below,
    pick: <T>(from: readonly T[]): T => {
      const one = from[below(from.length)]
      if (one === undefined) throw new Error('Nothing to pick from')
      return one
    },
    chance: (part) => next() < part,
  }
}
