import * as Y from 'yjs'
import { isoDay } from '#shared/dossier/dates.ts'
import { engagementPath, type Path } from '#shared/dossier/schema.ts'
import { type Template } from '#shared/dossier/template.ts'
import { at, makeRow, mapAt, orderAtEnd, removeRow } from '#shared/dossier/write.ts'
import { harvestForms } from '#shared/workshop/harvest-forms.ts'
import type { EngagementNote } from '#shared/workshop/session.ts'
import type { Target } from '#shared/workshop/harvest.ts'
import { asStands, buildRow, fieldsFor, type Built } from './build-row.ts'
import type { DossierChange } from './dossier-change.ts'
import type { Place } from './dossier-facts.ts'
import { restoreSection } from './restore-section.ts'

/** Where rows of this target stand. */
function listPath(target: Target, organisation: string): Path | null {
  const shape = harvestForms[target]
  if (shape.kind === 'text') return null
  return shape.list === null
    ? engagementPath(organisation, 'commitments')
    : [shape.section, 'lists', shape.list]
}

export function countRows(doc: Y.Doc, target: Target): number {
  const path = listPath(target, '')
  if (!path) return 0
  if (target === 'engagement') {
    let sum = 0
    for (const place of doc.getMap('engagements').values())
      sum +=
        place instanceof Y.Map ? ((place.get('commitments') as Y.Map<unknown> | undefined)?.size ?? 0) : 0
    return sum
  }
  const rows = at(doc, path)
  return rows instanceof Y.Map ? rows.size : 0
}

/** Of the world outside: the dossier as it stood, for who goes back to it, and the moment (epoch ms). */
export interface Beside {
  readonly past: Y.Doc | null
  readonly now: number
}

/** Carries out a change. */
export function writeChange(
  doc: Y.Doc,
  template: Template,
  change: DossierChange,
  { past, now }: Beside,
): void {
  switch (change.kind) {
    case 'rows':
      for (const { target, row, organisation, built } of change.rows) {
        const shape = harvestForms[target]
        const path = listPath(target, organisation)
        if (shape.kind === 'text')
          addParagraph(doc, [shape.section, 'texts', shape.field], built.texts[shape.field] ?? '')
        else if (path && row) addBuilt(doc, path, fieldsFor(template, shape), row, built)
      }
      return
    case 'remove':
      return remove(doc, change.place)
    case 'promise':
      return addPromise(doc, template, change.note)
    case 'promise-moved':
      return movePromise(doc, change)
    case 'restore':
      if (past) restoreSection(doc, past, change, now)
      return
  }
}

type Fields = ReturnType<typeof fieldsFor>

function addBuilt(doc: Y.Doc, path: Path, fields: Fields, id: string, built: Built): void {
  const rows = mapAt(doc, path)
  rows.set(id, makeRow(fields, built.scalars, orderAtEnd(rows)))
  const row = rows.get(id) as Y.Map<unknown>
  for (const [field, text] of Object.entries(built.texts)) write(row.get(field), text)
  for (const [field, option] of Object.entries(built.chosen))
    (row.get(field) as Y.Map<unknown>).set(option, true)
  for (const [field, title] of Object.entries(built.lists)) {
    const inner = fields.find((known) => known.id === field)
    const list = row.get(field)
    if (inner?.kind === 'list' && list instanceof Y.Map)
      list.set(`${id.slice(0, 30)}-1`, makeRow(inner.fields, { title }, orderAtEnd(list)))
  }
}

/** One paragraph for each line. */
function write(place: unknown, text: string): void {
  if (!(place instanceof Y.XmlFragment)) return
  place.insert(place.length, text.split('\n').filter(Boolean).map(paragraph))
}

function paragraph(line: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph')
  element.insert(0, [new Y.XmlText(line)])
  return element
}

const addParagraph = (doc: Y.Doc, path: Path, text: string): void => write(at(doc, path), text)

