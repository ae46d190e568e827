import * as Y from 'yjs'
import { dialectOf, type Dialect } from './dialect.ts'
import { enter, press, type Guest } from './guest.ts'
import { Latencies } from './latencies.ts'
import { textIn } from './manuscript.ts'
import { Ranges } from './ranges.ts'
import type { Server } from './server.ts'
import { Typist } from './typist.ts'
import { fill, pause, stateOf } from './visit.ts'
import { makeDice } from '../storms/dice.ts'

/** A seat may send a hundred messages a second, and a letter is two: what is typed in between leaves together. */
const leastGapMs = 21

const mostTypists = 200

export interface Typing {
  /** How many of the crowd type; the first ones. */
  readonly typists: number
  /** Letters per second, all together. */
  readonly perSecond: number
  readonly seconds: number
  /** So many seconds they have been typing before it counts: nobody is in the middle of it from the first letter. */
  readonly leadIn?: number
  /** How long the last letters may still arrive. */
  readonly graceMs?: number
}

export interface Reading {
  readonly letters: number
  /** Share of the deliveries, letters times listeners, that came. */
  readonly delivered: number
  readonly deliveries: number
  readonly p50: number
  readonly p99: number
  /** Milliseconds of the server. */
  readonly cpu: number
}

/** Many people at one document of one server, some of whom type; measures what reaches the others, and when. */
export class Crowd {
  readonly guests: (Guest & { awake: boolean })[] = []
  readonly typists: Typist[]
  readonly server: Server
  readonly dialect: Dialect
  readonly #ranges = new Ranges()
  readonly #byClient: Map<number, Typist>
  readonly #dice = makeDice(11)
  /** Of those who are watched: how many letters of each typist they have, by client. */
  readonly #watched = new Map<number, Map<number, number>>()
  #latencies = new Latencies()
  /** Letters that left before this moment are not counted. */
  #since = Infinity

  private constructor(server: Server, dialect: Dialect, doc: Y.Doc) {
    this.server = server
    this.dialect = dialect
    // The first of the crowd have a paragraph each.
    const paragraphs = Math.min(mostTypists, textIn(doc).length)
    this.typists = Array.from({ length: paragraphs }, (_, i) => new Typist(doc, clientOf(i), i))
    this.#byClient = new Map(this.typists.map((typist) => [typist.client, typist]))
  }

  /** So many people at the server's first document, into which so many letters are written first. */
  static async gather(server: Server, size: number, letters: number): Promise<Crowd> {
    const dialect = dialectOf(server, server.documents[0]!)
    const doc = await fill(dialect, letters)
    const crowd = new Crowd(server, dialect, doc)
    doc.destroy()
    await crowd.grow(size)
    return crowd
  }

  /** More people come in, a few at a time, until there are so many. */
  async grow(size: number): Promise<void> {
    while (this.guests.length < size) {
      const from = this.guests.length
      await this.arrive(Array.from({ length: Math.min(20, size - from) }, (_, i) => from + i))
    }
  }

  /** These take their seats, and have the whole document. */
  async arrive(seats: readonly number[]): Promise<void> {
    const arrived = await Promise.all(seats.map((i) => this.#seat(i)))
    await Promise.all(arrived.map((guest) => guest.synced))
    for (const [i, guest] of arrived.entries()) this.guests[seats[i]!] = Object.assign(guest, { awake: true })
  }

  async type({ typists, perSecond, seconds, leadIn = 0, graceMs = 3000 }: Typing): Promise<Reading> {
    if (leadIn > 0) await this.#keepTyping(typists, perSecond, leadIn * 1000)
    const listeners = this.guests.filter((guest) => guest.awake).length - 1
    this.#latencies = new Latencies()
    this.#since = performance.now()
    const cpu = this.server.cpu()
    const letters = await this.#keepTyping(typists, perSecond, seconds * 1000)
    const deliveries = letters * listeners
    const until = performance.now() + graceMs
    while (this.#latencies.count < deliveries && performance.now() < until) await pause(20)
    this.#since = Infinity
    return {
      letters,
      deliveries,
      delivered: this.#latencies.count / deliveries,
      p50: this.#latencies.within(0.5),
      p99: this.#latencies.within(0.99),
      cpu: this.server.cpu() - cpu,
    }
  }

  /** Letters that left and are not in this state. */
  missingFrom(state: Uint8Array): number {
    return this.#missing(clocksOf(state))
  }

  /** From now on, what these lack can be asked. */
  async watch(seats: readonly number[]): Promise<void> {
    const clocks = clocksOf(await this.stateNow())
    for (const i of seats) this.#watched.set(i, new Map(clocks))
  }

  /** Letters that left and have not reached this guest, who must be watched. */
  lackedBy(seat: number): number {
    return this.#missing(this.#watched.get(seat) ?? new Map())
  }

  /** The whole document, as somebody gets it who comes in now. */
  async stateNow(): Promise<Uint8Array> {
    return (await stateOf(this.dialect, 0, clientOf(this.guests.length))).state
  }

  close(): void {
    for (const guest of this.guests) guest.client.close()
  }

  #missing(clocks: ReadonlyMap<number, number>): number {
    return this.typists.reduce((sum, { client, letters }) => sum + letters - (clocks.get(client) ?? 0), 0)
  }

  #seat(i: number): Promise<Guest> {
    const own = this.typists[i]
    const onState = (state: Buffer): void =>
      void (this.#watched.has(i) && this.#watched.set(i, clocksOf(state)))
    const onUpdate = (update: Buffer): void => {
      const watched = this.#watched.get(i)
      if (watched) for (const { client, to } of this.#ranges.of(update)) watched.set(client, to)
      if (!this.guests[i]?.awake) return
      const now = performance.now()
      for (const { client, from, to } of this.#ranges.of(update)) {
        const typist = this.#byClient.get(client)
        if (!typist || typist === own) continue
        for (let clock = from; clock < to; clock++) {
          const sent = typist.sentAt[clock]!
          if (sent >= this.#since) this.#latencies.add(now - sent)
        }
      }
    }
    return enter(this.dialect, i, clientOf(i), { onUpdate, onState })
  }

  /** Keys fall by chance, as those of many people do; gives how many letters left. */
  async #keepTyping(typists: number, perSecond: number, ms: number): Promise<number> {
    const seats = Array.from({ length: typists }, () => ({ pending: 0, lastAt: -Infinity }))
    const waiting = new Set<number>()
    const began = performance.now()
    let letters = 0
    let next = 0
    for (let now = 0; now < ms || waiting.size > 0;) {
      now = performance.now() - began
      for (; next <= Math.min(now, ms); next += this.#untilNextKey(perSecond)) {
        const i = this.#dice.below(typists)
        seats[i]!.pending += 1
        waiting.add(i)
        letters += 1
      }
      for (const i of waiting) {
        const seat = seats[i]!
        if (now - seat.lastAt < leastGapMs) continue
        press(this.guests[i]!, this.typists[i]!, seat.pending, performance.now())
        seat.pending = 0
        seat.lastAt = now
        waiting.delete(i)
      }
      await pause(1)
    }
    return letters
  }

  #untilNextKey(perSecond: number): number {
    return (-Math.log(1 - this.#dice.below(2 ** 30) / 2 ** 30) * 1000) / perSecond
  }
}

function clocksOf(state: Uint8Array): Map<number, number> {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  const clocks = Y.decodeStateVector(Y.encodeStateVector(doc))
  doc.destroy()
  return clocks
}

const clientOf = (i: number): number => 2_000_000_000 + i * 1009
