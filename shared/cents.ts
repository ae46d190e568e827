/** Money is whole euro cents, never a float: 0.1 + 0.2 has no place in a budget. */
export type Cents = number & { readonly __cents: true }

/** € 9.999.999,99: far above any proposal, far below where a number loses its cents. */
export const mostCents = 999_999_999 as Cents
export const noCents = 0 as Cents

export const asCents = (raw: unknown): Cents | null =>
  typeof raw === 'number' && Number.isInteger(raw) && raw >= 0 && raw <= mostCents ? (raw as Cents) : null

export const sum = (amounts: Iterable<Cents>): Cents => {
  let total = 0
  for (const amount of amounts) total += amount
  return total as Cents
}

/** May be negative: what is missing or too much. */
export const difference = (from: Cents, to: Cents): Cents => (from - to) as Cents

const noBreak = '\u00a0'
const euro = new Intl.NumberFormat('nl-BE', { style: 'currency', currency: 'EUR' })

/** `€ 1.250,00`, with no-break spaces; what is negative gets a true minus sign: `− € 1.250,00`. */
export function formatEuro(amount: Cents): string {
  const text = euro.format(Math.abs(amount) / 100).replace(/\s/gu, noBreak)
  return amount < 0 ? `−${noBreak}${text}` : text
}

/** Without the sign and without `€`, as people type it in a cell: `1.250,00`. */
export const formatAmount = (amount: Cents): string => formatEuro(amount).replace(`€${noBreak}`, '')

export type AmountProblem = 'not-an-amount' | 'negative' | 'too-much'

/**
 * Reads an amount as people in Flanders and their spreadsheets write it: `1250`, `1.250`, `1.250,5`,
 * `€ 1.250,00`, `1,250.00`, `1250.5`. A dot before exactly three digits groups thousands, as in Dutch.
 */
export function parseEuro(text: string): Cents | AmountProblem {
  const bare = text.replace(/[\s€]|EUR/giu, '').replace(/^−/u, '-')
  if (bare === '') return noCents
  if (/^-\d/u.test(bare)) return 'negative'
  const dutch = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}))?$/u.exec(bare)
  const english = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/u.exec(bare)
  const found = dutch ?? english
  if (!found?.[1]) return 'not-an-amount'
  const whole = found[1].replace(/[.,]/gu, '')
  const cents = (found[2] ?? '').padEnd(2, '0')
  if (whole.length > 9) return 'too-much'
  const amount = Number(whole) * 100 + Number(cents)
  return amount > mostCents ? 'too-much' : (amount as Cents)
}

/**
 * Shares of a whole in tenths of a percent that sum to exactly 1000, by largest remainder;
 * all zero when there is nothing to share. Whole numbers all the way: a remainder is never a rounding error.
 */
export function shares(parts: readonly Cents[]): number[] {
  const whole = sum(parts)
  if (whole === 0) return parts.map(() => 0)
  const remainders = parts.map((part) => (part * 1000) % whole)
  const tenths = parts.map((part, i) => (part * 1000 - (remainders[i] ?? 0)) / whole)
  let left = 1000 - tenths.reduce((a, b) => a + b, 0)
  const byRemainder = remainders.map((value, i) => [value, i] as const)
  byRemainder.sort((a, b) => b[0] - a[0] || a[1] - b[1])
  for (const [, i] of byRemainder) {
    if (left-- <= 0) break
    tenths[i] = (tenths[i] ?? 0) + 1
  }
  return tenths
}

/** `40,7 %`, from tenths of a percent. */
export const formatShare = (tenths: number): string => `${Math.floor(tenths / 10)},${tenths % 10}${noBreak}%`
