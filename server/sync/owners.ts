import type { PersonId } from '#shared/ids.ts'
import type { Clocks } from './guard/touches.ts'
import type { Seat } from './seat.ts'

/** Who first wrote under a client id, and when (epoch ms). */
export interface Claim {
  readonly person: PersonId
  readonly firstSeen: number
}

/** Every visit to a page that ends in a change takes one; nobody opens that many in a day. */
const mostPerDay = 50
const dayMs = 24 * 60 * 60 * 1000

/**
 * Whose client id is whose in one document. Yjs has no authors, only client ids: the person who first writes
 * under one keeps it, so that nobody can add words in another's name, and every letter has its author.
 */
export class Owners {
  readonly #known: Map<number, Claim>

  constructor(known: ReadonlyMap<number, Claim>) {
    this.#known = new Map(known)
  }

  /**
   * Takes the ids under which an update brings something new; returns those this person had not used before.
   * `null`: one belongs to somebody else (or to the server), or these are more new ones than people need.
   */
  claim(seat: Seat, clients: ReadonlyMap<number, Clocks>, at: number): number[] | null {
    const { person } = seat.sitter
    const fresh: number[] = []
    for (const [client, { from }] of clients) {
      const owner = this.#known.get(client)
      if (owner?.person === person) continue
      // What was begun without an owner, the server began.
      if (owner || from > 0) return null
      fresh.push(client)
    }
    if (fresh.length === 0) return fresh
    if (fresh.length > seat.newClients || this.#today(person, at) + fresh.length > mostPerDay) return null
    seat.newClients -= fresh.length
    for (const client of fresh) this.#known.set(client, { person, firstSeen: at })
    return fresh
  }

  /** Is somebody else known to write under this id? */
  isOfAnother(person: PersonId, client: number): boolean {
    const owner = this.#known.get(client)
    return owner !== undefined && owner.person !== person
  }

  #today(person: PersonId, at: number): number {
    let count = 0
    for (const claim of this.#known.values())
      if (claim.person === person && claim.firstSeen > at - dayMs) count += 1
    return count
  }
}
