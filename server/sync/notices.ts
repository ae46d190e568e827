import type { Announced, CountdownEnd } from '#shared/freezing.ts'
import type { Locks } from '#shared/locks.ts'
import { writeMessage } from '#shared/wire.ts'
import { Parcel } from './pre-framed.ts'
import type { Seat } from './seat.ts'

export interface Sealed {
  readonly version: number
  readonly sha256: string
}

/** How a document stands, apart from what is written in it. */
export interface Notice {
  /** What the document was frozen as, if it was. */
  readonly sealedAs: Sealed | null
  readonly locks: Locks
  /** The freeze everybody was told of, if one is coming. */
  readonly announced: Announced | null
}

/** What everybody at a document is told besides text: at once who is here, and on arrival who comes later. */
export class Notices {
  readonly #seats: ReadonlySet<Seat>
  readonly #clock: () => number
  #now: Notice

  constructor(seats: ReadonlySet<Seat>, clock: () => number, now: Notice) {
    this.#seats = seats
    this.#clock = clock
    this.#now = now
  }

  get locks(): Locks {
    return this.#now.locks
  }

  get sealedAs(): Sealed | null {
    return this.#now.sealedAs
  }

  greet(seat: Seat): void {
    const { sealedAs, locks, announced } = this.#now
    if (sealedAs) seat.send(writeMessage({ kind: 'sealed', ...sealedAs }))
    if (Object.keys(locks).length > 0) seat.send(writeMessage({ kind: 'locks', locks }))
    if (announced) seat.send(this.#counting(announced))
  }

  lock(locks: Locks): void {
    this.#now = { ...this.#now, locks }
    this.#tell(writeMessage({ kind: 'locks', locks }))
  }

  seal(sealedAs: Sealed): void {
    this.#now = { ...this.#now, sealedAs, announced: null }
    this.#tell(writeMessage({ kind: 'sealed', ...sealedAs }))
  }

  beginNext(): void {
    const version = this.#now.sealedAs?.version ?? 0
    this.#now = { ...this.#now, sealedAs: null }
    this.#tell(writeMessage({ kind: 'reopened', version }))
  }

  announce(announced: Announced): void {
    this.#now = { ...this.#now, announced }
    this.#tell(this.#counting(announced))
  }

  endCountdown(because: CountdownEnd): void {
    if (!this.#now.announced) return
    this.#now = { ...this.#now, announced: null }
    this.#tell(writeMessage({ kind: 'countdown', countdown: { state: 'ended', because } }))
  }

  #counting({ at, by }: Announced): Uint8Array {
    const inMs = Math.max(0, at - this.#clock())
    return writeMessage({ kind: 'countdown', countdown: { state: 'counting', inMs, by } })
  }

  #tell(message: Uint8Array): void {
    const parcel = new Parcel([message])
    for (const seat of this.#seats) seat.deliver(parcel)
  }
}
