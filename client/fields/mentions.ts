import {
  idsIn,
  rowsIn,
  rowsOf,
  sectionContent,
  textIn,
  type DossierContent,
  type Row,
} from '#shared/dossier/content.ts'
import type { Field, Template } from '#shared/dossier/template.ts'

/** Something that would point at nothing if this row went: its section's title and its own name. */
export interface Mention {
  readonly section: string
  readonly name: string
}

/** Every place that refers to a row: references, dependencies, and cells of the tables. */
export function mentionsOf(content: DossierContent, template: Template, id: string): Mention[] {
  const found: Mention[] = []
  for (const section of template.sections) {
    const here = sectionContent(content, section.id)
    for (const field of section.fields) {
      const name = field.label
      if (field.kind === 'reference' && here.facts[field.id] === id)
        found.push({ section: section.title, name })
      if (field.kind === 'references' && here.choices[field.id]?.includes(id))
        found.push({ section: section.title, name })
      if (field.kind !== 'list') continue
      for (const row of rowsOf(content, section.id, field.id)) {
        if (row.id !== id && refers(row, field.fields, id))
          found.push({ section: section.title, name: nameOf(row, field.label) })
      }
    }
    const cells = Object.values(here.cells).flatMap((table) => Object.keys(table))
    if (cells.some((key) => key.split(':').includes(id))) found.push({ section: section.title, name: '' })
  }
  const paying = Object.values(content.engagements).some((engagement) =>
    Object.keys(engagement.allocations).some((key) => key.split(':').includes(id)),
  )
  const budget = template.sections.find((section) => section.shape === 'budget')?.title ?? ''
  if (paying && !found.some((mention) => mention.section === budget))
    found.push({ section: budget, name: '' })
  return found
}

const refers = (row: Row, fields: readonly Field[], id: string): boolean =>
  fields.some((field) => {
    if (field.kind === 'reference') return textIn(row, field.id) === id
    if (field.kind === 'references') return idsIn(row, field.id).includes(id)
    return field.kind === 'list' && rowsIn(row, field.id).some((deeper) => refers(deeper, field.fields, id))
  })

const nameOf = (row: Row, fallback: string): string =>
  ['title', 'name', 'label'].map((key) => textIn(row, key).trim()).find(Boolean) ?? fallback
