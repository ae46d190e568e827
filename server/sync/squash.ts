import * as Y from 'yjs'

/**
 * Many updates as one. It is read back, and must give the same document: the same clocks, the same deletions,
 * the same content in every root, nothing left waiting. `null` when it does not; then nothing may be thrown away.
 */
export function squash(updates: readonly Uint8Array[]): Uint8Array<ArrayBuffer> | null {
  const before = read(updates)
  const state = new Uint8Array(Y.encodeStateAsUpdate(before))
  const after = read([state])
  const same = isSame(before, after)
  before.destroy()
  after.destroy()
  return same ? state : null
}

function read(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update)
  })
  return doc
}

function isSame(one: Y.Doc, other: Y.Doc): boolean {
  const whole = [one, other].every(({ store }) => !store.pendingStructs && !store.pendingDs)
  return whole && Y.equalSnapshots(Y.snapshot(one), Y.snapshot(other)) && contentOf(one) === contentOf(other)
}

/** Every root is a map (guard/schema.ts). */
const contentOf = (doc: Y.Doc): string =>
  JSON.stringify([...doc.share.keys()].sort().map((root) => [root, sorted(doc.getMap(root).toJSON())]))

/** Keys of a map come in the order of their history. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return entries.map(([key, below]) => [key, sorted(below)])
}
