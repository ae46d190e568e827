import { appendFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'

/** An invitation as it would be mailed. */
export interface Letter {
  /** Epoch milliseconds. */
  readonly at: number
  readonly to: string
  readonly name: string
  /** The sign-in link itself, with its secret. */
  readonly url: string
  /** Epoch milliseconds. */
  readonly expiresAt: number
  /** Where it leads: the title of a proposal. */
  readonly about: string
  /** Who invites. */
  readonly from: string
}

export interface Outbox {
  readonly put: (letter: Letter) => Promise<void>
}

export const outboxFile = 'outbox.jsonl'

/**
 * Keeps letters in a file beside the database, a line each, for whoever runs the server to send. It holds
 * secrets, unlike the database: only its owner can read it.
 */
export const fileOutbox = (folder: string): Outbox => ({
  async put({ at, expiresAt, ...letter }) {
    const times = { at: new Date(at).toISOString(), expiresAt: new Date(expiresAt).toISOString() }
    await mkdir(folder, { recursive: true })
    await appendFile(join(folder, outboxFile), `${JSON.stringify({ ...times, ...letter })}\n`, {
      mode: 0o600,
    })
  },
})
