import type { Actor } from '#shared/access.ts'
import type { OrganisationId, PersonId } from '#shared/ids.ts'
import { closeCodes, type CloseReason, type Identity, type Refusal } from '#shared/wire.ts'

/** What a room needs of a connection, so that tests can sit people down without a network. */
export interface Line {
  send(frame: Uint8Array): void
  close(code: number, reason: string): void
  /** Bytes handed over that have not left yet. */
  waiting(): number
}

/** Everything the server knows of who sits here; all of it from the session, nothing from the client. */
export interface Sitter {
  readonly person: PersonId
  readonly organisation: OrganisationId
  readonly identity: Identity
  /** The session this seat was taken with, so that signing out can end it. */
  readonly session: string
  /** What this person is in this proposal, now: it may change while the seat is taken. */
  readonly actor: () => Actor | null
  /** Looks it up again; `null` when the session is over or this person is no member any more. */
  readonly refresh: () => Promise<Actor | null>
}

/** A reader this far behind gets nothing more: it will catch up when it comes back. */
const mostWaiting = 8 * 1024 * 1024

/** Messages per second a seat may send, and how many it may save up. */
const rate = { perSecond: 100, burst: 300 }

/** One connection at one document. */
export class Seat {
  readonly sitter: Sitter
  /** Updates received over this connection; the client counts along. */
  received = 0
  /** After a refusal the rest of this connection's updates would hang in the air: they are not read. */
  refused: Refusal | null = null
  readonly #line: Line
  #open = true
  #tokens = rate.burst
  #refilled: number

  constructor(sitter: Sitter, line: Line, now: number) {
    this.sitter = sitter
    this.#line = line
    this.#refilled = now
  }

  get open(): boolean {
    return this.#open
  }

  send(frame: Uint8Array): void {
    if (!this.#open) return
    if (this.#line.waiting() > mostWaiting) this.close('trouble')
    else this.#line.send(frame)
  }

  close(reason: CloseReason): void {
    if (!this.#open) return
    this.#open = false
    this.#line.close(closeCodes[reason], reason)
  }

  /** The other side hung up. */
  left(): void {
    this.#open = false
  }

  /** Counts one message; false when this seat sends more than people and editors do. */
  allows(now: number): boolean {
    const earned = ((now - this.#refilled) / 1000) * rate.perSecond
    this.#tokens = Math.min(rate.burst, this.#tokens + Math.max(0, earned)) - 1
    this.#refilled = now
    return this.#tokens >= 0
  }
}
