import type { Scalar } from '#shared/dossier/content.ts'
import { isPossible } from '#shared/dossier/possible.ts'
import { fieldOf, sectionOf, type Field, type Template } from '#shared/dossier/template.ts'
import type { HarvestForm, Target } from '#shared/workshop/harvest.ts'
import { harvestForms, type HarvestShape } from '#shared/workshop/harvest-forms.ts'

/** What a row will hold: values of their own kind, texts by the paragraph, chosen options, titles of small rows. */
export interface Built {
  readonly scalars: Readonly<Record<string, Scalar>>
  readonly texts: Readonly<Record<string, string>>
  readonly chosen: Readonly<Record<string, string>>
  readonly lists: Readonly<Record<string, string>>
  /** Labels of what the jury needs and is not there yet. */
  readonly missing: readonly string[]
}

type RowShape = Extract<HarvestShape, { kind: 'row' }>

/** The fields of the rows of a target, as the template has them. */
export function fieldsFor(template: Template, shape: RowShape): readonly Field[] {
  if (shape.list === null) return template.commitment
  const section = sectionOf(template, shape.section)
  const list = section && fieldOf(section.fields, shape.list)
  return list?.kind === 'list' ? list.fields : []
}

/** The row that a filled-in form makes; `null` when something in it cannot stand in its field. */
export function buildRow(template: Template, target: Target, form: HarvestForm): Built | null {
  const shape = harvestForms[target]
  if (shape.kind === 'text')
    return { scalars: {}, texts: { [shape.field]: form.text }, chosen: {}, lists: {}, missing: [] }
  const fields = fieldsFor(template, shape)
  const given: Record<string, Scalar> = { ...shape.otherwise }
  for (const [key, value] of Object.entries(form.more)) {
    if (!shape.more.includes(key)) return null
    if (value !== '') given[key] = value
  }
  given[shape.main] = form.text
  if (shape.organisation && form.organisation) given[shape.organisation] = form.organisation
  if (shape.cents && form.cents !== null) given[shape.cents] = form.cents
  const built = { scalars: {}, texts: {}, chosen: {}, lists: {} } as {
    [K in 'scalars' | 'texts' | 'chosen' | 'lists']: Record<string, never>
  }
  for (const [id, value] of Object.entries(given)) {
    const field = fieldOf(fields, id)
    if (!field) continue
    const placed = placeOf(field, value)
    if (!placed) return null
    Object.assign(built[placed.in], { [id]: placed.value })
  }
  const missing = shape.needed.filter((id) => given[id] === undefined)
  return { ...built, missing: missing.map((id) => fieldOf(fields, id)?.label ?? id) }
}

interface Placed {
  readonly in: 'scalars' | 'texts' | 'chosen' | 'lists'
  readonly value: Scalar
}

function placeOf(field: Field, value: Scalar): Placed | null {
  switch (field.kind) {
    case 'rich':
      return typeof value === 'string' ? { in: 'texts', value } : null
    case 'list':
      return typeof value === 'string' ? { in: 'lists', value: cut(value, 200) } : null
    case 'choices':
      return field.options.some(({ id }) => id === value) ? { in: 'chosen', value } : null
    case 'text':
      return typeof value === 'string'
        ? { in: 'scalars', value: cut(value.replaceAll(/\s+/gu, ' '), field.max) }
        : null
    default:
      return isPossible(value, field) ? { in: 'scalars', value } : null
  }
}

/** A card is longer than a title may be: up to the last whole word; the card keeps all of it. */
function cut(text: string, longest: number): string {
  if (text.length <= longest) return text
  const part = text.slice(0, longest - 1)
  const end = part.lastIndexOf(' ')
  return `${(end > longest / 2 ? part.slice(0, end) : part).trimEnd()}…`
}

/** A row as one line of text, to see later whether somebody changed it. */
export function asStands(built: Built): string {
  const { scalars, texts, chosen, lists } = built
  const all = [
    ...Object.entries(scalars),
    ...Object.entries(texts),
    ...Object.entries(chosen).map(([key, option]) => [key, [option]] as const),
    ...Object.entries(lists).map(([key, title]) => [key, [title]] as const),
  ]
  return JSON.stringify(all.sort(([a], [b]) => (a < b ? -1 : 1)))
}
