import { sync } from '#client/words/sync.ts'
import { asCents, formatEuro } from '#shared/cents.ts'
import type { Scalar } from '#shared/dossier/content.ts'
import { labelOf, type Field } from '#shared/dossier/template.ts'

/** Row id to what people call that row. */
export type Names = ReadonlyMap<string, string>

const number = new Intl.NumberFormat('nl-BE', { maximumFractionDigits: 6 })

/** A single value the way its field shows it. */
export function spoken(value: Scalar, field: Field, names: Names): string {
  switch (field.kind) {
    case 'money':
      return amountWords(value)
    case 'number':
      return typeof value === 'number' ? number.format(value) : String(value)
    case 'date':
      return dateWords(String(value))
    case 'file':
      return sync.file
    case 'flag':
      return value === true ? sync.yes : sync.no
    case 'choice':
    case 'choices':
      return labelOf(field.options, value) || String(value)
    case 'reference':
    case 'references':
      return names.get(String(value)) ?? String(value)
    default:
      return String(value)
  }
}

export function amountWords(value: Scalar): string {
  const cents = asCents(value)
  return cents === null ? String(value) : formatEuro(cents)
}

/** `2021-09-28` → `28/09/2021`. */
const dateWords = (iso: string): string => iso.split('-').reverse().join('/')
