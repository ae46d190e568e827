import type { PresenceEntry } from './frame.ts'
import type { Seat } from './seat.ts'
import { readWhereabouts, type Whereabouts } from './whereabouts.ts'

/** A client's clock counts its own changes of presence: nobody gets here by moving a cursor. */
const mostClock = 2 ** 31
const mostClients = 3
/**
 * In ms: a stock client says every 15 s that it is still there, and forgets who was silent for 30. What repeats
 * what was said is passed on together, after so long at most: five seconds are left for the way.
 */
const renewalMs = 10_000

interface Known {
  readonly seat: Seat
  clock: number
  /** As the client said it. */
  readonly said: string
  readonly where: Whereabouts
  /** What the others hear. */
  readonly state: string
}

const gone = (client: number, clock: number): PresenceEntry => ({ client, clock, state: 'null' })

/**
 * Who is here, and where. Each entry belongs to the seat that first claimed its client id; a frame that speaks
 * for somebody else's is not heard. Name, organisation and layer are written by the server, whatever the
 * client says of itself.
 */
export class Presence {
  readonly #known = new Map<number, Known>()
  /** Who said again what was known already. */
  readonly #renewed = new Set<number>()
  readonly #tell: (entries: PresenceEntry[]) => void
  #timer: NodeJS.Timeout | null = null

  /** `tell` passes on, now and then, that those who were here still are. */
  constructor(tell: (entries: PresenceEntry[]) => void) {
    this.#tell = tell
  }

  /** Takes what a seat says of itself; returns what the others should hear at once. */
  take(seat: Seat, entries: readonly PresenceEntry[]): PresenceEntry[] {
    const heard: PresenceEntry[] = []
    for (const { client, clock, state } of entries) {
      const known = this.#known.get(client)
      if (known ? known.seat !== seat || clock <= known.clock : !this.#mayClaim(seat, client)) continue
      if (clock > mostClock) continue
      if (known?.said === state) {
        known.clock = clock
        this.#renew(client)
        continue
      }
      const where = readWhereabouts(state, known?.where)
      if (where === undefined) continue
      if (where === null) {
        this.#known.delete(client)
        heard.push(gone(client, clock))
        continue
      }
      const shown = `{"user":${seat.identity},"cursor":${where.cursor},"place":${where.place}}`
      this.#known.set(client, { seat, clock, said: state, where, state: shown })
      heard.push({ client, clock, state: shown, isFirst: !known })
    }
    return heard
  }

  /** Forgets a seat; returns what the others should hear: that it is gone. */
  leave(seat: Seat): PresenceEntry[] {
    const left: PresenceEntry[] = []
    for (const [client, known] of this.#known) {
      if (known.seat !== seat) continue
      this.#known.delete(client)
      left.push(gone(client, known.clock + 1))
    }
    return left
  }

  get isEmpty(): boolean {
    return this.#known.size === 0
  }

  /** Everybody here, for who just arrived. */
  all(): PresenceEntry[] {
    return [...this.#known].map(([client, { clock, state }]) => ({ client, clock, state }))
  }

  end(): void {
    if (this.#timer) clearTimeout(this.#timer)
  }

  #renew(client: number): void {
    this.#renewed.add(client)
    this.#timer ??= setTimeout(() => {
      this.#timer = null
      const entries = this.all().filter((entry) => this.#renewed.has(entry.client))
      this.#renewed.clear()
      this.#tell(entries)
    }, renewalMs).unref()
  }

  #mayClaim(seat: Seat, client: number): boolean {
    if (client > 0xffffffff) return false
    let claimed = 0
    for (const known of this.#known.values()) if (known.seat === seat) claimed += 1
    return claimed < mostClients
  }
}
