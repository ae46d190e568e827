/** What JSON can carry; what is frozen, signed or chained consists of nothing else. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }

/**
 * The one text of a value, byte for byte the same whoever writes it: RFC 8785 (JSON Canonicalization Scheme).
 * Members that are undefined are left out. Throws on what JSON would bend silently: a lone surrogate, NaN,
 * an infinity, a whole number no double can tell from its neighbour.
 */
export function canonical(value: Json): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return number(value)
  if (typeof value === 'string') return text(value)
  if (isList(value)) return `[${Array.from(value, canonical).join(',')}]`
  if (typeof value === 'object') return members(value)
  throw new Error(`JSON has no ${typeof value}`)
}

const isList = (value: object): value is readonly Json[] => Array.isArray(value)

function members(value: { readonly [key: string]: Json | undefined }): string {
  // A Map, a Date or a byte array would come out as an empty or odd object: nobody means that.
  const kin: unknown = Object.getPrototypeOf(value)
  if (kin !== Object.prototype && kin !== null) throw new Error('JSON holds plain objects only')
  const parts: string[] = []
  // The default order compares UTF-16 code units: exactly what the RFC asks.
  for (const key of Object.keys(value).sort()) {
    const member = value[key]
    if (member !== undefined) parts.push(`${text(key)}:${canonical(member)}`)
  }
  return `{${parts.join(',')}}`
}

function text(value: string): string {
  if (!value.isWellFormed()) throw new Error('JSON holds no half characters (lone surrogate)')
  return JSON.stringify(value)
}

function number(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`JSON has no ${value}`)
  if (Number.isInteger(value) && !Number.isSafeInteger(value))
    throw new Error(`${value} is beyond what a number tells apart`)
  // The RFC writes numbers as ECMAScript does, and minus zero as zero.
  return JSON.stringify(value === 0 ? 0 : value)
}
