import { parseEuro } from '#shared/cents.ts'

/** What somebody typed beside a promise: days, or euro in cents; nothing is an answer too. `null`: it is neither. */
export function amountIn(
  typed: string,
  as: 'days' | 'euro' | 'none',
): { readonly cents: number | null; readonly days: number | null } | null {
  const bare = typed.trim()
  if (as === 'none' || bare === '') return { cents: null, days: null }
  if (as === 'days') {
    const days = Number(bare.replace(/\s*(d|dag|dagen)\.?$/iu, ''))
    return Number.isInteger(days) && days >= 0 && days <= 10_000 ? { cents: null, days } : null
  }
  const cents = parseEuro(bare)
  return typeof cents === 'number' ? { cents, days: null } : null
}
