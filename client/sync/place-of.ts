import * as Y from 'yjs'
import type { Path } from '#shared/dossier/schema.ts'
import { placeOf } from '#shared/dossier/touched.ts'

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
