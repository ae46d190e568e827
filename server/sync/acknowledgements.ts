import { writeMessage } from '#shared/wire.ts'
import type { Seat } from './seat.ts'

/** Who is still to be told that what they sent is on disk, and up to which count. */
export class Acknowledgements {
  /** Highest count of each seat that is on disk. */
  readonly #saved = new Map<Seat, number>()
  #leaves = false

  get isEmpty(): boolean {
    return this.#saved.size === 0
  }

  note(seat: Seat, count: number): void {
    this.#saved.set(seat, count)
  }

  forget(seat: Seat): void {
    this.#saved.delete(seat)
  }

  /** The messages, by seat, for all but readers far behind: they hear of it later, once, with the highest count. */
  take(isBehind: (seat: Seat) => boolean): Map<Seat, Uint8Array> {
    const messages = new Map<Seat, Uint8Array>()
    for (const [seat, count] of this.#saved) {
      if (isBehind(seat)) continue
      this.#saved.delete(seat)
      messages.set(seat, writeMessage({ kind: 'saved', count }))
    }
    return messages
  }

  /** In a moment, by themselves; unless `rides` by then: a round takes them along. */
  sendSoon(isBehind: (seat: Seat) => boolean, rides: () => boolean): void {
    if (this.#leaves) return
    this.#leaves = true
    queueMicrotask(() => {
      this.#leaves = false
      if (!rides()) for (const [seat, message] of this.take(isBehind)) seat.send(message)
    })
  }
}
