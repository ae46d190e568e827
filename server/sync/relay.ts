/**
 * Carries what one process committed to the rooms of the others. The log stays the truth: a room that missed
 * something reads it there.
 */
export interface Relay {
  publish(document: string, update: Uint8Array): void
  /** Returns how to stop listening. */
  subscribe(document: string, hear: (update: Uint8Array) => void): () => void
}

/** One process has nobody else to tell. */
export const noRelay: Relay = { publish: () => {}, subscribe: () => () => {} }
