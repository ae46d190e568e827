import type { Line } from './seat.ts'

export type Delivery =
  | { readonly kind: 'frames'; readonly frames: readonly Uint8Array[]; readonly last: number }
  | { readonly kind: 'closed'; readonly code: number; readonly reason: string }

/**
 * The line to somebody whose office lets no sockets through. Frames wait here until they are fetched, and are
 * kept until the next question says that they arrived: an answer that got lost on the way is given again.
 */
export class PolledLine implements Line {
  #frames: Uint8Array[] = []
  /** How many frames were ever confirmed; the first of `#frames` has the number after it. */
  #confirmed = 0
  #bytes = 0
  #closed: { code: number; reason: string } | null = null
  #wake: () => void = () => {}
  /** How many frames came from the other side: what is sent again is not taken twice. */
  #received = 0

  send(frame: Uint8Array): void {
    this.#frames.push(frame)
    this.#bytes += frame.byteLength
    this.#wake()
  }

  close(code: number, reason: string): void {
    this.#closed ??= { code, reason }
    this.#wake()
  }

  waiting(): number {
    return this.#bytes
  }

  /** What came since frame number `after`; waits for something, at most so long. */
  async next(after: number, waitMs: number): Promise<Delivery> {
    this.#confirm(after)
    if (this.#frames.length === 0 && !this.#closed) await this.#something(waitMs)
    if (this.#frames.length === 0 && this.#closed) return { kind: 'closed', ...this.#closed }
    return { kind: 'frames', frames: [...this.#frames], last: this.#confirmed + this.#frames.length }
  }

  /** Frames from the other side, the first of them number `from`: those that were not here yet. */
  fresh(from: number, frames: readonly Uint8Array[]): readonly Uint8Array[] | 'gap' {
    if (from > this.#received) return 'gap'
    const fresh = frames.slice(this.#received - from)
    this.#received += fresh.length
    return fresh
  }

  #confirm(after: number): void {
    const arrived = Math.min(Math.max(0, after - this.#confirmed), this.#frames.length)
    for (const frame of this.#frames.splice(0, arrived)) this.#bytes -= frame.byteLength
    this.#confirmed += arrived
  }

  #something(waitMs: number): Promise<void> {
    // A newer question takes the place of an older one whose connection was cut.
    this.#wake()
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, waitMs)
      this.#wake = () => {
        clearTimeout(timer)
        // What arrives in the same turn leaves in the same answer.
        setImmediate(resolve)
      }
    })
  }
}
