import * as Y from 'yjs'
import { stateMessage, type Dialect } from './dialect.ts'
import { enter } from './guest.ts'
import { manuscript, skeleton } from './manuscript.ts'

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

export interface FirstState {
  readonly state: Uint8Array
  /** Until a stock client would call itself synced. */
  readonly ms: number
}

/** How long what was said since a state was encoded may come after it. */
const restMs = 60

/** The whole document, as somebody gets it who comes in for the first time. */
export async function stateOf(dialect: Dialect, seat: number, presence: number): Promise<FirstState> {
  const parts: Uint8Array[] = []
  const keep = (bytes: Buffer): void => void parts.push(new Uint8Array(bytes))
  const guest = await enter(dialect, seat, presence, { onState: keep, onUpdate: keep })
  const ms = await guest.synced
  await pause(restMs)
  guest.client.close()
  return { state: Y.mergeUpdates(parts), ms }
}

/** Writes a manuscript into a server's document, from this seat, and gives a copy of it. */
export async function fill(dialect: Dialect, letters: number, seat = 0): Promise<Y.Doc> {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, (await stateOf(dialect, seat, 1)).state)
  const isBare = doc.store.clients.size === 0
  if (isBare) Y.applyUpdate(doc, skeleton())
  const before = isBare ? undefined : Y.encodeStateVector(doc)
  Y.applyUpdate(doc, manuscript(Y.encodeStateAsUpdate(doc), letters))
  const writer = await enter(dialect, seat, 1)
  await writer.synced
  writer.send(stateMessage(Y.encodeStateAsUpdate(doc, before)))
  // Who asks after it has been sent, gets it: messages of one connection are answered in order.
  for (let i = 0; i < 100; i++) {
    const { state } = await stateOf(dialect, seat, 2)
    if (state.length >= Y.encodeStateAsUpdate(doc).length * 0.99) break
    await pause(20)
  }
  writer.client.close()
  return doc
}
