import { idsIn, rowsIn, sectionContent, textIn, type DossierContent, type Row } from './content.ts'
import { engagementPath, fieldPath, raciTable, type Path } from './schema.ts'
import type { Field, SectionId, Template } from './template.ts'

/** A place that would point at nothing if a row went. */
export interface Use {
  /**
   * `one`: the value is the row; `several`: the row is one of the values; `cell`: the row is a party of the RACI
   * table; `along`: what belongs to the row itself, goes with it and comes back with it.
   */
  readonly kind: 'one' | 'several' | 'cell' | 'along'
  /** What stands there: the value, the option, the cell. */
  readonly path: Path
  /** The section that shows it. */
  readonly section: SectionId
  /** The field's label; empty for a cell of a table. */
  readonly label: string
  /** What the row is called in which it stands; empty in a section's own field. */
  readonly row: string
}

/** Every place that refers to a row: references, dependencies, cells of the tables, amounts. */
export function usesOf(content: DossierContent, template: Template, id: string): Use[] {
  const found: Use[] = []
  for (const section of template.sections) {
    const here = sectionContent(content, section.id)
    for (const field of section.fields) {
      const path = fieldPath(section.id, field)
      const place = { section: section.id, label: field.label, row: '' }
      if (field.kind === 'reference' && here.facts[field.id] === id)
        found.push({ ...place, kind: 'one', path })
      if (field.kind === 'references' && here.choices[field.id]?.includes(id))
        found.push({ ...place, kind: 'several', path: [...path, id] })
      if (field.kind === 'list')
        found.push(...inRows(here.lists[field.id] ?? [], field.fields, path, section.id, field.label, id))
    }
    found.push(...inCells(here.cells, section.id, id))
  }
  return [...found, ...inEngagements(content, template, id)]
}

function inRows(
  rows: readonly Row[],
  fields: readonly Field[],
  path: Path,
  section: SectionId,
  fallback: string,
  id: string,
): Use[] {
  return rows
    .filter((row) => row.id !== id)
    .flatMap((row) => {
      const name = nameOf(row, fallback)
      return fields.flatMap((field): Use[] => {
        const place = { section, label: field.label, row: name }
        const at: Path = [...path, row.id, field.id]
        if (field.kind === 'reference')
          return textIn(row, field.id) === id ? [{ ...place, kind: 'one', path: at }] : []
        if (field.kind === 'references')
          return idsIn(row, field.id).includes(id) ? [{ ...place, kind: 'several', path: [...at, id] }] : []
        if (field.kind !== 'list') return []
        // A row inside a row is named by what it stands in.
        return inRows(rowsIn(row, field.id), field.fields, at, section, name, id)
      })
    })
}

function inCells(
  cells: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  section: SectionId,
  id: string,
): Use[] {
  return Object.entries(cells).flatMap(([table, values]) =>
    Object.keys(values).flatMap((key): Use[] => {
      const [first, second] = key.split(':')
      if (first !== id && second !== id) return []
      const kind = table === raciTable.table && second === id ? 'cell' : 'along'
      return [{ kind, path: [section, 'cells', table, key], section, label: '', row: '' }]
    }),
  )
}

function inEngagements(content: DossierContent, template: Template, id: string): Use[] {
  const shows = (shape: string): SectionId =>
    template.sections.find((section) => section.shape === shape)?.id ?? template.sections[0]?.id ?? ''
  const [promises, money] = [shows('engagements'), shows('budget')]
  return Object.entries(content.engagements).flatMap(([organisation, engagement]): Use[] => {
    const at = (drawer: 'commitments' | 'sources'): Path => engagementPath(organisation, drawer)
    const own = (drawer: 'commitments' | 'sources', section: SectionId): Use[] =>
      organisation === id && engagement[drawer].length > 0
        ? [{ kind: 'along', path: at(drawer), section, label: '', row: '' }]
        : []
    const amounts = Object.keys(engagement.allocations).filter((key) => key.split(':').includes(id))
    return [
      ...inRows(engagement.commitments, template.commitment, at('commitments'), promises, '', id),
      ...inRows(engagement.sources, template.source, at('sources'), money, '', id),
      ...own('commitments', promises),
      ...own('sources', money),
      ...amounts.map((key): Use => {
        const path = engagementPath(organisation, 'allocations', key)
        return { kind: 'along', path, section: money, label: '', row: '' }
      }),
    ]
  })
}

const nameOf = (row: Row, fallback: string): string =>
  ['title', 'name', 'label'].map((key) => textIn(row, key).trim()).find(Boolean) ?? fallback
