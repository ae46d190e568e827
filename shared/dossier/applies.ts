import type { Value } from './content.ts'
import type { Field } from './template.ts'

/** Does this field apply, given the values beside it? A field without a condition always does. */
export function applies(field: Field, valueOf: (id: string) => Value | undefined): boolean {
  if (!field.when) return true
  const value = valueOf(field.when.field)
  const held: readonly unknown[] = Array.isArray(value) ? value : [value]
  return field.when.is.some((wanted) => held.includes(wanted))
}
