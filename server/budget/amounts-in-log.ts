import * as Y from 'yjs'
import { amountFields } from '#shared/budget/history.ts'
import { engagementsRoot, laboTable } from '#shared/dossier/schema.ts'

/** A row of the log, as far as this needs it. */
export interface LogRow {
  readonly seq: number
  readonly bytes: Uint8Array
}

/** In row `seq`, the number at `path` became another. */
export interface AmountChange {
  readonly seq: number
  readonly path: string
  readonly from: number | null
  readonly to: number | null
}

/**
 * Plays the log back and notes what it did to the amounts of the budget. What came before is one state, of which
 * nothing is noted: that was done when those rows still stood.
 */
export function amountsInLog(before: Uint8Array | null, rows: readonly LogRow[]): AmountChange[] {
  const doc = new Y.Doc()
  if (before) Y.applyUpdate(doc, before)
  const known = new Map<string, number>()
  noteAll(doc, (path, value) => known.set(path, value))
  const found: AmountChange[] = []
  let seq = 0
  const note = (path: string, to: number | null): void => {
    const from = known.get(path) ?? null
    if (from === to) return
    if (to === null) known.delete(path)
    else known.set(path, to)
    found.push({ seq, path, from, to })
  }
  doc.on('afterTransaction', ({ changed }: Y.Transaction) => {
    for (const [type, keys] of changed) {
      const place = placeOf(doc, type)
      if (!(type instanceof Y.Map) || !place) continue
      for (const key of keys) if (key !== null) noteAt([...place, key], type, key, note)
    }
  })
  for (const row of rows) {
    seq = row.seq
    Y.applyUpdate(doc, row.bytes)
  }
  doc.destroy()
  return found
}

/** The place and what hangs below it: a line or an organisation may come in as a whole. */
function noteAt(
  path: readonly string[],
  map: Y.Map<unknown>,
  key: string,
  note: (path: string, to: number | null) => void,
): void {
  const value = map.get(key)
  if (isAmountPlace(path)) note(path.join('/'), numberOf(value))
  else if (value instanceof Y.Map && leadsToAmounts(path))
    for (const below of value.keys()) noteAt([...path, below], value as Y.Map<unknown>, below, note)
}

function noteAll(doc: Y.Doc, note: (path: string, value: number) => void): void {
  for (const root of ['budget', engagementsRoot]) {
    const map = doc.getMap(root)
    for (const key of map.keys())
      noteAt([root, key], map, key, (path, value) => value !== null && note(path, value))
  }
}

const patterns: readonly (readonly (string | null)[])[] = [
  ['budget', 'lists', 'lines', null, null],
  [laboTable.section, 'cells', laboTable.table, null],
  [engagementsRoot, null, 'allocations', null],
]

const leadsToAmounts = (path: readonly string[]): boolean =>
  patterns.some(
    (pattern) =>
      path.length < pattern.length && path.every((key, i) => pattern[i] === null || pattern[i] === key),
  )

const isAmountPlace = (path: readonly string[]): boolean =>
  patterns.some(
    (pattern) =>
      path.length === pattern.length &&
      path.every((key, i) => pattern[i] === null || pattern[i] === key) &&
      (path.length < 5 || amountFields.some((field) => field === path[4])),
  )

/** Anybody may have written anything there. */
const numberOf = (raw: unknown): number | null =>
  typeof raw === 'number' && Number.isFinite(raw) && raw >= 0 && raw < 1e9 ? raw : null

type Part = Y.Transaction['changed'] extends Map<infer Type, unknown> ? Type : never

function placeOf(doc: Y.Doc, type: Part): string[] | null {
  const keys: string[] = []
  let place = type
  while (place._item) {
    const { parent, parentSub } = place._item
    if (parentSub === null || !(parent instanceof Y.AbstractType)) return null
    keys.unshift(parentSub)
    place = parent
  }
  for (const [root, known] of doc.share) if (known === place) return [root, ...keys]
  return null
}
