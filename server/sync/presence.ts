import type { PresenceEntry } from './frame.ts'
import type { Seat } from './seat.ts'

/** What a client may say about itself, in JSON; more than this is no cursor. */
const mostState = 2048
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
  readonly shown: Shown
}

/** What the others hear; put together when it is told, for most of what somebody says of a cursor never is. */
class Shown {
  readonly #seat: Seat
  readonly #raw: { readonly cursor?: unknown; readonly place?: unknown }
  #state: string | null = null

  constructor(seat: Seat, raw: object) {
    this.#seat = seat
    this.#raw = raw
  }

  get state(): string {
    if (this.#state !== null) return this.#state
    const { cursor = null, place } = this.#raw
    const where = JSON.stringify(isPlace(place) ? place : null)
    return (this.#state = `{"user":${this.#seat.identity},"cursor":${JSON.stringify(cursor)},"place":${where}}`)
  }
}

const entry = (client: number, clock: number, shown: Shown, isFirst = false): PresenceEntry => ({
  client,
  clock,
  isFirst,
  get state() {
    return shown.state
  },
})

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
      const raw = read(state)
      if (raw === undefined) continue
      if (raw === null) {
        this.#known.delete(client)
        heard.push(gone(client, clock))
        continue
      }
      const shown = new Shown(seat, raw)
      this.#known.set(client, { seat, clock, said: state, shown })
      heard.push(entry(client, clock, shown, !known))
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
    return [...this.#known].map(([client, { clock, shown }]) => entry(client, clock, shown))
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

/** Only where somebody is may come from the client; `null` says goodbye; nonsense gives `undefined`. */
function read(state: string): object | null | undefined {
  if (state.length > mostState) return undefined
  try {
    const raw: unknown = JSON.parse(state)
    return typeof raw === 'object' ? raw : undefined
  } catch {
    return undefined
  }
}

const isPlace = (raw: unknown): raw is string[] =>
  Array.isArray(raw) && raw.length <= 8 && raw.every((key) => typeof key === 'string' && key.length <= 100)
