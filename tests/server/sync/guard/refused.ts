import { expect } from 'vitest'
import * as Y from 'yjs'
import type { GuardRefusal } from '#server/sync/guard/refusal.ts'
import { copyFor, locked, look, memory, open, read } from './dossier.ts'

/** Refused with this word, and nothing in memory is another than before. */
export function expectRefused(doc: Y.Doc, update: Uint8Array, refusal: GuardRefusal): void {
  const before = memory(doc)
  expect(look(doc, update)).toEqual({ ok: false, refusal })
  expect(memory(doc)).toBe(before)
  expect(doc.store.pendingStructs).toBeNull()
  expect(read(doc, 'governance')).toBe(locked)
  expect(read(doc, 'vision')).toBe(open)
}

export interface Stock {
  readonly doc: Y.Doc
  readonly threw: boolean
  /** Updates it told others about. */
  readonly emitted: readonly Uint8Array[]
}

/** What Yjs does with these bytes when nobody looks first, on a copy. */
export function stock(doc: Y.Doc, ...updates: Uint8Array[]): Stock {
  const copy = copyFor(2, doc)
  const emitted: Uint8Array[] = []
  copy.on('update', (bytes: Uint8Array) => emitted.push(bytes))
  let threw = false
  for (const update of updates)
    try {
      Y.applyUpdate(copy, update)
    } catch {
      threw = true
    }
  return { doc: copy, threw, emitted }
}
