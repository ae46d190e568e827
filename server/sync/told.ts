import * as Y from 'yjs'

/** How far the seats of a room have been told, as a state vector: what who fell behind must catch up from. */
export class Told {
  readonly #opening: Uint8Array
  #clocks: Map<number, number> | null = null

  /** `opening`: the state before anything was told, encoded. */
  constructor(opening: Uint8Array) {
    this.#opening = opening
  }

  /** So far an update brings each client; without `reach` it is read from its bytes. */
  add(bytes: Uint8Array, reach: ReadonlyMap<number, number> = Y.parseUpdateMeta(bytes).to): void {
    const clocks = this.#reached()
    for (const [client, clock] of reach) clocks.set(client, Math.max(clock, clocks.get(client) ?? 0))
  }

  /** Encoded. */
  vector(): Uint8Array {
    return Y.encodeStateVector(this.#reached())
  }

  #reached(): Map<number, number> {
    return (this.#clocks ??= Y.decodeStateVector(this.#opening))
  }
}
