import * as Y from 'yjs'
import type { Denial } from '#shared/access.ts'
import type { Path } from '#shared/dossier/schema.ts'
import { writeMessage, type Refusal } from '#shared/wire.ts'
import { keepAliveFrame, presenceFrame, step1Frame, step2Frame, updateFrame } from './frame.ts'
import type { PresenceEntry } from './frame.ts'
import type { Rules } from './documents.ts'
import { apply } from './guard/apply.ts'
import { inspect, openRoots } from './guard/guard.ts'
import { catchUpLimits, liveLimits } from './guard/schema.ts'
import type { Journal } from './journal.ts'
import type { Author, Stored } from './log.ts'
import { Presence } from './presence.ts'
import type { Relay } from './relay.ts'
import type { Seat } from './seat.ts'

export interface RoomParts {
  readonly name: string
  readonly rules: Rules
  readonly stored: Stored
  /** What the document was frozen as, if it was. */
  readonly sealedAs: Sealed | null
  readonly journal: Journal
  readonly relay: Relay
  readonly clock: () => number
  /** Memory can no longer be trusted: the room must go, and be read from disk again. */
  readonly onBroken: (error: unknown) => void
}

export interface Sealed {
  readonly version: number
  readonly sha256: string
}

/** Frames of one commit are gathered and leave together. */
interface Outbox {
  readonly updates: { readonly bytes: Uint8Array; readonly seat: Seat | null }[]
  /** Highest count of each seat that is now on disk. */
  readonly acks: Map<Seat, number>
}

const patience = 3

/**
 * One document and the people at it. Its rules, R1 to R14, stand in the README of this folder; the order is
 * always: inspect, apply in memory, write to the log, and only then tell anybody.
 */
export class Room {
  readonly name: string
  readonly doc = new Y.Doc()
  readonly seats = new Set<Seat>()
  readonly #parts: RoomParts
  readonly #presence = new Presence()
  readonly #unsubscribe: () => void
  #outbox: Outbox = { updates: [], acks: new Map() }
  #presenceOut = new Map<number, PresenceEntry>()
  #strikes = new Map<Seat, number>()
  /** Seats whose updates hang on something we lack: nothing is acknowledged until they caught up. */
  #behind = new Set<Seat>()
  #sealed: boolean
  #sealedAs: Sealed | null
  #unwritten = 0

  constructor(parts: RoomParts) {
    this.name = parts.name
    this.#parts = parts
    this.#sealed = parts.stored.frozen
    this.#sealedAs = parts.sealedAs
    openRoots(this.doc, parts.rules.schema)
    this.doc.transact(() => {
      for (const update of parts.stored.updates) Y.applyUpdate(this.doc, update)
    })
    this.#unsubscribe = parts.relay.subscribe(parts.name, (update) => this.#hear(update))
  }

  get sealed(): boolean {
    return this.#sealed
  }

  /** Nobody here, and nothing on its way to disk. */
  get idle(): boolean {
    return this.seats.size === 0 && this.#unwritten === 0
  }

