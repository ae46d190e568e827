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
    this.#refill(now)
    // Below nothing it does not go: who stops flooding is heard again soon.
    if (this.#tokens < 1) return false
    this.#tokens -= 1
    return true
  }

  /** Like a new one: nobody misses it. */
  isFull(now: number): boolean {
    this.#refill(now)
    return this.#tokens === this.#rate.burst
  }

  #refill(now: number): void {
    const earned = (Math.max(0, now - this.#refilled) / 1000) * this.#rate.perSecond
    this.#tokens = Math.min(this.#rate.burst, this.#tokens + earned)
    this.#refilled = now
  }
}

const manyBuckets = 1000

/** One bucket for each of many; it outlives the connection, so that coming back does not refill it. */
export class Buckets {
  readonly #rate: Rate
  readonly #buckets = new Map<string, Bucket>()

  constructor(rate: Rate) {
    this.#rate = rate
  }

  of(whose: string, now: number): Bucket {
    const known = this.#buckets.get(whose)
    if (known) return known
    if (this.#buckets.size >= manyBuckets) this.#sweep(now)
    const bucket = new Bucket(this.#rate, now)
    this.#buckets.set(whose, bucket)
    return bucket
  }

  #sweep(now: number): void {
    for (const [whose, bucket] of this.#buckets) if (bucket.isFull(now)) this.#buckets.delete(whose)
  }
}
