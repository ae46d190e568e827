/** Counts deliveries by how long they took, in steps of a tenth of a millisecond, up to ten seconds. */
export class Latencies {
  count = 0
  readonly #steps = new Uint32Array(100_001)

  add(ms: number): void {
    this.count += 1
    const step = Math.min(Math.max(0, Math.round(ms * 10)), this.#steps.length - 1)
    this.#steps[step]! += 1
  }

  /** The time within which this share of the deliveries came, in ms. */
  within(share: number): number {
    let left = Math.ceil(this.count * share)
    for (const [step, count] of this.#steps.entries()) {
      left -= count
      if (left <= 0) return step / 10
    }
    return Infinity
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  if (sorted.length % 2 === 1) return sorted[middle]!
  return sorted.length === 0 ? NaN : (sorted[middle - 1]! + sorted[middle]!) / 2
}
