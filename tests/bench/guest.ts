import { Client, frame, type Hearing } from './client.ts'
import { addressed, bodyOf, heardIn, nothing, type Dialect } from './dialect.ts'
import type { Typist } from './typist.ts'
import { presenceMessage } from './typist.ts'

export interface GuestHearing {
  readonly onUpdate?: (update: Buffer) => void
  /** The whole document, when it comes. */
  readonly onState?: (state: Buffer) => void
  /** What is neither document nor presence: "saved", and the like. */
  readonly onOther?: () => void
  readonly onClose?: () => void
}

/** Somebody at a document: connected, and speaking as a stock client of that server does. */
export interface Guest {
  readonly client: Client
  readonly send: (...messages: Uint8Array[]) => void
  /** When the whole document had come; milliseconds since the call. */
  readonly synced: Promise<number>
}

/** `presence` is the client id under which this guest shows itself. */
export async function enter(
  dialect: Dialect,
  seat: number,
  presence: number,
  hearing: GuestHearing = {},
): Promise<Guest> {
  const began = performance.now()
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  promise.catch(() => {})
  const skip = dialect.prefix.length
  const answer = frame(addressed(dialect, nothing))
  const listening: Hearing = {
    onMessage(payload, client) {
      const message = skip === 0 ? payload : payload.subarray(skip)
      switch (heardIn(message)) {
        case 'update':
          return hearing.onUpdate?.(bodyOf(message))
        case 'ask':
          return client.send(answer)
        case 'state':
          hearing.onState?.(bodyOf(message))
          return resolve(performance.now() - began)
        case 'other':
          return hearing.onOther?.()
        case 'presence':
      }
    },
    onClose() {
      reject(new Error('The server hung up'))
      hearing.onClose?.()
    },
  }
  const client = await Client.dial(dialect.address(seat), listening)
  const send = (...messages: Uint8Array[]): void =>
    client.send(Buffer.concat(messages.map((message) => frame(addressed(dialect, message)))))
  send(...dialect.hello, presenceMessage(presence, 1, null))
  return { client, send, synced: promise }
}

/** One key, or a few that were pressed between two messages, and the caret after it. */
export const press = (guest: Guest, typist: Typist, letters: number, now: number): void =>
  guest.send(typist.types(letters, now), typist.moves())
