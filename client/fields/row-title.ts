import type { RegionView } from '#shared/api.ts'
import type { DossierContent, Row, Value } from '#shared/dossier/content.ts'
import { plainText } from '#shared/dossier/rich-text.ts'
import type { Field } from '#shared/dossier/template.ts'
import { fields as words } from '#client/words/fields.ts'
import { referentsOf } from './referents.ts'
import { shownValue } from './shown-value.ts'

export interface RowTitle {
  readonly title: string
  /** A few more words that tell it from the others. */
  readonly summary: string
}

const longest = 90
const mostParts = 2

/** What a row is called in a list: its first line of text, or else what it is about. */
export function rowTitle(
  row: Row | undefined,
  fields: readonly Field[],
  content: DossierContent,
  regions: readonly RegionView[],
): RowTitle {
  const parts = fields
    .map((field) => ({ field, text: row ? partOf(field, row.values[field.id], content, regions) : '' }))
    .filter((part) => part.text !== '')
  const named =
    parts.find((part) => part.field.kind === 'text') ??
    parts.find((part) => part.field.kind === 'rich') ??
    parts[0]
  const summary = parts
    .filter((part) => part !== named && part.field.kind !== 'text')
    .slice(0, mostParts)
    .map((part) => part.text)
  return { title: named?.text ?? words.nameless, summary: summary.join(' · ') }
}

function partOf(
  field: Field,
  value: Value | undefined,
  content: DossierContent,
  regions: readonly RegionView[],
): string {
  if (field.kind === 'rich') {
    const text = typeof value === 'object' && 'type' in value ? plainText(value) : ''
    return text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text
  }
  if (field.kind === 'flag' || field.kind === 'list') return ''
  const nameOf = (id: string): string => {
    const to = field.kind === 'reference' || field.kind === 'references' ? field.to : null
    const referents = to ? referentsOf(to, content, regions, words.nameless) : []
    return referents.find((referent) => referent.id === id)?.label ?? words.gone
  }
  return shownValue(field, value, nameOf).trim()
}
