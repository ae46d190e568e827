import type * as Y from 'yjs'
import type { Announced, CountdownEnd } from '#shared/freezing.ts'
import type { Locks } from '#shared/locks.ts'
import { Broadcast } from './broadcast.ts'
import { Content } from './content.ts'
import type { Rules, Standing } from './documents.ts'
import { keepAliveFrame, step1Frame, type PresenceEntry } from './frame.ts'
import { Intake, type Taken } from './intake.ts'
import type { Journal } from './journal.ts'
import { entriesOf, type Along, type Author, type Stored, type Written } from './log.ts'
import type { Meter } from './meter.ts'
import { Notices, type Sealed } from './notices.ts'
import { Owners } from './owners.ts'
import type { Pacing } from './pace.ts'
import { Parcel } from './pre-framed.ts'
import { Presence } from './presence.ts'
import type { Relay } from './relay.ts'
import type { Seat } from './seat.ts'

export interface RoomParts {
  readonly name: string
  readonly rules: Rules
  readonly stored: Stored
  /** What the document was frozen as, if it was. */
  readonly sealedAs: Sealed | null
  readonly locks: Locks
  /** The freeze everybody was told of, if one is coming. */
  readonly announced: Announced | null
  readonly journal: Journal
  readonly relay: Relay
  /** Epoch ms. */
  readonly clock: () => number
  readonly pacing: Pacing
  readonly meter: Meter | null
  /** Memory can no longer be trusted: the room must go, and be read from disk again. */
  readonly onBroken: (error: unknown) => void
}

const keepAlive = new Parcel([keepAliveFrame])

/**
 * One document and the people at it. Its rules stand in the README of this folder; the order is always:
 * inspect, apply in memory, write to the log, and only then tell anybody.
 */
export class Room {
  readonly name: string
  readonly seats = new Set<Seat>()
  readonly #parts: RoomParts
  readonly #content: Content
  readonly #owners: Owners
  readonly #intake: Intake
  readonly #presence = new Presence((entries) => this.#broadcast.presence(entries, null))
  readonly #broadcast: Broadcast
  readonly #unsubscribe: () => void
  #sealed: boolean
  readonly #notices: Notices
  #unwritten = 0
  #closing = false

