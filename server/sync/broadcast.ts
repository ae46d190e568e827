import * as Y from 'yjs'
import { Acknowledgements } from './acknowledgements.ts'
import { presenceFrame, updateFrame, type PresenceEntry } from './frame.ts'
import type { Meter } from './meter.ts'
import type { Pace } from './pace.ts'
import { Parcel } from './pre-framed.ts'
import type { Seat } from './seat.ts'
import { SlowSeats } from './slow-seats.ts'
import { Told } from './told.ts'

export interface BroadcastParts {
  readonly seats: ReadonlySet<Seat>
  readonly pace: Pace
  /** In ms, with fractions. */
  readonly now: () => number
  /** A cursor waits so long for the words it comes with: those are on their way to disk. */
  readonly cursorMs: number
  /** In ms: so long it may be before who came in is seen. */
  readonly arrivalMs: number
  readonly meter: Meter | null
  /** Everybody here, for who missed some of it. */
  readonly whoIsHere: () => PresenceEntry[]
  /** What somebody at this state lacks; `send` is called when all of it is on disk. */
  readonly difference: (stateVector: Uint8Array, send: (answers: readonly Parcel[]) => void) => void
  /** Words are on their way to disk. */
  readonly isWriting: () => boolean
  /** State of the document before anything was told, encoded. */
  readonly opening: Uint8Array
  /** Told after the seats here: for the seats elsewhere. */
  readonly onTold: (update: Uint8Array) => void
}

/** One committed change. */
export interface News {
  readonly bytes: Uint8Array
  /** How many updates these were when they came. */
  readonly count: number
  /** Who made it, and need not hear it. */
  readonly by: Seat | null
  /** Up to which clock it brings each client; unknown for what did not come over a connection. */
  readonly reach?: ReadonlyMap<number, number>
  /** It came from another process, whose rooms know it. */
  readonly relayed?: true
}

/**
 * Where hundreds write at once their cursors are ten times as many bytes as their words, and who moves again
 * takes the place of where they were: so much of them is told, and no cursor is older than this, in ms.
 */
const manyCursorBytes = 1_000_000
const cursorBytesPerMs = 100_000
const mostCursorMs = 250

/**
 * What one room has to tell, gathered until its next round: then one merged update and one presence message
 * leave in one piece, the same bytes for every seat. Costs grow with rounds times seats, no longer with
 * letters times seats.
 */
export class Broadcast {
  readonly #parts: BroadcastParts
  readonly #slow: SlowSeats
  #news: News[] = []
  #presence = new Map<number, PresenceEntry>()
  /** Cursors were a lot last time: not again before this moment. */
  #cursorsFrom = -Infinity
  #showers = new Set<Seat | null>()
  /** They do not know who is here. */
  readonly #newcomers = new Set<Seat>()
  readonly #saved = new Acknowledgements()
  #timer: NodeJS.Timeout | undefined
  /** When the timer ends, on the clock of `now`. */
  #dueAt = Infinity
  #due = false
  readonly #told: Told

