import { generateKeyBetween } from 'fractional-indexing'
import * as Y from 'yjs'
import { newRowId, type RowId } from '#shared/ids.ts'
import { never } from '#shared/never.ts'
import type { Scalar } from './content.ts'
import { isRemoved } from './read.ts'
import { orderKey, removedKey, type Path } from './schema.ts'
import type { Field } from './template.ts'
import type { Use } from './uses.ts'

/**
 * The only ways in which code of ours changes a dossier, on both sides. Every write is one transaction with an
 * origin, so that undo can tell mine from yours. A path that is not there is a bug, not bad input.
 */
export function at(doc: Y.Doc, path: Path): unknown {
  const [root, ...keys] = path
  let place: unknown = doc.getMap(root)
  for (const key of keys) place = place instanceof Y.Map ? place.get(key) : undefined
  return place
}

export function mapAt(doc: Y.Doc, path: Path): Y.Map<unknown> {
  const place = at(doc, path)
  if (place instanceof Y.Map) return place as Y.Map<unknown>
  throw new Error(`No map at ${path.join('/')}`)
}

/** The last step of a path, and the map it stands in. */
function split(doc: Y.Doc, path: Path): [Y.Map<unknown>, string] {
  const key = path.at(-1) as string
  return [mapAt(doc, path.slice(0, -1) as unknown as Path), key]
}

/** Sets or, with `null`, clears one value; writing what already stands there is no change. */
export function setValue(doc: Y.Doc, path: Path, value: Scalar | null, origin: unknown): void {
  const [map, key] = split(doc, path)
  if (value === null ? !map.has(key) : map.get(key) === value) return
  doc.transact(() => {
    if (value === null) map.delete(key)
    else map.set(key, value)
  }, origin)
}

/** Adds a row to the list at `path`, after the row `after` or at the end; gives the new row's id. */
export function addRow(
  doc: Y.Doc,
  path: Path,
  fields: readonly Field[],
  values: Readonly<Record<string, Scalar>>,
  origin: unknown,
  id: RowId = newRowId(),
): RowId {
  const rows = mapAt(doc, path)
  const row = makeRow(fields, values, orderAtEnd(rows))
  doc.transact(() => rows.set(id, row), origin)
  return id
}

/** A row with its texts, options and lists ready to be written in. */
export function makeRow(
  fields: readonly Field[],
  values: Readonly<Record<string, Scalar>>,
  order: string,
): Y.Map<unknown> {
  const row = new Y.Map<unknown>([[orderKey, order]])
  for (const field of fields) {
    if (field.kind === 'rich') row.set(field.id, new Y.XmlFragment())
    else if (field.kind === 'list' || field.kind === 'choices' || field.kind === 'references')
      row.set(field.id, new Y.Map())
    else {
      const value = values[field.id]
      if (value !== undefined) row.set(field.id, value)
    }
  }
  return row
}

/** Takes a row out of the dossier; it stays in the document, and `restoreRow` brings it back as it was. */
export function binRow(doc: Y.Doc, path: Path, at: number, origin: unknown): void {
  const row = mapAt(doc, path)
  if (!isRemoved(row)) doc.transact(() => row.set(removedKey, at), origin)
}

export function restoreRow(doc: Y.Doc, path: Path, origin: unknown): void {
  const row = mapAt(doc, path)
  if (row.has(removedKey)) doc.transact(() => row.delete(removedKey), origin)
}

/** Takes a row out of the document itself: nothing brings it back but undo. */
export function removeRow(doc: Y.Doc, path: Path, origin: unknown): void {
  const [rows, id] = split(doc, path)
  if (rows.has(id)) doc.transact(() => rows.delete(id), origin)
}

/** Moves a row one place up (`-1`) or down (`1`) among its siblings. */
export function moveRow(doc: Y.Doc, path: Path, by: -1 | 1, origin: unknown): void {
  const [rows, id] = split(doc, path)
  const orders = ordered(rows).filter(([key]) => !isOut(rows.get(key)))
  const from = orders.findIndex(([key]) => key === id)
  const to = from + by
  const row = rows.get(id)
  if (from < 0 || to < 0 || to >= orders.length || !(row instanceof Y.Map)) return
  const rest = orders.filter(([key]) => key !== id).map(([, order]) => order)
  const order = between(rest[to - 1] ?? null, rest[to] ?? null)
  doc.transact(() => row.set(orderKey, order), origin)
}

/** Two rows made at the same moment may carry the same position; nothing fits between them, so go past. */
const between = (before: string | null, after: string | null): string =>
  before !== null && after !== null && before >= after
    ? generateKeyBetween(before, null)
    : generateKeyBetween(before, after)

const isOut = (row: unknown): boolean => row instanceof Y.Map && isRemoved(row as Y.Map<unknown>)

function ordered(rows: Y.Map<unknown>): [string, string][] {
  const found: [string, string][] = []
  for (const [key, row] of rows.entries()) {
    const order = row instanceof Y.Map ? row.get(orderKey) : undefined
    if (isOrder(order)) found.push([key, order])
  }
  return found.sort(([a, x], [b, y]) => (x < y ? -1 : x > y ? 1 : a < b ? -1 : 1))
}

/** Anyone may have written any text there; the library throws on a position that is none. */
function isOrder(raw: unknown): raw is string {
  if (typeof raw !== 'string') return false
  try {
    return generateKeyBetween(raw, null) !== ''
  } catch {
    return false
  }
}

/** The position of a row that is added after all others. */
export const orderAtEnd = (rows: Y.Map<unknown>): string =>
  generateKeyBetween(ordered(rows).at(-1)?.[1] ?? null, null)

/**
 * Lets a place that points at one row point at another, or at nothing (`null`). A cell of the RACI table goes over
 * only where the other has no letter yet: nobody's own letter is written over.
 */
export function redirect(
  doc: Y.Doc,
  use: Pick<Use, 'kind' | 'path'>,
  to: string | null,
  origin: unknown,
): void {
  const [map, key] = split(doc, use.path)
  switch (use.kind) {
    case 'one':
      return setValue(doc, use.path, to, origin)
    case 'several':
      return doc.transact(() => {
        map.delete(key)
        if (to !== null) map.set(to, true)
      }, origin)
    case 'cell': {
      if (to === null) return
      const other = `${key.split(':')[0] ?? ''}:${to}`
      const letter = map.get(key)
      return doc.transact(() => {
        map.delete(key)
        if (!map.has(other) && typeof letter === 'string') map.set(other, letter)
      }, origin)
    }
    case 'along':
      return
    default:
      never(use.kind)
  }
}
