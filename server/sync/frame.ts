import * as encoding from 'lib0/encoding'
import { messageKinds, syncKinds } from '#shared/wire.ts'

/** The frames a server sends, as the y-websocket protocol writes them. */
const syncFrame = (kind: number, bytes: Uint8Array): Uint8Array => {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, messageKinds.sync)
  encoding.writeVarUint(encoder, kind)
  encoding.writeVarUint8Array(encoder, bytes)
  return encoding.toUint8Array(encoder)
}

export const step1Frame = (stateVector: Uint8Array): Uint8Array => syncFrame(syncKinds.step1, stateVector)
export const step2Frame = (update: Uint8Array): Uint8Array => syncFrame(syncKinds.step2, update)
export const updateFrame = (update: Uint8Array): Uint8Array => syncFrame(syncKinds.update, update)

/** One entry of a presence message; a state of `null` says that this client is gone. */
export interface PresenceEntry {
  readonly client: number
  readonly clock: number
  /** JSON. */
  readonly state: string
  /** What this client says of itself for the first time. */
  readonly isFirst?: boolean
}

export function presenceFrame(entries: readonly PresenceEntry[]): Uint8Array {
  const inner = encoding.createEncoder()
  encoding.writeVarUint(inner, entries.length)
  for (const { client, clock, state } of entries) {
    encoding.writeVarUint(inner, client)
    encoding.writeVarUint(inner, clock)
    encoding.writeVarString(inner, state)
  }
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, messageKinds.awareness)
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(inner))
  return encoding.toUint8Array(encoder)
}

/** Says nothing; keeps a stock client, which hangs up after 30 silent seconds, on the line. */
export const keepAliveFrame = presenceFrame([])
