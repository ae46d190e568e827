import { asCents } from '#shared/cents.ts'
import { asFileHash } from '#shared/ids.ts'
import type { Scalar } from './content.ts'
import type { Field } from './template.ts'

/** More than one update may carry: what somebody typed is shown, however far over its limit. */
const mostCharacters = 60_000

/** `YYYY-MM-DD`, and a day that exists. */
export const isDate = (raw: unknown): raw is string => {
  if (typeof raw !== 'string' || !/^\d{4}-\d{2}-\d{2}$/u.test(raw)) return false
  const at = Date.parse(`${raw}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(raw)
}

/**
 * Could this value stand in this field at all? Whether it is a good one (long enough, within the word limit,
 * still referring to something) is for the checks: an unfinished value is possible, a foreign one is not.
 */
export function isPossible(raw: unknown, field: Field): raw is Scalar {
  switch (field.kind) {
    case 'text':
      return typeof raw === 'string' && raw.length <= mostCharacters && raw.isWellFormed()
    case 'number':
      return (
        typeof raw === 'number' &&
        Number.isFinite(raw) &&
        raw >= field.least &&
        raw <= field.most &&
        Number(raw.toFixed(field.decimals ?? 0)) === raw
      )
    case 'money':
      return asCents(raw) !== null
    case 'date':
      return isDate(raw)
    case 'file':
      return asFileHash(raw) !== null
    case 'flag':
      return typeof raw === 'boolean'
    case 'choice':
      return field.options.some((option) => option.id === raw)
    case 'reference':
      return typeof raw === 'string' && raw.length <= 40 && raw.isWellFormed()
    default:
      return false
  }
}
