import { mostWaiting, type Seat } from './seat.ts'

/** Bytes a reader may have waiting before others' cursors are kept from it, and then others' words too. */
const mostForPresence = 256 * 1024
const mostForText = 512 * 1024
/** Below this it has taken what it was sent. */
const caughtUp = 16 * 1024
/** How often those who fell behind are looked at, and how long one may stay so, in ms. */
const lookMs = 100
const patienceMs = 60_000

export interface SlowParts {
  readonly now: () => number
  /** What every other seat has been told so far: an encoded state vector. */
  readonly told: () => Uint8Array
  /** Sends what somebody at this state lacks, and then calls `done`. */
  readonly catchUp: (seat: Seat, stateVector: Uint8Array, done: () => void) => void
  /** Sends who is here. */
  readonly show: (seat: Seat) => void
  readonly onCaughtUp: () => void
}

interface Behind {
  readonly since: number
  readonly stateVector: Uint8Array
  asked: boolean
}

/**
 * Readers that take less than is said. Nothing is kept for them: first they miss cursors, then words, and when
 * they have taken what was on its way they get one difference with all they missed.
 */
export class SlowSeats {
  readonly #parts: SlowParts
  readonly #behind = new Map<Seat, Behind>()
  readonly #blind = new Set<Seat>()
  #timer: NodeJS.Timeout | null = null

  constructor(parts: SlowParts) {
    this.#parts = parts
  }

  /** What this seat can take of a round that is about to be told. */
  takes(seat: Seat, withText: boolean): 'all' | 'text' | 'nothing' {
    if (this.#behind.has(seat)) return 'nothing'
    const { waiting } = seat
    if (waiting <= mostForPresence && !this.#blind.has(seat)) return 'all'
    if (waiting > mostWaiting) {
      seat.close('trouble')
      return 'nothing'
    }
    this.#blind.add(seat)
    this.#look()
    if (waiting <= mostForText || !withText) return 'text'
    this.#behind.set(seat, { since: this.#parts.now(), stateVector: this.#parts.told(), asked: false })
    return 'nothing'
  }

  isBehind(seat: Seat): boolean {
    return this.#behind.has(seat)
  }

  forget(seat: Seat): void {
    this.#behind.delete(seat)
    this.#blind.delete(seat)
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
  }

  /** Looks after everybody who fell behind, as long as there is anybody. */
  #look(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null
      for (const seat of [...this.#blind]) this.#lookAfter(seat)
      if (this.#blind.size > 0) this.#look()
    }, lookMs).unref()
  }

  #lookAfter(seat: Seat): void {
    if (!seat.open) return this.forget(seat)
    const behind = this.#behind.get(seat)
    if (behind && this.#parts.now() - behind.since > patienceMs) return seat.close('trouble')
    if (seat.waiting > caughtUp || behind?.asked) return
    if (!behind) {
      this.#blind.delete(seat)
      return this.#parts.show(seat)
    }
    behind.asked = true
    this.#parts.catchUp(seat, behind.stateVector, () => {
      this.#behind.delete(seat)
      this.#parts.onCaughtUp()
    })
  }
}
