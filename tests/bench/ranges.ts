import * as Y from 'yjs'

/** Letters of one client, from a clock up to, not including, another. */
export interface Range {
  readonly client: number
  readonly from: number
  readonly to: number
}

interface Known {
  readonly bytes: Buffer
  readonly ranges: readonly Range[]
}

const slots = 1024

/**
 * What an update holds. A server sends the same bytes to two hundred people: they are read once, and known
 * again by comparing.
 */
export class Ranges {
  readonly #known: (Known | undefined)[] = Array.from({ length: slots })

  of(update: Buffer): readonly Range[] {
    const slot = fingerprint(update) % slots
    const known = this.#known[slot]
    if (known?.bytes.equals(update)) return known.ranges
    const ranges = read(update)
    this.#known[slot] = { bytes: Buffer.from(update), ranges }
    return ranges
  }
}

function read(update: Buffer): Range[] {
  const { from, to } = Y.parseUpdateMeta(update)
  return [...to].map(([client, end]) => ({ client, from: from.get(client) ?? 0, to: end }))
}

/** Of the length and the two ends: enough to tell one update of a minute from another. */
function fingerprint(bytes: Buffer): number {
  let hash = bytes.length
  const { length } = bytes
  for (let i = 0; i < 16 && i < length; i++) {
    hash = (Math.imul(hash, 31) + bytes[i]!) | 0
    hash = (Math.imul(hash, 31) + bytes[length - 1 - i]!) | 0
  }
  return hash >>> 0
}