  sit(seat: Seat): void {
    this.seats.add(seat)
    if (this.#sealedAs) seat.send(writeMessage({ kind: 'sealed', ...this.#sealedAs }))
    seat.send(step1Frame(Y.encodeStateVector(this.doc)))
    const here = this.#presence.all()
    if (here.length > 0) seat.send(presenceFrame(here))
  }

  leave(seat: Seat): void {
    if (!this.seats.delete(seat)) return
    this.#strikes.delete(seat)
    this.#behind.delete(seat)
    this.#tellPresence(this.#presence.leave(seat))
  }

  /** Sync step 1: what do you have that I lack? The answer waits for what it would show to be on disk. */
  ask(seat: Seat, stateVector: Uint8Array): void {
    let answer: Uint8Array
    try {
      answer = step2Frame(Y.encodeStateAsUpdate(this.doc, stateVector))
    } catch {
      return this.#strike(seat)
    }
    this.#parts.journal.add([], () => seat.send(answer))
  }

  /** Every change of this document by anybody comes through here. */
  receive(seat: Seat, bytes: Uint8Array, catchUp: boolean): void {
    const count = ++seat.received
    if (seat.refused) return seat.refused === 'malformed' ? this.#strike(seat) : undefined
    const found = inspect(this.doc, bytes, this.#parts.rules.schema, catchUp ? catchUpLimits : liveLimits)
    if (!found.ok) {
      if (found.refusal === 'missing' || found.refusal === 'delete-unknown') return this.#askAgain(seat)
      this.#refuse(seat, count, found.refusal === 'too-large' ? 'too-large' : 'malformed', '')
      return this.#strike(seat)
    }
    if (catchUp) this.#behind.delete(seat)
    if (found.nothingNew) return this.#acknowledge(seat, count)
    for (const touch of found.touches) {
      const denial = this.#deny(seat, [touch.root, ...touch.path])
      if (denial) return this.#refuse(seat, count, denial, touch.root)
    }
    // Only letters for a text that is gone: nothing to judge, but a reader may not add even those.
    if (found.touches.length === 0) {
      const denial = this.#deny(seat, null)
      if (denial) return this.#refuse(seat, count, denial, '')
    }
    try {
      const { person, organisation } = seat.sitter
      const updates = apply(this.doc, bytes, found, seat)
      this.#commit(updates, { person, organisation }, seat, count)
    } catch (error) {
      this.#parts.onBroken(error)
    }
  }

  /** A change by the server itself; resolves when it is on disk. Refused, as a value, once sealed. */
  write(author: Author | null, change: (doc: Y.Doc) => void): Promise<'written' | 'sealed'> {
    if (this.#sealed) return Promise.resolve('sealed')
    const updates: Uint8Array[] = []
    const collect = (bytes: Uint8Array): void => void updates.push(bytes)
    this.doc.on('update', collect)
    try {
      this.doc.transact(() => change(this.doc), this)
    } finally {
      this.doc.off('update', collect)
    }
    this.#commit(updates, author, null, 0)
    return new Promise((resolve) => this.#parts.journal.add([], () => resolve('written')))
  }

  hear(seat: Seat, entries: readonly PresenceEntry[]): void {
    this.#tellPresence(this.#presence.take(seat, entries))
  }

  who(seat: Seat): void {
    seat.send(presenceFrame(this.#presence.all()))
  }

  keepAlive(): void {
    for (const seat of this.seats) seat.send(keepAliveFrame)
  }

  /** From now on nothing enters: a freeze is under way. `reopen` when it does not go through after all. */
  hold(): void {
    this.#sealed = true
  }

  reopen(): void {
    this.#sealed = this.#sealedAs !== null
  }

  /** The freeze is on disk: everybody here hears so, and everybody who comes later. */
  seal(as: Sealed): void {
    this.#sealed = true
    this.#sealedAs = as
    const frame = writeMessage({ kind: 'sealed', ...as })
    for (const seat of this.seats) seat.send(frame)
  }

  destroy(): void {
    this.#unsubscribe()
    this.doc.destroy()
  }

  #deny(seat: Seat, path: Path | null): Denial | null {
    const { rules } = this.#parts
    const anywhere: Path = [[...rules.schema.roots][0] ?? '', 'facts', 'any', 'any']
    return rules.deny(seat.sitter.actor(), path ?? anywhere, this.#sealed)
  }

  #commit(updates: readonly Uint8Array[], author: Author | null, seat: Seat | null, count: number): void {
    const at = this.#parts.clock()
    const entries = updates.map((bytes) => ({ document: this.name, bytes, author, at }))
    this.#unwritten += 1
    this.#parts.journal.add(entries, () => {
      this.#unwritten -= 1
      this.#schedule()
      for (const bytes of updates) this.#outbox.updates.push({ bytes, seat })
      if (seat) this.#outbox.acks.set(seat, count)
    })
  }

  #acknowledge(seat: Seat, count: number): void {
    this.#parts.journal.add([], () => {
      this.#schedule()
      this.#outbox.acks.set(seat, count)
    })
  }

  #schedule(): void {
    const { updates, acks } = this.#outbox
    // All that one commit brought runs in one go, so a microtask comes right after the last of it.
    if (updates.length === 0 && acks.size === 0) queueMicrotask(() => this.#tell())
  }

  #tell(): void {
    const { updates, acks } = this.#outbox
    this.#outbox = { updates: [], acks: new Map() }
    if (updates.length > 0) {
      const bytes = updates.map((update) => update.bytes)
      const merged = bytes.length === 1 && bytes[0] ? bytes[0] : Y.mergeUpdates(bytes)
      const frame = updateFrame(merged)
      const writers = new Set(updates.map((update) => update.seat))
      const only = writers.size === 1 ? updates[0]?.seat : null
      for (const seat of this.seats) if (seat !== only) seat.send(frame)
      this.#parts.relay.publish(this.name, merged)
    }
    for (const [seat, count] of acks) {
      if (!this.#behind.has(seat)) seat.send(writeMessage({ kind: 'saved', count }))
    }
  }

  #refuse(seat: Seat, count: number, code: Refusal, section: string): void {
    seat.refused = code
    seat.send(writeMessage({ kind: 'refused', count, code, section }))
  }

  #askAgain(seat: Seat): void {
    this.#behind.add(seat)
    seat.send(step1Frame(Y.encodeStateVector(this.doc)))
  }

  /** An honest client meets this once, after a bug; one that goes on with nonsense has to leave. */
  #strike(seat: Seat): void {
    const strikes = (this.#strikes.get(seat) ?? 0) + 1
    this.#strikes.set(seat, strikes)
    if (strikes >= patience) seat.close('malformed')
  }

  #tellPresence(entries: readonly PresenceEntry[]): void {
    if (entries.length === 0) return
    if (this.#presenceOut.size === 0) setImmediate(() => this.#flushPresence())
    for (const entry of entries) this.#presenceOut.set(entry.client, entry)
  }

  #flushPresence(): void {
    const frame = presenceFrame([...this.#presenceOut.values()])
    this.#presenceOut = new Map()
    for (const seat of this.seats) seat.send(frame)
  }

  /** Another process committed this; it is in the log already. */
  #hear(update: Uint8Array): void {
    Y.applyUpdate(this.doc, update, 'relay')
    const frame = updateFrame(update)
    for (const seat of this.seats) seat.send(frame)
  }
}
