import type { Announced } from '#shared/freezing.ts'
import type { Locks } from '#shared/locks.ts'
import type { PersonId, ProposalId } from '#shared/ids.ts'
import { proposalDocuments } from '#shared/wire.ts'
import { Buckets } from './bucket.ts'
import type { Journal } from './journal.ts'
import type { Log } from './log.ts'
import type { Meter } from './meter.ts'
import { atOnce, type Pacing } from './pace.ts'
import type { Relay } from './relay.ts'
import { documentName, type Rules } from './documents.ts'
import type { Sealed } from './notices.ts'
import { Room } from './room.ts'
import { mostSeats, Seat, type Line, type Sitter, type WhenGone } from './seat.ts'

/** What a document may hold, what it was frozen as, and which of its sections are closed. */
export interface About {
  readonly rules: Rules
  readonly sealedAs: Sealed | null
  readonly locks: Locks
  /** A freeze that everybody was told of. */
  readonly announced?: Announced | null
}

export interface RoomsParts {
  readonly log: Log
  readonly journal: Journal
  readonly relay: Relay
  readonly clock: () => number
  /** Milliseconds an empty room stays open, for whoever only reloads the page. */
  readonly linger: number
  /** What a document may hold and what it was frozen as; `null` when there is no such document. */
  readonly describe: (name: string) => Promise<About | null>
  readonly onTrouble: (what: string, error: unknown) => void
  /** How rooms keep pace with the load; without it they tell everything at once. */
  readonly pacing?: Pacing
  readonly meter?: Meter
}

type Place = { readonly room: Room; readonly seat: Seat }

/** Messages a person may send from all their windows together. */
const personRate = { perSecond: 200, burst: 600 }

/**
 * Document name → room: opened once, however many arrive at the same moment (R7); closed when nobody is left
 * and everything is written (R8).
 */
export class Rooms {
  readonly #parts: RoomsParts
  readonly #opening = new Map<string, Promise<Room | null>>()
  readonly #open = new Map<string, Room>()
  readonly #people = new Buckets(personRate)
  /** By session: asked of everybody who comes in, so it is counted and not looked up. */
  readonly #seats = new Map<string, number>()
  #stopped = false
  /** Called after sessions or rights changed: what else is open looks again too. */
  readonly watchers = new Set<() => void>()

  constructor(parts: RoomsParts) {
    this.#parts = parts
  }

