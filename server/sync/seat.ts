import { may, type Actor } from '#shared/access.ts'
import type { OrganisationId, PersonId } from '#shared/ids.ts'
import { closeCodes, type CloseReason, type Identity, type Refusal } from '#shared/wire.ts'
import { Bucket } from './bucket.ts'
import type { Meter } from './meter.ts'
import { Parcel } from './pre-framed.ts'

/** Twenty tabs of a dossier with its remarks; a session that asks for more gets no other. */
export const mostSeats = 40

/** What a room needs of a connection, so that tests can sit people down without a network. */
export interface Line {
  send(frame: Uint8Array): void
  /** The same for many lines at once, where the network can do that better than one by one. */
  deliver?(parcel: Parcel): void
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
export const mostWaiting = 8 * 1024 * 1024

/** Messages a seat may send, and questions for what it lacks: an honest client asks once per connection. */
const messageRate = { perSecond: 100, burst: 300 }
const askRate = { perSecond: 1, burst: 3 }
/** Client ids nobody used before that one connection may bring. */
const mostNewClients = 8
/** An honest client talks nonsense once, after a bug; one that goes on has to leave. */
const mostNonsense = 3

/** What somebody is told who is nobody here any more: removed, or signed out. */
export type WhenGone = 'notAllowed' | 'signedOut'

interface SeatParts {
  /** What all seats of this person may send together. */
  readonly shared?: Bucket
  readonly meter?: Meter | undefined
}

/** One connection at one document. */
export class Seat {
  readonly sitter: Sitter
  /** Who this is, as the others see it, in JSON. */
  readonly identity: string
  /** Updates received over this connection; the client counts along. */
  received = 0
  /** After a refusal the rest of this connection's updates would hang in the air: they are not read. */
  refused: Refusal | null = null
  /** Its updates hang on something we lack: none is confirmed until it has told us what. */
  hangs = false
  /** New client ids this connection may still bring. */
  newClients = mostNewClients
  readonly #line: Line
  readonly #meter: Meter | null
  readonly #shared: Bucket | null
  readonly #messages: Bucket
  readonly #questions: Bucket
  #nonsense = 0
  #open = true

  constructor(sitter: Sitter, line: Line, now: number, { shared, meter }: SeatParts = {}) {
    this.sitter = sitter
    this.identity = JSON.stringify(sitter.identity)
    this.#line = line
    this.#meter = meter ?? null
    this.#shared = shared ?? null
    this.#messages = new Bucket(messageRate, now)
    this.#questions = new Bucket(askRate, now)
  }

  get open(): boolean {
    return this.#open
  }

  /** Bytes on their way to a reader that has not taken them yet. */
  get waiting(): number {
    return this.#open ? this.#line.waiting() : 0
  }

  send(frame: Uint8Array): void {
    this.deliver(new Parcel([frame]))
  }

  deliver(parcel: Parcel): void {
    if (!this.#open) return
    if (this.#line.waiting() > mostWaiting) return this.close('trouble')
    if (this.#meter) this.#meter.bytesOut += parcel.bytes
    if (this.#line.deliver) this.#line.deliver(parcel)
    else for (const message of parcel.messages) this.#line.send(message)
  }

  close(reason: CloseReason): void {
    if (!this.#open) return
    this.#open = false
    this.#meter?.hungUp(reason)
    this.#line.close(closeCodes[reason], reason)
  }

  /**
   * Looks again at who this is: who has no business here any more loses the seat, and who now has another role, or
   * speaks for another organisation, takes a new one with it.
   */
  async recheck(whenGone: WhenGone): Promise<void> {
    const before = this.sitter.actor()
    const now = await this.sitter.refresh()
    if (may(now, 'read', 'draft')) this.close(now ? 'notAllowed' : whenGone)
    else if (now?.role !== before?.role || now?.organisation !== this.sitter.organisation)
      this.close('changed')
  }

  /** It said what no editor says. */
  strike(): void {
    this.#nonsense += 1
    if (this.#nonsense >= mostNonsense) this.close('malformed')
  }

  /** The other side hung up. */
  left(): void {
    this.#open = false
  }

  /** Counts one message; false when this seat, or this person, sends more than people and editors do. */
  allows(now: number, bytes = 0): boolean {
    if (this.#meter) this.#meter.bytesIn += bytes
    return this.#messages.take(now) && (this.#shared?.take(now) ?? true)
  }

  /** Counts one question for the document, whose answer may be ten thousand times as long. */
  allowsAsking(now: number): boolean {
    return this.#questions.take(now)
  }
}
