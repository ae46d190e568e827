import type { ourKinds, messageKinds, syncKinds } from '#shared/wire.ts'
import type { Said } from '#shared/workshop/feed.ts'

/** What a message of a client can do to others, and so which right it needs. */
export type Needs =
  /** A place: it asks, and nobody else notices. */
  | 'seat'
  /** A place, and nothing is kept: others see where somebody is. */
  | 'presence'
  /** The right to write there. */
  | 'write'
  /** Nothing: it is not heard. */
  | 'unheard'

/**
 * Every message a client can send over a socket of a document. A new kind does not compile until it is here, and
 * fails the test until it is tried.
 */
export const clientMessages: Readonly<
  Record<Exclude<keyof typeof messageKinds, 'sync'> | `sync ${keyof typeof syncKinds}`, Needs>
> = {
  'sync step1': 'seat',
  'sync step2': 'write',
  'sync update': 'write',
  awareness: 'presence',
  auth: 'unheard',
  queryAwareness: 'seat',
}

/** Ours go from server to client only: from a client they are no message. */
export const serverMessages: Readonly<Record<keyof typeof ourKinds, 'unheard'>> = {
  saved: 'unheard',
  refused: 'unheard',
  locks: 'unheard',
  reload: 'unheard',
  sealed: 'unheard',
  countdown: 'unheard',
  reopened: 'unheard',
}

/** Every message over a socket of a session. */
export const sessionMessages: Readonly<Record<Said['kind'], Needs>> = { ping: 'seat', typing: 'presence' }
