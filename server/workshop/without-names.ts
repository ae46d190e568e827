import { isWellFormed } from '#shared/ids.ts'

/**
 * Takes names out of what an event says, wherever they stand in it. Whole words only: who is called An is not in
 * every other sentence. A name of one word is one as it is written, a longer one and an address also in small letters.
 */
export function withoutNames(payload: string, names: readonly string[], erased: string): string {
  // The longest first, so that no part of a longer one is left.
  const all = names.filter((name) => name !== '').toSorted((a, b) => b.length - a.length)
  const patterns = all.map((name) => {
    const exact = name.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&')
    return new RegExp(`(?<![\\p{L}\\p{N}])${exact}(?![\\p{L}\\p{N}])`, /[ @]/u.test(name) ? 'giu' : 'gu')
  })
  const clean = (value: unknown): unknown => {
    if (typeof value === 'string')
      // What refers to somebody goes on doing so.
      return isWellFormed(value)
        ? value
        : patterns.reduce((text, pattern) => text.replaceAll(pattern, erased), value)
    if (Array.isArray(value)) return value.map(clean)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, clean(member)]))
  }
  return JSON.stringify(clean(JSON.parse(payload)))
}
