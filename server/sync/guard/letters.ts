import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import type { Containers } from './containers.ts'
import type { Accepted } from './guard.ts'
import type { Reading } from './reader.ts'
import { isNew } from './trails.ts'

/**
 * Whether an update does nothing but add letters to texts that are alive, as a key does. Such a change leaves
 * nothing for Yjs to clean up: no content that is deleted but still there, no marks to tidy. What comes after it
 * may then be inspected before its transaction has ended.
 */
export function addsOnlyLetters({ sections, deletes }: Reading, { standings }: Containers): boolean {
  if (deletes.size > 0) return false
  for (const { structs } of sections.values())
    for (const struct of structs) {
      const standing = standings.get(struct)
      if (!standing || standing === 'nowhere' || struct.content.kind !== 'letters') return false
      const { holder, key } = standing
      if (key !== null || isNew(holder) || holder._item?.deleted !== false) return false
    }
  return true
}

/** Applies one of them, inspected in this transaction; returns what may be stored (G7). */
export type AddLetters = (update: Uint8Array, accepted: Accepted) => Uint8Array

/**
 * One transaction for many updates that only add letters: what Yjs does around a transaction takes longer than
 * one letter, and grows with everybody who ever wrote. Returns what may be passed on, of all of them together.
 *
 * Throws as `apply` does; then nothing of it may be stored, and the document is no longer to be trusted.
 */
export function addTogether(doc: Y.Doc, work: (add: AddLetters) => void): Uint8Array {
  if (doc._transaction) throw new Error('Letters were added in the middle of another change')
  const emitted: Uint8Array[] = []
  const collect = (bytes: Uint8Array): void => void emitted.push(bytes)
  const rootCount = doc.share.size
  doc.on('update', collect)
  try {
    doc.transact((transaction) => {
      work((update, accepted) => {
        if (!accepted.onlyLetters || accepted.hasKnown)
          throw new Error('More than letters was added as letters')
        expectStates(doc, accepted, 'from', 'The document moved on since the inspection')
        Y.applyUpdate(doc, update)
        expectStates(doc, accepted, 'to', 'Yjs took another part of an update than was read')
        return written(doc, accepted)
      })
      if (transaction.deleteSet.clients.size > 0) throw new Error('Adding letters deleted something')
      // Of what others wrote, Yjs goes through every text for marks to tidy; letters leave none.
      transaction.local = true
    })
  } finally {
    doc.off('update', collect)
  }
  if (doc.store.pendingStructs || doc.store.pendingDs) throw new Error('Yjs parked part of an update')
  if (doc.share.size !== rootCount) throw new Error('An update made a root')
  const [all, ...more] = emitted
  if (!all || more.length > 0) throw new Error('Letters gave Yjs something to tidy')
  return all
}

function expectStates(doc: Y.Doc, { clients }: Accepted, which: 'from' | 'to', otherwise: string): void {
  for (const [client, clocks] of clients)
    if (Y.getState(doc.store, client) !== clocks[which]) throw new Error(otherwise)
}

/** As Yjs writes the structs of a transaction (writeStructs), of what this update brought; without deletions. */
function written(doc: Y.Doc, { clients }: Accepted): Uint8Array {
  const encoder = new Y.UpdateEncoderV1()
  encoding.writeVarUint(encoder.restEncoder, clients.size)
  for (const [client, { from }] of [...clients].sort(([one], [other]) => other - one)) {
    const structs = doc.store.clients.get(client)
    if (!structs) throw new Error('Yjs took nothing of an update')
    const first = Y.findIndexSS(structs, from)
    encoding.writeVarUint(encoder.restEncoder, structs.length - first)
    encoder.writeClient(client)
    encoding.writeVarUint(encoder.restEncoder, from)
    for (let i = first; i < structs.length; i++) {
      const struct = structs[i]!
      struct.write(encoder, i === first ? from - struct.id.clock : 0)
    }
  }
  encoding.writeVarUint(encoder.restEncoder, 0)
  return encoder.toUint8Array()
}
