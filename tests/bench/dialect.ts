import * as encoding from 'lib0/encoding'
import { messageKinds, syncKinds } from '#shared/wire.ts'
import type { Address } from './client.ts'
import type { Server } from './server.ts'

/** How one server wants to be spoken to: where, what goes before each message, and how one says hello. */
export interface Dialect {
  readonly address: (guest: number) => Address
  /** Before every message, both ways: Hocuspocus names the document in each. */
  readonly prefix: Uint8Array
  /** The first messages a stock client of that server sends to somebody who has nothing yet. */
  readonly hello: readonly Uint8Array[]
}

/** What a message from a server is about, for who only counts. */
export type Heard = 'ask' | 'state' | 'update' | 'presence' | 'other'

export function dialectOf(server: Server, document: string): Dialect {
  const { name, port, cookie } = server
  switch (name) {
    case 'doorbraak':
      return {
        address: (guest) => ({
          port,
          path: `/sync/${document}`,
          headers: { cookie: cookie(guest), origin: `http://127.0.0.1:${port}` },
        }),
        prefix: new Uint8Array(),
        hello: [askForAll],
      }
    case 'y-websocket':
      return {
        address: () => ({ port, path: `/${document}`, headers: {} }),
        prefix: new Uint8Array(),
        hello: [askForAll],
      }
    case 'hocuspocus':
      return {
        address: () => ({ port, path: '/', headers: {} }),
        prefix: encoding.encode((encoder) => encoding.writeVarString(encoder, document)),
        hello: [token, askForAll],
      }
  }
}

/** Sync step 1 with an empty state vector. */
const askForAll = Uint8Array.of(messageKinds.sync, syncKinds.step1, 1, 0)

/** The same of somebody who has part of it. */
export const askFrom = (stateVector: Uint8Array): Uint8Array => syncMessage(syncKinds.step1, stateVector)

/** Message 2 (auth), kind 0 (token), an empty token, and the version of the provider. */
const token = encoding.encode((encoder) => {
  encoding.writeVarUint(encoder, messageKinds.auth)
  encoding.writeVarUint(encoder, 0)
  encoding.writeVarString(encoder, '')
  encoding.writeVarString(encoder, '4.7.0')
})

/** Sync step 2 of somebody who has nothing. */
export const nothing = Uint8Array.of(messageKinds.sync, syncKinds.step2, 2, 0, 0)

/** Hocuspocus answers a step 1 with a step 1 of its own, as kind 4. */
const syncReply = 4

/** What the message, its prefix taken off, is about; its bytes start where `bodyOf` says. */
export function heardIn(message: Buffer): Heard {
  if (message[0] === messageKinds.awareness) return 'presence'
  if (message[0] !== messageKinds.sync && message[0] !== syncReply) return 'other'
  if (message[1] === syncKinds.step1) return 'ask'
  return message[1] === syncKinds.step2 ? 'state' : 'update'
}

/** The update, or the state, in a sync message: a length of one to five bytes stands before it. */
export function bodyOf(message: Buffer): Buffer {
  let at = 2
  while (message[at]! >= 0x80) at += 1
  return message.subarray(at + 1)
}

export const stateMessage = (update: Uint8Array): Uint8Array => syncMessage(syncKinds.step2, update)
export const updateMessage = (update: Uint8Array): Uint8Array => syncMessage(syncKinds.update, update)

const syncMessage = (kind: number, bytes: Uint8Array): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageKinds.sync)
    encoding.writeVarUint(encoder, kind)
    encoding.writeVarUint8Array(encoder, bytes)
  })

/** `prefix` and message in one. */
export const addressed = ({ prefix }: Dialect, message: Uint8Array): Uint8Array =>
  prefix.length === 0 ? message : Buffer.concat([prefix, message])
