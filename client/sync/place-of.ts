import * as Y from 'yjs'
import type { Path } from '#shared/dossier/schema.ts'

/** Anything shared: a map, a text, a piece of one. */
export type Part = Y.Transaction['changed'] extends Map<infer Type, unknown> ? Type : never

/** The path of a part of the document; inside a text it ends at the text. `null` when it hangs loose. */
export function placeOf(type: Part): Path | null {
  const keys: string[] = []
  let place = type
  while (place._item) {
    const { parent, parentSub } = place._item
    if (parentSub !== null) keys.unshift(parentSub)
    if (!(parent instanceof Y.AbstractType)) return null
    place = parent
  }
  for (const [root, known] of place.doc?.share ?? []) if (known === place) return [root, ...keys]
  return null
}

/** Where a transaction changed something first: enough to tell one burst of typing from another. */
export function placeOfChange(transaction: Y.Transaction): string {
  for (const [type, keys] of transaction.changed) {
    const key = [...keys].find((changed) => changed !== null)
    const place = placeOf(type)
    if (place) return [...place, ...(key && type instanceof Y.Map ? [key] : [])].join('/')
  }
  return ''
}

export const isWithin = (place: Path | null, path: Path): boolean =>
  place !== null && path.length <= place.length && path.every((key, i) => place[i] === key)