  constructor(parts: RoomParts) {
    const { name, stored, rules, relay, pacing, meter } = parts
    this.name = name
    this.#parts = parts
    this.#sealed = stored.frozen
    this.#notices = new Notices(this.seats, parts.clock, parts)
    this.#content = new Content(stored.updates, rules.schema)
    this.#owners = new Owners(stored.owners)
    this.#broadcast = new Broadcast({
      seats: this.seats,
      ...pacing,
      pace: pacing.make(),
      meter,
      whoIsHere: () => this.#presence.all(),
      isWriting: () => this.#unwritten > 0 || !this.#intake.isEmpty,
      opening: this.#content.stateVector(),
      difference: (stateVector, send) => {
        const answers = this.#content.answers(stateVector)
        parts.journal.add([], () => answers && send(answers))
      },
      onTold: (update) => relay.publish(name, update),
    })
    this.#intake = new Intake({
      document: name,
      content: this.#content,
      owners: this.#owners,
      rules,
      journal: parts.journal,
      clock: parts.clock,
      meter,
      standing: () => this.#standing(),
      patience: () => this.#broadcast.nextIn,
      onTaken: (taken) => this.#commit(taken),
      onBroken: parts.onBroken,
    })
    this.#unsubscribe = relay.subscribe(name, (update) => this.#hear(update))
  }

  /** Read it, or change it in `write`: nowhere else. */
  get doc(): Y.Doc {
    this.#intake.empty()
    return this.#content.doc
  }

  get sealed(): boolean {
    return this.#sealed
  }

  locks = (): Locks => this.#notices.locks

  /** Nobody here, and nothing on its way to disk. */
  get idle(): boolean {
    return this.seats.size === 0 && this.#unwritten === 0 && this.#intake.isEmpty
  }

  sit(seat: Seat): void {
    this.seats.add(seat)
    this.#notices.greet(seat)
    seat.send(step1Frame(this.#content.stateVector()))
    if (!this.#presence.isEmpty) this.#broadcast.welcome(seat)
  }

  leave(seat: Seat): void {
    if (!this.seats.delete(seat)) return
    this.#broadcast.forget(seat)
    this.#broadcast.presence(this.#presence.leave(seat), null)
  }

  /** Sync step 1: what do you have that I lack? The answer waits for what it would show to be on disk. */
  ask(seat: Seat, stateVector: Uint8Array): void {
    this.#intake.empty()
    const answers = this.#content.answers(stateVector)
    if (!answers) return seat.strike()
    this.#parts.journal.add([], () => {
      for (const answer of answers) seat.deliver(answer)
    })
  }

  /** The whole state, perhaps as it was a moment ago, once it is on disk: a first visit may begin with it. */
  firstState(): Promise<Uint8Array> {
    const bytes = this.#content.whole()
    return new Promise((resolve) => this.#parts.journal.add([], () => resolve(bytes)))
  }

  /** Resolves when everything that is in the document now is on disk. */
  committed = (): Promise<void> => new Promise((resolve) => this.#parts.journal.add([], resolve))

  /** Every change of this document by anybody comes through here. */
  receive(seat: Seat, bytes: Uint8Array, catchUp: boolean): void {
    if (!this.#closing) this.#intake.receive({ seat, bytes, catchUp })
  }

  /** A change by the server itself, on disk together with what goes along; refused, as a value, once sealed. */
  write(author: Author | null, change: (doc: Y.Doc) => void, along?: Along): Promise<Written> {
    if (this.#sealed) return Promise.resolve('sealed')
    this.#intake.empty()
    const updates = this.#content.change(change)
    if (updates.length === 0) return Promise.resolve('unchanged')
    this.#commit({
      entries: entriesOf(this.name, updates, { author, at: this.#parts.clock(), along }),
      news: updates.map((bytes) => ({ bytes, count: 1, by: null })),
      confirms: [],
    })
    return this.committed().then(() => 'written')
  }

  hear(seat: Seat, entries: readonly PresenceEntry[]): void {
    const own = entries.filter(({ client }) => !this.#owners.isOfAnother(seat.sitter.person, client))
    this.#broadcast.presence(this.#presence.take(seat, own), seat)
  }

  who(seat: Seat): void {
    this.#broadcast.welcome(seat, true)
  }

  keepAlive(): void {
    for (const seat of this.seats) seat.deliver(keepAlive)
  }

  /** From now on nothing enters: a freeze is under way. `reopen` when it does not go through after all. */
  hold(): void {
    this.#intake.empty()
    this.#sealed = true
  }

  reopen(): void {
    this.#sealed = this.#notices.sealedAs !== null
  }

  /** The freeze is on disk: everybody here hears so, and everybody who comes later. */
  seal(as: Sealed): void {
    this.#intake.empty()
    this.#sealed = true
    this.#notices.seal(as)
  }

  /** What was frozen stays; from here on people write the next version. */
  beginNext(): void {
    this.#sealed = false
    this.#notices.beginNext()
  }

  /** A freeze is coming, or does not come after all: everybody sees the same clock. */
  announce(announced: Announced | CountdownEnd): void {
    if (typeof announced === 'string') this.#notices.endCountdown(announced)
    else this.#notices.announce(announced)
  }

  /** Some sections close or open: everybody here hears so at once, and everybody who comes later. */
  lock(locks: Locks): void {
    this.#intake.empty()
    this.#notices.lock(locks)
  }

  /** The server stops: what still comes is not read, and so not confirmed; its author will send it again. */
  endReading(): void {
    this.#intake.empty()
    this.#closing = true
  }

  destroy(): void {
    this.#unsubscribe()
    this.#intake.empty()
    this.#intake.end()
    this.#presence.end()
    this.#broadcast.end()
    this.#content.destroy()
  }

  #standing = (): Standing => ({ sealed: this.#sealed, locks: this.locks(), now: this.#parts.clock() })

  #commit({ entries, news, confirms }: Taken): void {
    this.#unwritten += 1
    this.#parts.journal.add(entries, () => {
      this.#unwritten -= 1
      for (const one of news) this.#broadcast.update(one)
      for (const { seat, count } of confirms) this.#confirm(seat, count)
    })
  }

  #confirm(seat: Seat, count: number): void {
    if (!seat.hangs) this.#broadcast.saved(seat, count)
  }

  /** Another process committed this; it is in the log already. */
  #hear(bytes: Uint8Array): void {
    this.#content.hear(bytes)
    this.#broadcast.update({ bytes, count: 1, by: null, relayed: true })
  }
}
