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
  state: string
}

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
      const stamped = stamp(state, seat)
      if (stamped === null) continue
      if (known?.state === stamped) {
        known.clock = clock
        this.#renew(client)
        continue
      }
      if (stamped === 'null') this.#known.delete(client)
      else this.#known.set(client, { seat, clock, state: stamped })
      heard.push({ client, clock, state: stamped })
    }
    return heard
  }

  /** Forgets a seat; returns what the others should hear: that it is gone. */
  leave(seat: Seat): PresenceEntry[] {
    const gone: PresenceEntry[] = []
    for (const [client, known] of this.#known) {
      if (known.seat !== seat) continue
      this.#known.delete(client)
      gone.push({ client, clock: known.clock + 1, state: 'null' })
    }
    return gone
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

/** Only where somebody is may come from the client; `null` says goodbye; nonsense gives `null`, the value. */
function stamp(state: string, seat: Seat): string | null {
  if (state.length > mostState) return null
  let raw: unknown
  try {
    raw = JSON.parse(state)
  } catch {
    return null
  }
  if (raw === null) return 'null'
  if (typeof raw !== 'object') return null
  const said = raw as { cursor?: unknown; place?: unknown }
  const place = isPlace(said.place) ? said.place : null
  const cursor = JSON.stringify(said.cursor ?? null)
  return `{"user":${seat.identity},"cursor":${cursor},"place":${JSON.stringify(place)}}`
}

const isPlace = (raw: unknown): raw is string[] =>
  Array.isArray(raw) && raw.length <= 8 && raw.every((key) => typeof key === 'string' && key.length <= 100)
