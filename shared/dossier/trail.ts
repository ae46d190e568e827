import { isFilled, valueIn } from '#shared/checks/presence.ts'
import { applies } from './applies.ts'
import { sectionContent, type Assessment, type DossierContent, type Row, type Value } from './content.ts'
import { markedPlace } from './trail-places.ts'
import { partnersOf } from './partners.ts'
import { fieldPath, type Path } from './schema.ts'
import { fieldOf, sectionOf, type Anchor, type Criterion, type Field, type Template } from './template.ts'

/** Where the jury finds the answer to one criterion, and how much of it is there. */
export interface Answer {
  readonly criterion: Criterion
  readonly state: 'answered' | 'partly' | 'empty'
  /** In the order of the criterion's anchors; those whose field does not apply are left out. */
  readonly places: readonly AnswerPlace[]
  /** Places that somebody pointed at by hand. */
  readonly marks: readonly MarkedPlace[]
  readonly assessment: Assessment
}

export interface MarkedPlace extends Pick<AnswerPlace, 'label' | 'path' | 'filled'> {
  readonly quote: string
  /** What was pointed at, or the passage in it, is there no more. */
  readonly lost: boolean
}

export interface AnswerPlace {
  readonly anchor: Anchor
  /** The field's label. */
  readonly label: string
  /** The field; for what the partners put in, the section that shows it. */
  readonly path: Path
  readonly filled: boolean
}

/** Every criterion of the call with the places that answer it, from what is written there now. */
export function trailOf(content: DossierContent, template: Template): Answer[] {
  const partners = partnersOf(content).map(({ id }) => id)
  return template.criteria.map((criterion) => {
    const places = criterion.anchors.flatMap((anchor): AnswerPlace[] => {
      const place = anchor.of
        ? promisedPlace(content, template, partners, anchor)
        : fieldPlace(content, template, anchor)
      return place ? [place] : []
    })
    const marks = (content.trail?.marks ?? [])
      .filter((mark) => mark.criterion === criterion.code)
      .map((mark) => markedPlace(content, template, mark))
    const filled = places.filter((place) => place.filled).length
    const pointed = marks.some((mark) => mark.filled)
    const state =
      filled === 0 && !pointed ? 'empty' : filled === places.length ? 'answered' : ('partly' as const)
    const assessment = content.trail?.assessments[criterion.code] ?? {}
    return { criterion, state, places, marks, assessment }
  })
}

function fieldPlace(content: DossierContent, template: Template, anchor: Anchor): AnswerPlace | null {
  const field = fieldOf(sectionOf(template, anchor.section)?.fields ?? [], anchor.field)
  const here = sectionContent(content, anchor.section)
  if (!field || !applies(field, (id) => valueIn(here, id))) return null
  const value = valueIn(here, field.id)
  const { column } = anchor
  const filled =
    column === undefined
      ? answers(value, anchor)
      : (here.lists[field.id] ?? []).some((row) => answersIn(row, columnsOf(field), column, anchor))
  return { anchor, label: field.label, path: fieldPath(anchor.section, field), filled }
}

function promisedPlace(
  content: DossierContent,
  template: Template,
  partners: readonly string[],
  anchor: Anchor,
): AnswerPlace | null {
  const fields = anchor.of === 'sources' ? template.source : template.commitment
  const field = fieldOf(fields, anchor.field)
  if (!field) return null
  const drawer = anchor.of ?? 'commitments'
  const filled = partners.some((id) =>
    content.engagements[id]?.[drawer].some((row) => answersIn(row, fields, field.id, anchor)),
  )
  return { anchor, label: field.label, path: [anchor.section], filled }
}

const columnsOf = (field: Field): readonly Field[] => (field.kind === 'list' ? field.fields : [])

/** A value left behind in a field that no longer applies is nobody's answer. */
function answersIn(row: Row, fields: readonly Field[], column: string, anchor: Anchor): boolean {
  const field = fieldOf(fields, column)
  return field !== undefined && applies(field, (id) => row.values[id]) && answers(row.values[column], anchor)
}

function answers(value: Value | undefined, { is }: Anchor): boolean {
  if (!isFilled(value)) return false
  if (!is) return true
  const held: readonly unknown[] = Array.isArray(value) ? value : [value]
  return is.some((wanted) => held.includes(wanted))
}
