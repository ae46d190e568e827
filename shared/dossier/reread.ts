import * as Y from 'yjs'
import type { DossierContent, Engagement, Row, Scalar, SectionContent } from './content.ts'
import {
  isCell,
  readAllocations,
  readCells,
  readEngagements,
  readRows,
  readSection,
  readValue,
} from './read.ts'
import { drawerOf, engagementsRoot, trailRoot, type Path } from './schema.ts'
import { fieldOf, sectionOf, type Section, type Template } from './template.ts'
import { readTrail } from './trail-marks.ts'

/**
 * The document as plain content, read anew only where somebody wrote since `before`: all the rest is the very same
 * object as it was. A letter in one of two hundred rows reads one row. `touched` are places that changed, or what
 * they stand in.
 */
export function reread(
  doc: Y.Doc,
  template: Template,
  before: DossierContent,
  touched: readonly Path[],
): DossierContent {
  let { sections, engagements, trail } = before
  for (const [root, places] of Map.groupBy(touched, ([first]) => first)) {
    const section = sectionOf(template, root)
    if (root === trailRoot) trail = readTrail(doc, template) ?? undefined
    else if (root === engagementsRoot) engagements = rereadEngagements(doc, template, engagements, places)
    else if (section) {
      const known = sections[root]
      const now = known ? rereadSection(doc, section, known, places) : readSection(doc, section)
      sections = { ...sections, [root]: now }
    }
  }
  return { sections, engagements, ...(trail && { trail }) }
}

function rereadSection(
  doc: Y.Doc,
  section: Section,
  before: SectionContent,
  touched: readonly Path[],
): SectionContent {
  const root = doc.getMap(section.id)
  let now = before
  for (const [key, places] of Map.groupBy(touched, ([, drawer = '', field = '']) => `${drawer}/${field}`)) {
    const [drawer = '', id = ''] = key.split('/')
    const field = fieldOf(section.fields, id)
    const place = root.get(drawer)
    if (drawer === 'cells') {
      const cells = place instanceof Y.Map ? (place as Y.Map<unknown>) : undefined
      now = { ...now, cells: rereadCell(now.cells, cells, places) ?? readCells(cells) }
    } else if (!field || !(place instanceof Y.Map) || drawerOf(field) !== drawer) {
      return readSection(doc, section)
    } else {
      const raw: unknown = place.get(id)
      const value =
        field.kind === 'list'
          ? readRows(raw, field.fields, untouched(now.lists[id], places, rowInList))
          : readValue(raw, field)
      now = { ...now, [drawer]: replaced(now[drawer as 'facts'], id, value) }
    }
  }
  return now
}

/** One cell that was there and is there still keeps its place among the thousand others. */
function rereadCell(
  before: SectionContent['cells'],
  raw: Y.Map<unknown> | undefined,
  touched: readonly Path[],
): SectionContent['cells'] | null {
  const [path] = touched
  const [table, key] = [path?.[2], path?.[3]]
  if (touched.length !== 1 || table === undefined || key === undefined || !raw) return null
  const cells = raw.get(table)
  const value = cells instanceof Y.Map ? (cells as Y.Map<unknown>).get(key) : undefined
  const known = before[table]
  if (known?.[key] === undefined || !isCell([key, value])) return null
  return { ...before, [table]: withCell(known, key, value as Scalar) }
}

/** A copy with another value there. Without a prototype, a thousand keys are copied in a third of the time. */
function withCell(
  cells: Readonly<Record<string, Scalar>>,
  key: string,
  value: Scalar,
): Readonly<Record<string, Scalar>> {
  const copy: Record<string, Scalar> = Object.create(null) as Record<string, Scalar>
  for (const one in cells) copy[one] = cells[one] as Scalar
  copy[key] = value
  return copy
}

/** Where a path into a list of a section, or of an organisation, names the row. */
const rowInList = 3

/** The rows in which nobody wrote, by their id. A path that ends at the list means any of them. */
function untouched(
  rows: readonly Row[] | undefined,
  touched: readonly Path[],
  at: number,
): ((id: string) => Row | undefined) | undefined {
  const names = new Set(touched.map((path) => path[at]))
  if (!rows || names.has(undefined)) return undefined
  const known = new Map<string, Row>(rows.filter(({ id }) => !names.has(id)).map((row) => [row.id, row]))
  return (id) => known.get(id)
}

function replaced<Value>(
  drawer: Readonly<Record<string, Value>>,
  id: string,
  value: unknown,
): Readonly<Record<string, Value>> {
  if (value !== undefined) return { ...drawer, [id]: value as Value }
  return Object.fromEntries(Object.entries(drawer).filter(([key]) => key !== id))
}

function rereadEngagements(
  doc: Y.Doc,
  template: Template,
  before: Readonly<Record<string, Engagement>>,
  touched: readonly Path[],
): Readonly<Record<string, Engagement>> {
  let now = before
  for (const [organisation = '', places] of Map.groupBy(touched, ([, second]) => second)) {
    const known = now[organisation]
    const raw = doc.getMap(engagementsRoot).get(organisation)
    // A newcomer, or one whose drawer is no drawer any more: its place among the others is for `read` to say.
    if (!known || !(raw instanceof Y.Map)) return readEngagements(doc, template)
    let { commitments, sources, allocations } = known
    for (const [drawer, inside] of Map.groupBy(places, ([, , third]) => third)) {
      const rows = raw as Y.Map<unknown>
      const all = drawer === undefined
      if (all || drawer === 'commitments')
        commitments = readRows(
          rows.get('commitments'),
          template.commitment,
          all ? undefined : untouched(commitments, inside, rowInList),
        )
      if (all || drawer === 'sources')
        sources = readRows(
          rows.get('sources'),
          template.source,
          all ? undefined : untouched(sources, inside, rowInList),
        )
      if (all || drawer === 'allocations') allocations = readAllocations(rows.get('allocations'))
    }
    now = { ...now, [organisation]: { commitments, sources, allocations } }
  }
  return now
}
