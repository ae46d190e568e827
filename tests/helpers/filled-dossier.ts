import type { DemoDossier, DemoFields, DemoRow, DemoValue } from '#server/demo/dossier.ts'
import { never } from '#shared/never.ts'
import type { Field, FieldOf, Referable, Template } from '#shared/dossier/template.ts'

/** Rows per list: enough to have one of each kind that a condition asks for. */
const rowsPerList = 3

/** One of the rows that the dossier itself holds. */
const referent: Readonly<Record<Referable, (at: number) => string>> = {
  partner: (at) => `partners-${at}`,
  step: (at) => `steps-${at}`,
  body: (at) => `bodies-${at}`,
  result: (at) => `results-${at}`,
  line: (at) => `lines-${at}`,
  region: (at) => ['REFREG08', 'REFREG09', 'REFREG10'][at] ?? 'REFREG08',
  commitment: (at) => `commitments-${at}`,
}

/**
 * A dossier in which every field of a template has a value, those that only apply sometimes included: of every
 * choice as many options are taken as there are rows. Nobody would write it; it is there to miss no field.
 */
export function filledDossier(template: Template): DemoDossier {
  const sections = Object.fromEntries(
    template.sections.map((section) => [section.id, fill(section.id, section.fields, section.fields, 0)]),
  )
  const commitments = rowsOf('commitments', 'commitments', template.commitment)
  const sources = rowsOf('sources', 'sources', template.source)
  const steps = [0, 1, 2].map((at) => referent.step(at))
  return {
    sections,
    engagements: { 'partners-0': { commitments, sources, allocations: { 'lines-0:sources-0': 100 } } },
    raci: Object.fromEntries(
      steps.flatMap((step) => [
        [`${step}:partners-0`, 'A'],
        [`${step}:bodies-0`, 'R'],
      ]),
    ),
    labo: { 'lines-0': 200, 'lines-1': 300, 'lines-2': 400 },
  }
}

/** What is filled in in every row but the second: a line has a price and a quantity, or an amount. */
const instead: Readonly<Record<string, readonly string[]>> = { lines: ['quantity', 'unit', 'unitCents'] }

/** `where` makes every text its own, so that whoever looks for one finds no other. */
const rowsOf = (where: string, list: string, fields: readonly Field[]): DemoRow[] =>
  Array.from({ length: rowsPerList }, (_, at) => {
    const left = at === 1 ? fields.filter(({ id }) => !instead[list]?.includes(id)) : fields
    return { id: filledRow(list, at), ...fill(where, left, fields, at) }
  })

/** The id of one of its rows; ids have no capitals. */
export const filledRow = (list: string, at: number): string => `${list.toLowerCase()}-${at}`

const fill = (where: string, fields: readonly Field[], beside: readonly Field[], at: number): DemoFields =>
  Object.fromEntries(fields.map((field) => [field.id, valueFor(where, field, beside, at)]))

function valueFor(where: string, field: Field, beside: readonly Field[], at: number): DemoValue {
  switch (field.kind) {
    case 'text':
      return textFor(where, field, at)
    case 'rich':
      return `Tekst bij ${where} ${field.id} ${at}`
    case 'number':
      return Math.min(Math.max(field.least, at + 2), field.most)
    case 'money':
      return 1_234_500 + at
    case 'date':
      return `2022-0${at + 1}-15`
    case 'flag':
      return true
    case 'file':
      return `${at}`.repeat(64)
    case 'choice':
      return optionFor(
        field.id,
        field.options.map(({ id }) => id),
        beside,
        at,
      )
    case 'choices':
      return field.options.map(({ id }) => id)
    case 'reference':
      return referent[field.to](0)
    case 'references':
      // a step cannot wait for itself
      return [referent[field.to](field.to === 'step' ? (at + 1) % rowsPerList : 0)]
    case 'list':
      return rowsOf(`${where} ${field.id}`, field.id, field.fields)
    default:
      return never(field)
  }
}

/** First those on which another field hangs. */
function optionFor(id: string, options: readonly string[], beside: readonly Field[], at: number): string {
  const wanted = beside.flatMap(({ when }) => (when?.field === id ? when.is.slice(0, 1) : []))
  const all = [...new Set([...wanted, ...options])]
  return all[at % all.length] ?? ''
}

function textFor(where: string, { id, ...field }: FieldOf<'text'>, at: number): string {
  switch (field.format) {
    case 'nis':
      return ['34022', '34027', '34041'][at] ?? ''
    case 'kbo':
      return ['0123.456.749', '0200.065.765', '0316.380.841'][at] ?? ''
    case 'ovo':
      return `OVO00123${at}`
    case 'email':
      return `an.claeys-${at}@leiedal.be`
    case 'url':
      return `https://leiedal.be/${id}-${at}`
    default:
      return `Bij ${where} ${id} ${at}`.slice(-field.max)
  }
}
