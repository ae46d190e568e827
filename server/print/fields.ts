import type { Block, Card, Fact } from '#server/dossier/printed.ts'
import { formatEuro, type Cents } from '#shared/cents.ts'
import { valueIn, isFilled } from '#shared/checks/presence.ts'
import { applies } from '#shared/dossier/applies.ts'
import { type Row, type SectionContent, type Value } from '#shared/dossier/content.ts'
import { formatIsoDay } from '#shared/dossier/dates.ts'
import { plainText, type RichText } from '#shared/dossier/rich-text.ts'
import type { Field } from '#shared/dossier/template.ts'
import { isDrawn } from '#shared/plan/risk-grid.ts'
import type { Names } from './names.ts'

const nothing = 'Nog niet ingevuld.'

/** A section laid out field by field: short answers together in a table of facts, texts under their label. */
export function printFields(fields: readonly Field[], content: SectionContent, names: Names): Block[] {
  const blocks: Block[] = []
  let facts: Fact[] = []
  const closeFacts = (): void => {
    if (facts.length > 0) blocks.push({ kind: 'facts', rows: facts })
    facts = []
  }
  for (const field of fields) {
    if (!applies(field, (id) => valueIn(content, id))) continue
    const value = valueIn(content, field.id)
    if (field.kind === 'rich' || field.kind === 'list') {
      closeFacts()
      blocks.push(...printLong(field, value, names))
    } else if (isFilled(value)) facts.push({ label: field.label, value: printShort(field, value, names) })
    else if (field.required) facts.push({ label: field.label, value: nothing })
  }
  closeFacts()
  return blocks
}

function printLong(field: Field, value: Value | undefined, names: Names): Block[] {
  if (!isFilled(value))
    return field.required ? [{ kind: 'empty', at: field.id, label: field.label, note: nothing }] : []
  if (field.kind === 'rich')
    return [{ kind: 'field', at: field.id, label: field.label, text: value as RichText }]
  if (field.kind !== 'list') return []
  const rows = value as readonly Row[]
  // Where the rows are drawn in a picture too, both carry the same number.
  const codes = isDrawn(field)
  return [
    { kind: 'heading', at: field.id, text: field.label },
    {
      kind: 'cards',
      cards: rows.map((row, i) => printCard(row, field.fields, names, codes ? `${i + 1}` : null)),
    },
  ]
}

/** One row of a list: named by its first text, or else by its first choice; the rest stands below. */
export function printCard(
  row: Row,
  fields: readonly Field[],
  names: Names,
  code: string | null = null,
): Card {
  const naming =
    fields.find((field) => field.kind === 'text' && field.required) ??
    fields.find((field) => field.kind === 'choice' && field.required)
  const title = naming ? printShort(naming, row.values[naming.id], names) : ''
  const rest = fields.filter((field) => field !== naming || title === '')
  return { at: row.id, code, title, kicker: null, status: null, rows: printRow(row, rest, names) }
}

export function printRow(row: Row, fields: readonly Field[], names: Names): Fact[] {
  return fields.flatMap((field): Fact[] => {
    const value = row.values[field.id]
    if (!isFilled(value) || !applies(field, (id) => row.values[id])) return []
    if (field.kind === 'rich') return [{ label: field.label, value: value as RichText }]
    if (field.kind === 'list')
      return [{ label: field.label, value: printInner(value as readonly Row[], field.fields, names) }]
    return [{ label: field.label, value: printShort(field, value, names) }]
  })
}

/** A list inside a row: one line an entry. */
const printInner = (rows: readonly Row[], fields: readonly Field[], names: Names): string =>
  rows
    .map((row) =>
      printRow(row, fields, names)
        .map(({ value }) => (typeof value === 'string' ? value : plainText(value).replace(/\s+/gu, ' ')))
        .filter(Boolean)
        .join(', '),
    )
    .join('; ')

/** Anything but a text or a list, in words. */
export function printShort(field: Field, value: Value | undefined, names: Names): string {
  if (value === undefined) return ''
  if (Array.isArray(value)) return (value as readonly string[]).map((id) => names.of(field, id)).join(', ')
  if (typeof value === 'boolean') return value ? 'Ja' : 'Nee'
  if (typeof value === 'number') {
    if (field.kind === 'money') return formatEuro(value as Cents)
    const number = new Intl.NumberFormat('nl-BE', { useGrouping: value >= 10_000 }).format(value)
    return field.kind === 'number' && field.unit ? `${number} ${field.unit}` : number
  }
  if (typeof value !== 'string') return ''
  return field.kind === 'date' ? formatIsoDay(value) : names.of(field, value)
}
