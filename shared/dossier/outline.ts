import { regions } from '#shared/call/data/regions.ts'
import { asCents, formatEuro } from '#shared/cents.ts'
import { isFilled, valueIn } from '#shared/checks/presence.ts'
import { applies } from './applies.ts'
import { commitmentName } from './commitment-name.ts'
import { rowsOf, sectionContent, type DossierContent, type Row, type Value } from './content.ts'
import { formatIsoDay } from './dates.ts'
import { partnersOf } from './partners.ts'
import { plainText } from './rich-text.ts'
import { labelOf, type Field, type Section, type SectionId, type Template } from './template.ts'

/**
 * A dossier in plain words, place by place: what two versions are compared by, what the jury reads beside its
 * criteria, and what a working copy is made of. Every entry carries the key of its place.
 */
export interface OutlineSection {
  readonly id: SectionId
  readonly letter: string
  readonly title: string
  readonly parts: readonly OutlinePart[]
}
export type OutlinePart =
  | { readonly kind: 'answer'; readonly entry: OutlineEntry }
  | {
      readonly kind: 'rows'
      readonly key: string
      readonly label: string
      readonly rows: readonly OutlineRow[]
    }
export interface OutlineEntry {
  readonly key: string
  readonly label: string
  readonly words: string
}
export interface OutlineRow {
  readonly key: string
  readonly title: string
  readonly entries: readonly OutlineEntry[]
}

export function outlineOf(content: DossierContent, template: Template): OutlineSection[] {
  const nameOf = namesOf(content, template)
  return template.sections.map((section) => ({
    id: section.id,
    letter: section.letter,
    title: section.title,
    parts: [
      ...section.fields.flatMap((field) => fieldParts(section, field, content, nameOf)),
      ...cellParts(section, content, nameOf),
      ...(section.shape === 'engagements' ? promiseParts(section, content, template, nameOf) : []),
      ...(section.shape === 'budget' ? moneyParts(section, content, template, nameOf) : []),
    ],
  }))
}

type NameOf = (id: string) => string
const gone = '(verwijderd)'

/** Whatever has a place of its own, by the first words that stand in it. */
function namesOf(content: DossierContent, template: Template): NameOf {
  const names = new Map<string, string>(regions.map(({ code, name }) => [code, name]))
  for (const { id, name } of partnersOf(content)) names.set(id, name)
  const add = (fields: readonly Field[], rows: readonly Row[]): void => {
    for (const row of rows) if (!names.has(row.id)) names.set(row.id, titleOf(row, fields))
  }
  for (const section of template.sections)
    for (const field of section.fields)
      if (field.kind === 'list') add(field.fields, rowsOf(content, section.id, field.id))
  for (const [organisation, { sources, commitments }] of Object.entries(content.engagements)) {
    add(template.source, sources)
    for (const row of commitments) names.set(row.id, commitmentName(names.get(organisation) ?? gone, row))
  }
  return (id) => names.get(id) ?? gone
}

function titleOf(row: Row, fields: readonly Field[]): string {
  const named = fields.find(({ kind, id }) => kind === 'text' && isFilled(row.values[id]))
  if (named) return String(row.values[named.id])
  const chosen = fields.find((field) => field.kind === 'choice' && isFilled(row.values[field.id]))
  return chosen?.kind === 'choice' ? labelOf(chosen.options, row.values[chosen.id]) : '(zonder naam)'
}

function fieldParts(section: Section, field: Field, content: DossierContent, nameOf: NameOf): OutlinePart[] {
  const here = sectionContent(content, section.id)
  const value = valueIn(here, field.id)
  if (!isFilled(value) || !applies(field, (id) => valueIn(here, id))) return []
  const key = `${section.id}/${field.id}`
  if (field.kind !== 'list')
    return [{ kind: 'answer', entry: { key, label: field.label, words: wordsOf(field, value, nameOf) } }]
  return [
    {
      kind: 'rows',
      key,
      label: field.label,
      rows: rowsIn(key, value as readonly Row[], field.fields, nameOf),
    },
  ]
}

const rowsIn = (key: string, rows: readonly Row[], fields: readonly Field[], nameOf: NameOf): OutlineRow[] =>
  rows.map((row) => {
    // A reference may name a row better than its own words: a partner, a region.
    const refers = fields.find(({ kind, id }) => kind === 'reference' && isFilled(row.values[id]))
    const own = titleOf(row, fields)
    const title = own === '(zonder naam)' && refers ? nameOf(String(row.values[refers.id])) : own
    return { key: `${key}/${row.id}`, title, entries: entriesOf(`${key}/${row.id}`, row, fields, nameOf) }
  })

