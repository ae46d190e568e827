import { asFileHash, type FileHash } from '#shared/ids.ts'
import { applies } from './applies.ts'
import { sectionContent, textIn, type DossierContent, type Row, type Value } from './content.ts'
import { partnersOf } from './partners.ts'
import type { Field, Template } from './template.ts'

/** A file that proves something, and what it stands beside. */
export interface Evidence {
  readonly file: FileHash
  /** `B · Bewijs`: the section and the field, as somebody would look it up. */
  readonly where: string
}

/** Every file that a field of this content names, in the order of the dossier; a file in two places comes twice. */
export function evidenceIn(content: DossierContent, template: Template): Evidence[] {
  const found: Evidence[] = []
  const look = (
    fields: readonly Field[],
    valueOf: (id: string) => Value | undefined,
    where: string,
  ): void => {
    for (const field of fields) {
      if (!applies(field, valueOf)) continue
      const value = valueOf(field.id)
      const file = field.kind === 'file' ? asFileHash(value) : null
      if (file) found.push({ file, where: `${where} · ${field.label}` })
      if (field.kind === 'list' && Array.isArray(value))
        for (const row of value as readonly Row[])
          look(field.fields, (id) => row.values[id], rowPlace(where, row, field))
    }
  }
  for (const section of template.sections) {
    const { facts, lists } = sectionContent(content, section.id)
    look(section.fields, (id) => facts[id] ?? lists[id], section.letter)
  }
  for (const { id, name } of partnersOf(content)) {
    const { commitments = [], sources = [] } = content.engagements[id] ?? {}
    for (const row of commitments) look(template.commitment, (field) => row.values[field], `E · ${name}`)
    for (const row of sources) look(template.source, (field) => row.values[field], `H · ${name}`)
  }
  return found
}

const rowPlace = (where: string, row: Row, list: Field): string => {
  const name = ['label', 'title', 'name'].map((field) => textIn(row, field).trim()).find(Boolean)
  return `${where} · ${name ?? list.label}`
}
