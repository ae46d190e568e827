import { never } from '#shared/never.ts'
import { writeMessage, type Refusal } from '#shared/wire.ts'
import type { News } from './broadcast.ts'
import type { Content } from './content.ts'
import type { Rules, Standing } from './documents.ts'
import { step1Frame } from './frame.ts'
import type { Accepted } from './guard/guard.ts'
import type { AddLetters } from './guard/letters.ts'
import type { Journal } from './journal.ts'
import type { Entry } from './log.ts'
import type { Meter } from './meter.ts'
import type { Owners } from './owners.ts'
import type { Seat } from './seat.ts'
import { judge } from './verdict.ts'

interface Arrived {
  readonly seat: Seat
  readonly bytes: Uint8Array
  /** The answer to "what do you have that I lack". */
  readonly catchUp: boolean
}

/** The `count`-th update of a connection. */
interface Counted {
  readonly seat: Seat
  readonly count: number
}

/** In the document, and now to be written; what is to be told once it is, in this order. */
export interface Taken {
  readonly entries: readonly Entry[]
  readonly news: readonly News[]
  readonly confirms: readonly Counted[]
}

/** What may be applied now: nothing may come between. */
interface Passed extends Counted {
  readonly bytes: Uint8Array
  readonly found: Accepted
  /** Client ids that are new to us. */
  readonly claims: readonly number[]
}

interface IntakeParts {
  readonly document: string
  readonly content: Content
  readonly owners: Owners
  readonly rules: Rules
  readonly journal: Journal
  readonly clock: () => number
  readonly meter: Meter | null
  readonly standing: () => Standing
  /** In ms: nobody will be told before. */
  readonly patience: () => number
  readonly onTaken: (taken: Taken) => void
  /** Memory can no longer be trusted. */
  readonly onBroken: (error: unknown) => void
}

/** So many that wait are worth a transaction, whatever the journal does. */
const enough = 256

/**
 * What people send waits here until the next commit, and is then judged and applied in the order in which it came;
 * keys that came together share one transaction. Whoever wants the document as it is now, empties it first.
 */
export class Intake {
  readonly #parts: IntakeParts
  #arrived: Arrived[] = []
  #ended = false

  constructor(parts: IntakeParts) {
    this.#parts = parts
  }

  get isEmpty(): boolean {
    return this.#arrived.length === 0
  }

  receive(arrived: Arrived): void {
    this.#arrived.push(arrived)
    if (this.#arrived.length === 1) this.#parts.journal.expect(() => this.empty(), this.#parts.patience())
    else if (this.#arrived.length >= enough) this.empty()
  }

  /** Takes all that came so far. */
  empty(): void {
    const arrived = this.#arrived.values()
    this.#arrived = []
    const next = (confirms: Counted[]): Passed | null => {
      for (const one of arrived) {
        if (this.#ended) return null
        const passed = this.#pass(one, confirms)
        if (passed) return passed
      }
      return null
    }
    try {
      for (let going = true; going;) going = this.#takeSome(next)
    } catch (error) {
      this.#parts.onBroken(error)
    }
  }

  /** What still waits was told to nobody; its author will send it again. */
  end(): void {
    this.#ended = true
    this.#arrived = []
  }

  /** One update, or as many as may share a transaction; gives whether there may be more. */
  #takeSome(next: (confirms: Counted[]) => Passed | null): boolean {
    const { content, onTaken } = this.#parts
    const confirms: Counted[] = []
    let passed = next(confirms)
    if (passed?.found.onlyLetters) {
      const entries: Entry[] = []
      const seats = new Set<Seat>()
      const reach = new Map<number, number>()
      const addAll = (add: AddLetters): void => {
        for (; passed?.found.onlyLetters; passed = next(confirms)) {
          entries.push(this.#entry(passed, add(passed.bytes, passed.found)))
          seats.add(passed.seat)
          for (const [client, { to }] of passed.found.clients) reach.set(client, to)
          confirms.push(passed)
        }
      }
      const bytes = content.addTogether(addAll)
      const [only = null] = seats
      const news = { bytes, count: entries.length, by: seats.size === 1 ? only : null, reach }
      onTaken({ entries, news: [news], confirms: confirms.splice(0) })
    }
    if (passed) {
      const { bytes, found, seat } = passed
      const updates = content.apply(bytes, found)
      const one = passed
      onTaken({
        entries: updates.map((update) => this.#entry(one, update)),
        news: updates.map((update) => ({ bytes: update, count: 1, by: seat })),
        confirms: [...confirms, passed],
      })
    } else if (confirms.length > 0) onTaken({ entries: [], news: [], confirms })
    return passed !== null
  }

  /** `null` when there is nothing to apply; then its author knows, or stands among those to be told. */
  #pass({ seat, bytes, catchUp }: Arrived, confirms: Counted[]): Passed | null {
    const { content, owners, rules, clock, standing } = this.#parts
    const count = ++seat.received
    if (seat.refused) {
      if (seat.refused === 'malformed') seat.strike()
      return null
    }
    const verdict = judge(content, rules, standing(), seat, { bytes, catchUp })
    if (catchUp && verdict.kind !== 'incomplete') seat.hangs = false
    switch (verdict.kind) {
      case 'incomplete':
        seat.hangs = true
        seat.send(step1Frame(content.stateVector()))
        return null
      case 'refused':
        this.#refuse(seat, count, verdict.code, verdict.section)
        if (verdict.nonsense) seat.strike()
        return null
      case 'nothing-new':
        confirms.push({ seat, count })
        return null
      case 'accepted': {
        const { found } = verdict
        const claims = owners.claim(seat, found.clients, clock())
        if (claims) return { seat, count, bytes, found, claims }
        this.#refuse(seat, count, 'not-your-client', '')
        return null
      }
      default:
        return never(verdict)
    }
  }

  #entry({ seat, claims }: Passed, bytes: Uint8Array): Entry {
    const { person, organisation } = seat.sitter
    const { document, clock } = this.#parts
    return { document, bytes, author: { person, organisation }, at: clock(), claims }
  }

  #refuse(seat: Seat, count: number, code: Refusal, section: string): void {
    this.#parts.meter?.refused(code)
    seat.refused = code
    seat.send(writeMessage({ kind: 'refused', count, code, section }))
  }
}