const entriesOf = (key: string, row: Row, fields: readonly Field[], nameOf: NameOf): OutlineEntry[] =>
  fields.flatMap((field) => {
    const value = row.values[field.id]
    if (!isFilled(value) || !applies(field, (id) => row.values[id])) return []
    return [{ key: `${key}/${field.id}`, label: field.label, words: wordsOf(field, value, nameOf) }]
  })

function wordsOf(field: Field, value: Value | undefined, nameOf: NameOf): string {
  if (value === undefined) return ''
  if (Array.isArray(value)) {
    if (field.kind === 'list')
      return (value as readonly Row[])
        .map((row) =>
          entriesOf('', row, field.fields, nameOf)
            .map(({ words }) => words)
            .join(', '),
        )
        .join('; ')
    return (value as readonly string[]).map((id) => wordOf(field, id, nameOf)).join(', ')
  }
  if (typeof value === 'object') return 'type' in value ? plainText(value) : ''
  if (typeof value === 'boolean') return value ? 'Ja' : 'Nee'
  if (field.kind === 'money') {
    const amount = asCents(value)
    return amount === null ? '' : formatEuro(amount)
  }
  if (typeof value === 'number')
    return `${String(value).replace('.', ',')}${field.kind === 'number' && field.unit ? ` ${field.unit}` : ''}`
  return wordOf(field, value, nameOf)
}

function wordOf(field: Field, value: string, nameOf: NameOf): string {
  if (field.kind === 'choice' || field.kind === 'choices') return labelOf(field.options, value) || value
  if (field.kind === 'reference' || field.kind === 'references') return nameOf(value)
  return field.kind === 'date' ? formatIsoDay(value) : value
}

/** Who is what in which step, what is asked of the organiser for which line: two names and a word. */
function cellParts(section: Section, content: DossierContent, nameOf: NameOf): OutlinePart[] {
  return Object.entries(sectionContent(content, section.id).cells).flatMap(
    ([table, cells]): OutlinePart[] => {
      const label = cellTables[table] ?? table
      const rows = Object.keys(cells)
        .sort()
        .map((key): OutlineRow => {
          const [a = '', b = ''] = key.split(':')
          const value = cells[key]
          const words = typeof value === 'number' && section.shape === 'budget' ? euro(value) : String(value)
          const place = `${section.id}/${table}/${key}`
          // A table that pays from one purse has only one name to tell.
          const title =
            [a, b]
              .map(nameOf)
              .filter((name) => name !== gone)
              .join(', ') || gone
          return { key: place, title, entries: [{ key: place, label, words }] }
        })
      return rows.length > 0 ? [{ kind: 'rows', key: `${section.id}/${table}`, label, rows }] : []
    },
  )
}

const cellTables: Readonly<Record<string, string>> = { raci: 'Wie doet wat', labo: 'Gevraagde middelen' }

const euro = (value: number): string => {
  const amount = asCents(value)
  return amount === null ? String(value) : formatEuro(amount)
}

function promiseParts(
  section: Section,
  content: DossierContent,
  template: Template,
  nameOf: NameOf,
): OutlinePart[] {
  return organisationsOf(content).flatMap((organisation): OutlinePart[] => {
    const key = `engagements/${organisation}/commitments`
    const rows = rowsIn(
      key,
      content.engagements[organisation]?.commitments ?? [],
      template.commitment,
      nameOf,
    )
    const label = `Engagement van ${nameOf(organisation)}`
    return rows.length > 0 ? [{ kind: 'rows', key, label, rows }] : []
  })
}

function moneyParts(
  section: Section,
  content: DossierContent,
  template: Template,
  nameOf: NameOf,
): OutlinePart[] {
  return organisationsOf(content).flatMap((organisation): OutlinePart[] => {
    const { sources = [], allocations = {} } = content.engagements[organisation] ?? {}
    const key = `engagements/${organisation}/sources`
    const rows = rowsIn(key, sources, template.source, nameOf).map((row): OutlineRow => {
      const id = row.key.slice(row.key.lastIndexOf('/') + 1)
      const laid = Object.entries(allocations).flatMap(([pair, amount]): OutlineEntry[] => {
        const [line = '', source] = pair.split(':')
        if (source !== id) return []
        const place = `engagements/${organisation}/allocations/${pair}`
        return [{ key: place, label: `Voor ‘${nameOf(line)}’`, words: formatEuro(amount) }]
      })
      return { ...row, entries: [...row.entries, ...laid] }
    })
    const label = `Middelen van ${nameOf(organisation)}`
    return rows.length > 0 ? [{ kind: 'rows', key, label, rows }] : []
  })
}

/** In the order of the partners; who promised without being one comes after. */
function organisationsOf(content: DossierContent): string[] {
  const partners = partnersOf(content).map(({ id }) => id as string)
  return [...new Set([...partners, ...Object.keys(content.engagements).sort()])]
}
