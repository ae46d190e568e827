import { asCents, formatEuro } from '#shared/cents.ts'
import type { Value } from '#shared/dossier/content.ts'
import { labelOf, type Field } from '#shared/dossier/template.ts'
import { fields as words } from '#client/words/fields.ts'

/** A value in words, for who reads and for the line that says what changed; empty when there is none. */
export function shownValue(field: Field, value: Value | undefined, nameOf: (id: string) => string): string {
  if (value === undefined) return ''
  switch (field.kind) {
    case 'money': {
      const amount = asCents(value)
      return amount === null ? '' : formatEuro(amount)
    }
    case 'number':
      return `${formatNumber(value)}${field.unit ? ` ${field.unit}` : ''}`
    case 'date':
      return formatDate(String(value))
    case 'file':
      return words.aFile
    case 'flag':
      return value === true ? words.yes : words.no
    case 'choice':
      return labelOf(field.options, value)
    case 'choices':
      return ids(value)
        .map((id) => labelOf(field.options, id))
        .join(', ')
    case 'reference':
      return typeof value === 'string' ? nameOf(value) : ''
    case 'references':
      return ids(value).map(nameOf).join(', ')
    default:
      return typeof value === 'string' ? value : ''
  }
}

const ids = (value: Value): string[] =>
  Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : []

export const formatNumber = (value: Value): string => String(value).replace('.', ',')

/** `2021-09-28` → `28/09/2021`. */
export const formatDate = (date: string): string => date.split('-').reverse().join('/')
