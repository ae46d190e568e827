import * as Y from 'yjs'
import type { Accepted } from './guard.ts'

/**
 * Applies an update that `inspect` has just accepted for this document, and returns what may be stored and
 * passed on (G7). More than one update comes back when Yjs tidies marks after the change.
 *
 * Throws when the document did not do what the inspection said. Memory is then no longer to be trusted: drop
 * the document and read it again from disk.
 */
export function apply(
  doc: Y.Doc,
  update: Uint8Array,
  accepted: Accepted,
  origin: unknown = null,
): readonly Uint8Array[] {
  if (doc._transaction) throw new Error('An update was applied in the middle of another change')
  for (const [client, { from }] of accepted.clients)
    if (Y.getState(doc.store, client) !== from) throw new Error('The document moved on since the inspection')

  const emitted: Uint8Array[] = []
  const collect = (bytes: Uint8Array): void => void emitted.push(bytes)
  const rootCount = doc.share.size
  doc.on('update', collect)
  try {
    Y.applyUpdate(doc, accepted.hasKnown ? onlyNew(doc, update) : update, origin)
  } finally {
    doc.off('update', collect)
  }

  if (doc.store.pendingStructs || doc.store.pendingDs) throw new Error('Yjs parked part of an update')
  if (doc.share.size !== rootCount) throw new Error('An update made a root')
  for (const [client, { to }] of accepted.clients)
    if (Y.getState(doc.store, client) !== to)
      throw new Error('Yjs took another part of an update than was read')
  return emitted
}

/**
 * G4. Yjs prepares every struct, known ones too, by splitting the neighbours it names: a known struct sent
 * again with another neighbour would cut an emoji of a text that nobody touches.
 */
const onlyNew = (doc: Y.Doc, update: Uint8Array): Uint8Array => Y.diffUpdate(update, Y.encodeStateVector(doc))
