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

/** Rows that are tried together: most are letters, and what touches no amount need not be taken row by row. */
const blockSize = 250

/**
 * Plays the log back and notes what it did to the amounts of the budget. What came before is one state, of which
 * nothing is noted: that was done when those rows still stood.
 */
export function amountsInLog(before: Uint8Array | null, rows: readonly LogRow[]): AmountChange[] {
  const blocks = Array.from({ length: Math.ceil(rows.length / blockSize) }, (_, i) =>
    rows.slice(i * blockSize, (i + 1) * blockSize),
  )
  const isTouched = blocks.length > 1 ? findTouched(before, blocks) : () => true
  const doc = open(before)
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
    for (const [type, path, key] of placesIn(doc, changed)) noteAt(path, type, key, note)
  })
  for (const block of blocks) {
    if (!isTouched(block)) play(doc, block)
    else
      for (const row of block) {
        seq = row.seq
        Y.applyUpdate(doc, row.bytes)
      }
  }
  doc.destroy()
  return found
}

function findTouched(
  before: Uint8Array | null,
  blocks: readonly (readonly LogRow[])[],
): (block: readonly LogRow[]) => boolean {
  const doc = open(before)
  const touched = new Set<readonly LogRow[]>()
  let playing: readonly LogRow[] = []
  doc.on('afterTransaction', ({ changed }: Y.Transaction) => {
    for (const [, path] of placesIn(doc, changed))
      if (isAmountPlace(path) || leadsToAmounts(path)) touched.add(playing)
  })
  for (const block of blocks) {
    playing = block
    play(doc, block)
  }
  doc.destroy()
  return (block) => touched.has(block)
}

const roots = ['budget', engagementsRoot]

/** Yjs must know what a root is, to say what changed in it. */
function open(before: Uint8Array | null): Y.Doc {
  const doc = new Y.Doc()
  for (const root of roots) doc.getMap(root)
  if (before) Y.applyUpdate(doc, before)
  return doc
}

function play(doc: Y.Doc, block: readonly LogRow[]): void {
  doc.transact(() => {
    for (const { bytes } of block) Y.applyUpdate(doc, bytes)
  })
}

/** Each map that changed in what people fill in, with the path of the key that did. */
function* placesIn(
  doc: Y.Doc,
  changed: Y.Transaction['changed'],
): Generator<[type: Y.Map<unknown>, path: string[], key: string]> {
  for (const [type, keys] of changed) {
    const place = placeOf(doc, type)
    if (!(type instanceof Y.Map) || !place) continue
    for (const key of keys) if (key !== null) yield [type, [...place, key], key]
  }
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
  for (const root of roots) {
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
