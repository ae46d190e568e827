import * as Y from 'yjs'
import type { Path } from './schema.ts'

/** Anything shared: a map, a text, a piece of one. */
export type Part = Y.Transaction['changed'] extends Map<infer Type, unknown> ? Type : never

/** Where a transaction changed something: the keys of maps, and the texts in which something was written. */
export function touchedBy(transaction: Y.Transaction): Path[] {
  const found: Path[] = []
  for (const [type, keys] of transaction.changed) {
    const place = placeOf(type)
    if (!place) continue
    if (!(type instanceof Y.Map)) found.push(place)
    else for (const key of keys) found.push(key === null ? place : [...place, key])
  }
  return found
}

/** The path of a part of the document; inside a text it ends at the text. `null` when it hangs loose. */
export function placeOf(type: Part): Path | null {
  const keys: string[] = []
  let place: Part = type
  while (place._item) {
    const { parent, parentSub } = place._item
    if (parentSub !== null) keys.unshift(parentSub)
    if (!(parent instanceof Y.AbstractType)) return null
    place = parent as Part
  }
  for (const [root, known] of place.doc?.share ?? []) if (known === place) return [root, ...keys]
  return null
}