function remove(doc: Y.Doc, { target, row, organisation, text }: Place): void {
  const path = listPath(target, organisation)
  if (path && row) return removeRow(doc, [...path, row] as unknown as Path, null)
  const shape = harvestForms[target]
  if (shape.kind !== 'text') return
  const fragment = at(doc, [shape.section, 'texts', shape.field])
  const from = fragment instanceof Y.XmlFragment ? whereIs(fragment, text) : -1
  if (fragment instanceof Y.XmlFragment && from >= 0)
    fragment.delete(from, text.split('\n').filter(Boolean).length)
}

/** Where these paragraphs stand one after the other, word for word; -1 when they do not. */
function whereIs(fragment: Y.XmlFragment, text: string): number {
  const lines = text.split('\n').filter(Boolean)
  const all = fragment.toArray().map(plain)
  return all.findIndex((_, from) => lines.every((line, i) => all[from + i] === line))
}

const plain = (node: unknown): string =>
  node instanceof Y.XmlText
    ? (node.toDelta() as { insert: unknown }[]).map(({ insert }) => String(insert)).join('')
    : node instanceof Y.XmlElement
      ? node.toArray().map(plain).join('')
      : ''

/** As it stands now, to compare with how it was made. */
export function standsAt(doc: Y.Doc, template: Template, place: Place): string | null {
  const path = listPath(place.target, place.organisation)
  const shape = harvestForms[place.target]
  if (shape.kind === 'text') {
    const fragment = at(doc, [shape.section, 'texts', shape.field])
    if (!(fragment instanceof Y.XmlFragment) || whereIs(fragment, place.text) < 0) return null
    const built = buildRow(template, place.target, {
      text: place.text,
      organisation: '',
      cents: null,
      more: {},
    })
    return built && asStands(built)
  }
  const row = path && place.row ? at(doc, [...path, place.row] as unknown as Path) : undefined
  if (!(row instanceof Y.Map)) return null
  const scalars: Record<string, string | number | boolean> = {}
  const texts: Record<string, string> = {}
  const chosen: Record<string, string> = {}
  const lists: Record<string, string> = {}
  for (const field of fieldsFor(template, shape)) {
    const value = row.get(field.id)
    if (value instanceof Y.XmlFragment) {
      const text = value.toArray().map(plain).join('\n')
      if (text) texts[field.id] = text
    } else if (value instanceof Y.Map) {
      const keys = [...value.keys()]
      if (keys.length === 0) continue
      if (field.kind === 'list')
        lists[field.id] = [...value.values()]
          .map((one) => String((one as Y.Map<unknown>).get('title')))
          .join('|')
      else chosen[field.id] = keys.join('|')
    } else if (value !== undefined) scalars[field.id] = value as string
  }
  return asStands({ scalars, texts, chosen, lists, missing: [] })
}

function addPromise(doc: Y.Doc, template: Template, note: EngagementNote): void {
  const path = engagementPath(note.organisation, 'commitments')
  if (!(at(doc, path) instanceof Y.Map)) return
  const built: Built = {
    scalars: {
      strength: 'intentie',
      ...(note.cents !== null && note.kind === 'financieel' ? { financialCents: note.cents } : {}),
      ...(note.days !== null && note.kind !== 'financieel' ? { personDays: note.days } : {}),
      ...(note.condition ? { conditions: note.condition } : {}),
    },
    texts: { text: note.text },
    chosen: { types: note.kind },
    lists: {},
    missing: [],
  }
  addBuilt(doc, path, template.commitment, note.id, built)
}

type Moved = Extract<DossierChange, { kind: 'promise-moved' }>

function movePromise(doc: Y.Doc, { note, to, at: moment }: Moved): void {
  const row = at(doc, engagementPath(note.organisation, 'commitments', note.id))
  if (!(row instanceof Y.Map)) return
  if (to === 'withdrawn') {
    mapAt(doc, engagementPath(note.organisation, 'commitments')).delete(note.id)
    return
  }
  if (to !== 'confirmed') return
  row.set('strength', 'toegezegd')
  row.set('mandateBasis', 'mondeling_workshop')
  row.set('mandateDate', isoDay(moment))
}
