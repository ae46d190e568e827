import { engagementDrawers } from '#shared/dossier/schema.ts'
import type { DossierContent, Row, Scalar, SectionContent, Value } from '#shared/dossier/content.ts'
import type { Field, Template } from '#shared/dossier/template.ts'
import { emptyText } from '#shared/dossier/rich-text.ts'
import type { DemoDossier, DemoFields, DemoRow } from '#server/demo/dossier.ts'
import { readMarkup } from '#server/demo/markup.ts'
import type { Cents } from '#shared/cents.ts'
import type { RowId } from '#shared/ids.ts'

/** What a reader of the planted document must find, straight from the data and without any Yjs. */
export function contentOf(dossier: DemoDossier, template: Template): DossierContent {
  const sections = template.sections.map((section) => {
    const cells =
      section.id === 'governance'
        ? { raci: dossier.raci }
        : section.id === 'budget'
          ? {
              labo: Object.fromEntries(
                Object.entries(dossier.labo).map(([id, cents]) => [`${id}:labo`, cents]),
              ),
            }
          : {}
    return [section.id, sectionOf(section.fields, dossier.sections[section.id] ?? {}, cells)] as const
  })
  const partners = (dossier.sections['partners']?.['partners'] ?? []) as readonly DemoRow[]
  const engagements = partners.map(({ id }) => {
    const given = dossier.engagements[id]
    const [commitments, sources, allocations] = engagementDrawers
    return [
      id,
      {
        [commitments]: rowsOf(template.commitment, given?.commitments ?? []),
        [sources]: rowsOf(template.source, given?.sources ?? []),
        [allocations]: (given?.allocations ?? {}) as Record<string, Cents>,
      },
    ] as const
  })
  return { sections: Object.fromEntries(sections), engagements: Object.fromEntries(engagements) }
}

function sectionOf(
  fields: readonly Field[],
  values: DemoFields,
  cells: SectionContent['cells'],
): SectionContent {
  const of = (...kinds: Field['kind'][]) =>
    Object.fromEntries(
      fields
        .filter((field) => kinds.includes(field.kind))
        .map((field) => [field.id, valueOf(field, values[field.id])])
        .filter(([, value]) => value !== undefined),
    )
  return {
    facts: of('text', 'number', 'money', 'date', 'flag', 'choice', 'reference') as Record<string, Scalar>,
    texts: of('rich') as SectionContent['texts'],
    choices: of('choices', 'references') as SectionContent['choices'],
    lists: of('list') as SectionContent['lists'],
    cells,
  }
}

const rowsOf = (fields: readonly Field[], rows: readonly DemoRow[]): Row[] =>
  rows.map((row) => {
    const values = fields
      .map((field) => [field.id, valueOf(field, row[field.id])] as const)
      .filter(([, value]) => value !== undefined)
    return { id: row.id as RowId, values: Object.fromEntries(values) as Record<string, Value> }
  })

function valueOf(field: Field, given: DemoFields[string] | undefined): Value | undefined {
  const ids = (given ?? []) as readonly string[]
  switch (field.kind) {
    case 'rich':
      return given === undefined ? emptyText : readMarkup(String(given))
    case 'list':
      return rowsOf(field.fields, (given ?? []) as readonly DemoRow[])
    case 'choices':
      return field.options.map((option) => option.id).filter((id) => ids.includes(id))
    case 'references':
      return ids.toSorted()
    default:
      return given as Scalar | undefined
  }
}
