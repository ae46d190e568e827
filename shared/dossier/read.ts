import * as Y from 'yjs'
import { asCents, type Cents } from '#shared/cents.ts'
import { asOrganisationId, asRowId, type RowId } from '#shared/ids.ts'
import type { DossierContent, Engagement, Row, Scalar, SectionContent, Value } from './content.ts'
import { isPossible } from './possible.ts'
import { readText } from './read-text.ts'
import { drawerOf, engagementsRoot, orderKey, removedKey } from './schema.ts'
import { readTrail } from './trail-marks.ts'
import type { Field, Section, Template } from './template.ts'

/**
 * The shared document → plain content. Anyone with an editor could have written any shape into it, so every
 * value is tried against its field; what does not parse is left out, and the checks then miss it.
 */
export function read(doc: Y.Doc, template: Template): DossierContent {
  const trail = readTrail(doc, template)
  return {
    sections: Object.fromEntries(template.sections.map((section) => [section.id, readSection(doc, section)])),
    engagements: readEngagements(doc, template),
    ...(trail && { trail }),
  }
}

export function readSection(doc: Y.Doc, section: Section): SectionContent {
  const root = doc.getMap(section.id)
  const facts: Record<string, Scalar> = {}
  const texts: Record<string, ReturnType<typeof readText>> = {}
  const choices: Record<string, readonly string[]> = {}
  const lists: Record<string, readonly Row[]> = {}
  for (const field of section.fields) {
    const raw = mapIn(root, drawerOf(field))?.get(field.id)
    const value = readValue(raw, field)
    if (value === undefined) continue
    if (field.kind === 'rich') texts[field.id] = value as ReturnType<typeof readText>
    else if (field.kind === 'choices' || field.kind === 'references') choices[field.id] = value as string[]
    else if (field.kind === 'list') lists[field.id] = value as Row[]
    else facts[field.id] = value as Scalar
  }
  return { facts, texts, choices, lists, cells: readCells(mapIn(root, 'cells')) }
}

export function readEngagements(doc: Y.Doc, template: Template): Record<string, Engagement> {
  const found: Record<string, Engagement> = {}
  for (const [key, raw] of sorted(doc.getMap(engagementsRoot))) {
    const organisation = asOrganisationId(key)
    if (!organisation || !(raw instanceof Y.Map)) continue
    found[organisation] = {
      commitments: readRows(raw.get('commitments'), template.commitment),
      sources: readRows(raw.get('sources'), template.source),
      allocations: readAllocations(raw.get('allocations')),
    }
  }
  return found
}

export function readValue(raw: unknown, field: Field): Value | undefined {
  switch (field.kind) {
    case 'rich':
      return raw instanceof Y.XmlFragment ? readText(raw) : undefined
    case 'choices':
    case 'references':
      return raw instanceof Y.Map ? readOptions(raw, field) : undefined
    case 'list':
      return readRows(raw, field.fields)
    default:
      return isPossible(raw, field) ? raw : undefined
  }
}

/** In the order of the template, or by id where the options are other rows. */
function readOptions(map: Y.Map<unknown>, field: Field): string[] {
  const chosen = sorted(map).filter(([, on]) => on === true)
  const ids = chosen.map(([id]) => id)
  return field.kind === 'choices'
    ? field.options.map((option) => option.id).filter((id) => ids.includes(id))
    : ids
}

/** `known` gives a row that is the same as it was when it was last read, so that it need not be read again. */
export function readRows(
  raw: unknown,
  fields: readonly Field[],
  known?: (id: RowId) => Row | undefined,
): Row[] {
  if (!(raw instanceof Y.Map)) return []
  const rows: { order: string; row: Row }[] = []
  for (const [key, entry] of raw.entries()) {
    const id = asRowId(key)
    if (!id || !(entry instanceof Y.Map)) continue
    if (isRemoved(entry)) continue
    const order = entry.get(orderKey)
    rows.push({
      order: typeof order === 'string' ? order : '',
      row: known?.(id) ?? readRow(id, entry, fields),
    })
  }
  rows.sort((a, b) => byCodeUnit(a.order, b.order) || byCodeUnit(a.row.id, b.row.id))
  return rows.map(({ row }) => row)
}

/** One row, whether it was removed or not. */
export function readRow(id: RowId, entry: Y.Map<unknown>, fields: readonly Field[]): Row {
  const values: Record<string, Value> = {}
  for (const field of fields) {
    const value = readValue(entry.get(field.id), field)
    if (value !== undefined) values[field.id] = value
  }
  return { id, values }
}

/** Whatever somebody marked it with: it was taken out. */
export const isRemoved = (row: Y.Map<unknown>): boolean => (row.get(removedKey) ?? null) !== null

export function readCells(raw: Y.Map<unknown> | undefined): Record<string, Record<string, Scalar>> {
  const tables: Record<string, Record<string, Scalar>> = {}
  for (const [name, table] of raw ? sorted(raw) : []) {
    if (!(table instanceof Y.Map)) continue
    tables[name] = Object.fromEntries(sorted(table).filter((cell): cell is [string, Scalar] => isCell(cell)))
  }
  return tables
}

/** What canonical JSON can carry: no number without an end, no half characters. */
export const isCell = ([key, value]: [string, unknown]): boolean =>
  key.includes(':') &&
  key.isWellFormed() &&
  (typeof value === 'boolean' ||
    (typeof value === 'string' && value.isWellFormed()) ||
    (typeof value === 'number' && Number.isFinite(value)))

export function readAllocations(raw: unknown): Record<string, Cents> {
  if (!(raw instanceof Y.Map)) return {}
  const found: Record<string, Cents> = {}
  for (const [key, value] of sorted(raw)) {
    const amount = asCents(value)
    if (key.includes(':') && amount !== null && amount > 0) found[key] = amount
  }
  return found
}

const mapIn = (map: Y.Map<unknown>, key: string): Y.Map<unknown> | undefined => {
  const value = map.get(key)
  return value instanceof Y.Map ? value : undefined
}

/** A Y.Map keeps its keys in the order they arrived, which differs between two histories of one content. */
const sorted = (map: Y.Map<unknown>): [string, unknown][] =>
  [...map.entries()].sort(([a], [b]) => byCodeUnit(a, b))

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
