import { generateNKeysBetween } from 'fractional-indexing'
import * as Y from 'yjs'
import { admit } from '#shared/dossier/birth.ts'
import type { Scalar } from '#shared/dossier/content.ts'
import {
  drawerOf,
  engagementPath,
  laboTable,
  orderKey,
  raciTable,
  type Path,
} from '#shared/dossier/schema.ts'
import { fieldOf, isScalar, sectionOf, type Field, type Template } from '#shared/dossier/template.ts'
import { makeRow, mapAt } from '#shared/dossier/write.ts'
import { sharedNodes } from '#shared/dossier/write-text.ts'
import type { DemoDossier, DemoEngagement, DemoFields, DemoRow, DemoValue } from './dossier.ts'
import { readMarkup } from './markup.ts'

/**
 * Writes a whole dossier into a document that `birth` made from the same template, in one transaction.
 * Whatever the template does not know is a mistake in the data, and throws.
 */
export function plant(doc: Y.Doc, template: Template, dossier: DemoDossier): void {
  doc.transact(() => {
    for (const [id, fields] of Object.entries(dossier.sections)) {
      const section = sectionOf(template, id)
      if (!section) throw new Error(`No section ${id}`)
      plantSection(doc, id, section.fields, fields)
    }
    for (const [organisation, engagement] of Object.entries(dossier.engagements))
      plantEngagement(doc, template, organisation, engagement)
    const { section, table } = raciTable
    setAll(mapAt(doc, [section, 'cells', table]), dossier.raci)
    const labo = Object.entries(dossier.labo).map(([line, cents]) => [`${line}:labo`, cents] as const)
    setAll(mapAt(doc, [laboTable.section, 'cells', laboTable.table]), Object.fromEntries(labo))
    for (const [[root, key = ''], words] of dossier.trail ?? []) doc.getMap(root).set(key, words)
  })
}

function plantSection(doc: Y.Doc, section: string, fields: readonly Field[], values: DemoFields): void {
  for (const [id, value] of Object.entries(values)) {
    const field = knownField(fields, id)
    const drawer = mapAt(doc, [section, drawerOf(field)])
    if (section === 'partners' && field.kind === 'list') plantPartners(doc, field.fields, asRows(value))
    else if (isScalar(field)) drawer.set(id, asScalar(value))
    else plantValue(drawer.get(id), field, value)
  }
}

/** Who takes part is for the server to say: each organisation's row comes with a drawer for its engagements. */
function plantPartners(doc: Y.Doc, fields: readonly Field[], partners: readonly DemoRow[]): void {
  const orders = ordersFor(partners)
  const rows = mapAt(doc, ['partners', 'lists', 'partners'])
  partners.forEach((partner, i) => {
    admit(doc, partner.id, makeRow(fields, scalarsOf(fields, partner), orders[i] ?? ''))
    plantDeeper(rows, fields, partner)
  })
}

function plantEngagement(doc: Y.Doc, template: Template, organisation: string, given: DemoEngagement): void {
  const place = (drawer: 'commitments' | 'sources' | 'allocations'): Path =>
    engagementPath(organisation, drawer)
  plantRows(mapAt(doc, place('commitments')), template.commitment, given.commitments)
  plantRows(mapAt(doc, place('sources')), template.source, given.sources ?? [])
  setAll(mapAt(doc, place('allocations')), given.allocations ?? {})
}

function plantRows(rows: Y.Map<unknown>, fields: readonly Field[], given: readonly DemoRow[]): void {
  const orders = ordersFor(given)
  given.forEach((row, i) => {
    rows.set(row.id, makeRow(fields, scalarsOf(fields, row), orders[i] ?? ''))
    plantDeeper(rows, fields, row)
  })
}

/** Texts, options and lists of a row: only once it stands in the document can they be written in. */
function plantDeeper(rows: Y.Map<unknown>, fields: readonly Field[], given: DemoRow): void {
  const row = rows.get(given.id) as Y.Map<unknown>
  for (const [id, value] of valuesOf(given)) {
    const field = knownField(fields, id)
    if (!isScalar(field)) plantValue(row.get(id), field, value)
  }
}

function plantValue(place: unknown, field: Field, value: DemoValue): void {
  if (field.kind === 'rich' && place instanceof Y.XmlFragment)
    place.insert(0, sharedNodes(readMarkup(String(asScalar(value)))))
  else if (field.kind === 'list' && place instanceof Y.Map) plantRows(place, field.fields, asRows(value))
  else if (place instanceof Y.Map) for (const id of asIds(value)) place.set(id, true)
  else throw new Error(`No place for ${field.id}`)
}

const valuesOf = (row: DemoRow): [string, DemoValue][] =>
  Object.entries(row).filter(([key]) => key !== 'id' && key !== orderKey)

const scalarsOf = (fields: readonly Field[], row: DemoRow): Record<string, Scalar> =>
  Object.fromEntries(
    valuesOf(row).flatMap(([id, value]) =>
      isScalar(knownField(fields, id)) ? [[id, asScalar(value)] as const] : [],
    ),
  )

const ordersFor = (rows: readonly DemoRow[]): string[] => generateNKeysBetween(null, null, rows.length)

function setAll(map: Y.Map<unknown>, entries: Readonly<Record<string, Scalar>>): void {
  for (const [key, value] of Object.entries(entries)) map.set(key, value)
}

function knownField(fields: readonly Field[], id: string): Field {
  const field = fieldOf(fields, id)
  if (!field) throw new Error(`No field ${id}`)
  return field
}

function asScalar(value: DemoValue): Scalar {
  if (typeof value === 'object') throw new Error(`Expected one value: ${JSON.stringify(value)}`)
  return value
}

function asRows(value: DemoValue): readonly DemoRow[] {
  if (typeof value !== 'object' || typeof value[0] === 'string') throw new Error('Expected rows')
  return value as readonly DemoRow[]
}

function asIds(value: DemoValue): readonly string[] {
  if (typeof value !== 'object' || typeof value[0] === 'object') throw new Error('Expected ids')
  return value as readonly string[]
}
