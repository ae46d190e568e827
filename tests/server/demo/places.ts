import { sectionOf, fieldOf, type Field, type Template } from '#shared/dossier/template.ts'
import type { DemoDossier, DemoFields, DemoRow, DemoValue } from '#server/demo/dossier.ts'

/** One field of a demo dossier, filled or not, with the values that stand beside it. */
export interface Place {
  readonly where: string
  readonly field: Field
  readonly value: DemoValue | undefined
  readonly beside: DemoFields
}

/** Every place a dossier has: all fields of the sections it began, of their rows, and of its engagements. */
export function placesOf(dossier: DemoDossier, template: Template): Place[] {
  const sections = Object.entries(dossier.sections).flatMap(([id, values]) =>
    placesIn(id, sectionOf(template, id)?.fields ?? [], values),
  )
  const engagements = Object.entries(dossier.engagements).flatMap(([id, { commitments, sources }]) => [
    ...rowPlaces(id, template.commitment, commitments),
    ...rowPlaces(id, template.source, sources ?? []),
  ])
  return [...sections, ...engagements]
}

const placesIn = (where: string, fields: readonly Field[], values: DemoFields): Place[] =>
  fields.flatMap((field) => {
    const place = { where: `${where}/${field.id}`, field, value: values[field.id], beside: values }
    if (field.kind !== 'list') return [place]
    return [place, ...rowPlaces(place.where, field.fields, (place.value ?? []) as readonly DemoRow[])]
  })

const rowPlaces = (where: string, fields: readonly Field[], rows: readonly DemoRow[]): Place[] =>
  rows.flatMap((row) => placesIn(`${where}/${row.id}`, fields, row))

/** Whether the field applies at all, given what stands beside it. */
export function applies({ field, beside }: Place): boolean {
  if (!field.when) return true
  const given = beside[field.when.field]
  return field.when.is.some((id) => (Array.isArray(given) ? given.includes(id) : given === id))
}

/** Keys in the data that the template has no field for. */
export function strangersIn(dossier: DemoDossier, template: Template): string[] {
  const of = (where: string, fields: readonly Field[], values: DemoFields): string[] =>
    Object.entries(values).flatMap(([key, value]) => {
      if (key === 'id') return []
      const field = fieldOf(fields, key)
      if (!field) return [`${where}/${key}`]
      if (field.kind !== 'list') return []
      return (value as readonly DemoRow[]).flatMap((row) => of(`${where}/${row.id}`, field.fields, row))
    })
  return Object.entries(dossier.sections).flatMap(([id, values]) =>
    of(id, sectionOf(template, id)?.fields ?? [], values),
  )
}

/** The ids of the rows in one list of one section. */
export const idsIn = (dossier: DemoDossier, section: string, list: string): string[] =>
  rowsIn(dossier, section, list).map((row) => row.id)

export const rowsIn = (dossier: DemoDossier, section: string, list: string): readonly DemoRow[] =>
  (dossier.sections[section]?.[list] ?? []) as readonly DemoRow[]