  /** `null` when there is no such document, or the server is stopping. */
  async open(name: string): Promise<Room | null> {
    if (this.#stopped) return null
    let opening = this.#opening.get(name)
    if (!opening) {
      opening = this.#load(name)
      this.#opening.set(name, opening)
      opening.catch(() => this.#opening.delete(name))
    }
    const room = await opening
    if (!room) this.#opening.delete(name)
    return room
  }

  /** Seats that were taken with this session, in all rooms together. */
  seatsOf(session: string): number {
    return this.#seats.get(session) ?? 0
  }

  /** `null` when there is no such document, `crowded` when this session has seats enough. */
  async sit(name: string, sitter: Sitter, line: Line): Promise<Place | 'crowded' | null> {
    if (this.seatsOf(sitter.session) >= mostSeats) return 'crowded'
    // Counted before anything is waited for: of a hundred that come at once, forty find room.
    this.#count(sitter.session, 1)
    let place: Place | null = null
    try {
      return (place = await this.#seat(name, sitter, line))
    } finally {
      if (!place) this.#count(sitter.session, -1)
    }
  }

  async #seat(name: string, sitter: Sitter, line: Line): Promise<Place | null> {
    const now = this.#parts.clock()
    const shared = this.#people.of(sitter.person, now)
    const seat = new Seat(sitter, line, now, { shared, meter: this.#parts.meter })
    for (;;) {
      const room = await this.open(name)
      if (!room) return null
      // It may have closed while we waited for it: then open it anew.
      if (this.#open.get(name) !== room) continue
      room.sit(seat)
      return { room, seat }
    }
  }

  leave(room: Room, seat: Seat): void {
    seat.left()
    if (room.seats.has(seat)) this.#count(seat.sitter.session, -1)
    room.leave(seat)
    if (room.seats.size === 0) this.#closeLater(room)
  }

  /** Everybody who came in with this session loses the seat, in every room. */
  dismiss(session: string): void {
    for (const room of this.#open.values()) {
      for (const seat of [...room.seats]) {
        if (seat.sitter.session !== session) continue
        seat.close('signedOut')
        this.leave(room, seat)
      }
    }
    for (const look of this.watchers) look()
  }

  /**
   * The members of this proposal changed: who has no business here any more loses the seat at once, and who has
   * another role takes a new one with it.
   */
  recheck(proposal: ProposalId): Promise<void> {
    return this.recheckAt(proposalDocuments.map((kind) => documentName(kind, proposal)))
  }

  /** The same for whoever sits at these documents. */
  async recheckAt(names: readonly string[]): Promise<void> {
    await this.#recheck(
      names.flatMap((name) => this.#open.get(name) ?? []),
      () => true,
      'notAllowed',
    )
  }

  /** The same for everybody who came in as this person, wherever they sit: they act for another organisation now. */
  async recheckPerson(person: PersonId, whenGone: WhenGone = 'notAllowed'): Promise<void> {
    await this.#recheck([...this.#open.values()], ({ sitter }) => sitter.person === person, whenGone)
  }

  async #recheck(
    rooms: readonly Room[],
    isMeant: (seat: Seat) => boolean,
    whenGone: WhenGone,
  ): Promise<void> {
    const check = async (room: Room, seat: Seat): Promise<void> => {
      await seat.recheck(whenGone)
      if (!seat.open) this.leave(room, seat)
    }
    const meant = (room: Room): Seat[] => [...room.seats].filter(isMeant)
    for (const look of this.watchers) look()
    await Promise.all(rooms.flatMap((room) => meant(room).map((seat) => check(room, seat))))
  }

  keepAlive(): void {
    for (const room of this.#open.values()) room.keepAlive()
  }

  /** Counts for whoever watches the server. */
  census(): { rooms: number; seats: number } {
    let seats = 0
    for (const room of this.#open.values()) seats += room.seats.size
    return { rooms: this.#open.size, seats }
  }

  /**
   * Reads nothing more, writes what is in hand, confirms it, and tells everybody to come back in a moment. A
   * disk that fails meanwhile is the journal's to report: the doors close all the same.
   */
  async stop(): Promise<void> {
    this.#stopped = true
    for (const room of this.#open.values()) room.endReading()
    await this.#parts.journal.flush().catch(() => {})
    for (const room of this.#open.values()) {
      room.destroy()
      for (const seat of [...room.seats]) seat.close('goingAway')
    }
    this.#open.clear()
    this.#opening.clear()
  }

  /** Memory cannot be trusted any more: forget it, everybody comes back to what is on disk. */
  drop(room: Room): void {
    this.#forget(room)
    for (const seat of [...room.seats]) seat.close('trouble')
  }

  async #load(name: string): Promise<Room | null> {
    const { log, journal, relay, clock, describe, onTrouble, pacing, meter } = this.#parts
    const about = await describe(name)
    // A room that was dropped may have left changes that are on their way to disk only now.
    await journal.flush()
    const stored = about && (await log.read(name))
    if (!about || !stored || this.#stopped) return null
    const room: Room = new Room({
      name,
      rules: about.rules,
      sealedAs: about.sealedAs,
      locks: about.locks,
      announced: about.announced ?? null,
      stored,
      journal,
      relay,
      clock,
      pacing: pacing ?? { make: () => atOnce, now: clock, cursorMs: 0, arrivalMs: 0 },
      meter: meter ?? null,
      onBroken: (error) => {
        onTrouble(`${name} had to be read from disk again`, error)
        this.drop(room)
      },
    })
    this.#open.set(name, room)
    this.#closeLater(room)
    return room
  }

  #count(session: string, more: 1 | -1): void {
    const seats = this.seatsOf(session) + more
    if (seats > 0) this.#seats.set(session, seats)
    else this.#seats.delete(session)
  }

  #closeLater(room: Room): void {
    const timer = setTimeout(() => {
      if (room.seats.size > 0 || this.#open.get(room.name) !== room) return
      if (room.idle) this.#forget(room)
      else this.#closeLater(room)
    }, this.#parts.linger)
    timer.unref()
  }

  #forget(room: Room): void {
    if (this.#open.get(room.name) !== room) return
    this.#open.delete(room.name)
    this.#opening.delete(room.name)
    room.destroy()
  }
}
