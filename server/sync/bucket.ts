export interface Rate {
  readonly perSecond: number
  /** How many may be saved up. */
  readonly burst: number
}

/** Counts what somebody sends against what people and editors do; time is handed in, in ms. */
export class Bucket {
  readonly #rate: Rate
  #tokens: number
  #refilled: number

  constructor(rate: Rate, now: number) {
    this.#rate = rate
    this.#tokens = rate.burst
    this.#refilled = now
  }

  /** False: too much. */
  take(now: number): boolean {
    const earned = (Math.max(0, now - this.#refilled) / 1000) * this.#rate.perSecond
    this.#tokens = Math.min(this.#rate.burst, this.#tokens + earned)
    this.#refilled = now
    // Below nothing it does not go: who stops flooding is heard again soon.
    if (this.#tokens < 1) return false
    this.#tokens -= 1
    return true
  }
}
