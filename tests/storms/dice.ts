/** Chance that can be thrown again: the same seed gives the same storm on every machine (mulberry32). */
export interface Dice {
  /** From 0 up to, not including, `sides`. */
  readonly below: (sides: number) => number
  readonly chance: (probability: number) => boolean
  readonly pick: <Choice>(choices: readonly Choice[]) => Choice
}

export function makeDice(seed: number): Dice {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (sides: number): number => Math.floor(next() * sides)
  return {
    below,
    chance: (probability) => next() < probability,
    pick: (choices) => {
      if (choices.length === 0) throw new Error('Nothing to pick from')
      return choices[below(choices.length)]!
    },
  }
}
