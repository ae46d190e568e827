import * as decoding from 'lib0/decoding'
import { messageKinds, syncKinds } from '#shared/wire.ts'
import type { PresenceEntry } from './frame.ts'

/** What a client may say, read from the bytes of one frame. */
export type ClientMessage =
  | { readonly kind: 'ask'; readonly stateVector: Uint8Array }
  /** A change, or the answer to "what do you have that I lack": for us the same thing. */
  | { readonly kind: 'update'; readonly bytes: Uint8Array; readonly catchUp: boolean }
  | { readonly kind: 'presence'; readonly entries: readonly PresenceEntry[] }
  | { readonly kind: 'who' }

/** A client has one presence; two more for tabs that were restored with its store. */
const mostEntries = 3

/** Bytes that are no message give `null`; nothing in them is believed before it is checked. */
export function readClientMessage(bytes: Uint8Array): ClientMessage | null {
  const decoder = decoding.createDecoder(bytes)
  try {
    const message = readKind(decoder)
    return message && decoding.hasContent(decoder) ? null : message
  } catch {
    return null
  }
}

function readKind(decoder: decoding.Decoder): ClientMessage | null {
  switch (decoding.readVarUint(decoder)) {
    case messageKinds.sync:
      return readSync(decoder)
    case messageKinds.awareness:
      return readPresence(decoding.createDecoder(decoding.readVarUint8Array(decoder)))
    case messageKinds.queryAwareness:
      return { kind: 'who' }
    default:
      return null
  }
}

function readSync(decoder: decoding.Decoder): ClientMessage | null {
  const kind = decoding.readVarUint(decoder)
  const bytes = decoding.readVarUint8Array(decoder)
  if (kind === syncKinds.step1) return { kind: 'ask', stateVector: bytes }
  if (kind === syncKinds.step2) return { kind: 'update', bytes, catchUp: true }
  return kind === syncKinds.update ? { kind: 'update', bytes, catchUp: false } : null
}

function readPresence(decoder: decoding.Decoder): ClientMessage {
  const entries: PresenceEntry[] = []
  const count = Math.min(decoding.readVarUint(decoder), mostEntries)
  for (let i = 0; i < count; i++) {
    entries.push({
      client: decoding.readVarUint(decoder),
      clock: decoding.readVarUint(decoder),
      state: decoding.readVarString(decoder),
    })
  }
  return { kind: 'presence', entries }
}