  constructor(parts: BroadcastParts) {
    this.#parts = parts
    this.#told = new Told(parts.opening)
    this.#slow = new SlowSeats({
      now: parts.now,
      told: () => this.#told.vector(),
      catchUp: (seat, stateVector, done) => {
        if (parts.meter) parts.meter.resyncs += 1
        parts.difference(stateVector, (answers) => {
          for (const answer of answers) seat.deliver(answer)
          done()
        })
      },
      show: (seat) => this.welcome(seat),
      onCaughtUp: () => this.#schedule(0),
    })
  }

  /** In ms: nothing is told before. */
  get nextIn(): number {
    return this.#parts.pace.wait(this.#parts.now())
  }

  update(news: News): void {
    this.#news.push(news)
    if (this.#parts.meter) this.#parts.meter.updates += news.count
    this.#schedule(0)
  }

  /** Goes with the words it is about; by itself, which is what an answer with nothing new gets, to nobody else. */
  saved(seat: Seat, count: number): void {
    this.#saved.note(seat, count)
    if (this.#news.length > 0) this.#schedule(0)
    else this.#saved.sendSoon(this.#isBehind, () => this.#news.length > 0)
  }

  presence(entries: readonly PresenceEntry[], by: Seat | null): void {
    if (entries.length === 0) return
    if (this.#parts.meter) this.#parts.meter.presence += entries.length
    for (const entry of entries) {
      this.#presence.set(entry.client, entry)
      // Who leaves is gone at once.
      if (entry.state === 'null') this.#cursorsFrom = -Infinity
    }
    this.#showers.add(by)
    const { cursorMs, arrivalMs } = this.#parts
    this.#schedule(entries.every(({ isFirst }) => isFirst) ? arrivalMs : cursorMs)
  }

  /** Tells somebody who is here: in a moment, so that all who arrive in it share one frame; who asks, at once. */
  welcome(seat: Seat, asked = false): void {
    this.#newcomers.add(seat)
    this.#schedule(asked ? 0 : this.#parts.arrivalMs)
  }

  forget(seat: Seat): void {
    this.#saved.forget(seat)
    this.#newcomers.delete(seat)
    this.#slow.forget(seat)
  }

  /** Tells now what would be told in a moment, and nothing after it. */
  end(): void {
    clearTimeout(this.#timer)
    this.#round(true)
    this.#slow.stop()
  }

  /** Within `patience` ms at the latest, unless the pace forbids; earlier if something else cannot wait. */
  #schedule(patience: number): void {
    if (this.#due) return
    const { pace, now } = this.#parts
    const wait = Math.max(pace.wait(now()), patience)
    if (wait > 0) {
      if (now() + wait >= this.#dueAt) return
      clearTimeout(this.#timer)
      this.#dueAt = now() + wait
      this.#timer = setTimeout(() => this.#round(), wait)
      return
    }
    clearTimeout(this.#timer)
    // All that one commit brought is said in one go, so a microtask comes right after the last of it.
    this.#due = true
    queueMicrotask(() => this.#due && this.#round())
  }

  #round(isLate = false): void {
    this.#due = false
    this.#dueAt = Infinity
    const { seats, pace, now, meter, onTold, cursorMs, isWriting, whoIsHere } = this.#parts
    const news = this.#news
    const presence = this.#presence
    if (news.length === 0 && presence.size === 0 && this.#saved.isEmpty && this.#newcomers.size === 0) return
    // A round for cursors alone would make the words wait for the next one.
    if (news.length === 0 && this.#saved.isEmpty && !isLate && isWriting()) {
      this.#dueAt = now() + cursorMs
      this.#timer = setTimeout(() => this.#round(true), cursorMs)
      return
    }
    const began = now()
    const showers = this.#showers
    const shows = isLate || began >= this.#cursorsFrom
    this.#news = []
    if (shows) {
      this.#presence = new Map()
      this.#showers = new Set()
    }

    const merged = news.length > 0 ? merge(news.map(({ bytes }) => bytes)) : null
    const text = merged && updateFrame(merged)
    const who = shows && presence.size > 0 ? presenceFrame([...presence.values()]) : null
    const both = new Parcel([text, who].filter((frame) => frame !== null))
    const all = this.#newcomers.size > 0 ? presenceFrame(whoIsHere()) : null
    const welcome = all && new Parcel(text ? [text, all] : [all])
    const onlyText = text && who ? new Parcel([text]) : both
    const onlyWho = text && who ? new Parcel([who]) : both
    const writer = onlyOne(news.map(({ by }) => by))
    const shower = onlyOne(showers)
    const saved = this.#saved.take(this.#isBehind)
    for (const seat of seats) {
      const takes = this.#slow.takes(seat, text !== null)
      const hearsText = text !== null && takes !== 'nothing' && seat !== writer
      const hearsWho = who !== null && takes === 'all' && seat !== shower
      // Who cannot take it now is shown later, like everybody who missed cursors.
      const isNew = this.#newcomers.delete(seat) && takes === 'all'
      const parcel = isNew ? welcome : hearsText ? (hearsWho ? both : onlyText) : hearsWho ? onlyWho : null
      const own = saved.get(seat)
      if (own) seat.deliver(parcel ? parcel.with(own) : new Parcel([own]))
      else if (parcel) seat.deliver(parcel)
    }
    for (const { bytes, reach } of news) this.#told.add(bytes, reach)
    const own = news.filter(({ relayed }) => !relayed).map(({ bytes }) => bytes)
    if (merged && own.length > 0) onTold(own.length === news.length ? merged : merge(own))

    const shown = who ? who.length * seats.size : 0
    if (shown > manyCursorBytes) this.#cursorsFrom = began + Math.min(mostCursorMs, shown / cursorBytesPerMs)
    else if (!who && presence.size > 0) this.#schedule(this.#cursorsFrom - began)

    const ended = now()
    // A letter and the cursor it moves are one thing told.
    const letters = news.reduce((sum, { count }) => sum + count, 0)
    pace.spent(ended, ended - began, Math.max(letters, who ? presence.size : 0), seats.size)
    if (!meter) return
    meter.broadcasts += 1
    meter.broadcastTime.add(ended - began)
  }

  #isBehind = (seat: Seat): boolean => this.#slow.isBehind(seat)
}

const merge = (updates: readonly Uint8Array[]): Uint8Array => {
  const [only] = updates
  return updates.length === 1 && only ? only : Y.mergeUpdates([...updates])
}

/** Of many voices none may be left out: each must hear the others. */
const onlyOne = (seats: Iterable<Seat | null>): Seat | null => {
  const different = new Set(seats)
  const [only] = different
  return different.size === 1 && only ? only : null
}
