import { createHash } from 'node:crypto'

/** What a row of the log says, besides its place in it. */
export interface Link {
  readonly document: string
  readonly bytes: Uint8Array
  readonly person: string | null
  readonly organisation: string | null
  /** Epoch ms. */
  readonly at: number
}

/** Before the first row of a document. */
export const firstHash = '0'.repeat(64)

/** SHA-256 over the row and the hash of the row before it, in hex: no row can be changed or left out unseen. */
export function linkHash(prev: string, { document, bytes, person, organisation, at }: Link): string {
  const head = JSON.stringify([prev, document, person, organisation, at, bytes.length])
  return createHash('sha256').update(head).update(bytes).digest('hex')
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
