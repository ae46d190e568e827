import { asCents, mostCents, noCents, type Cents } from '#shared/cents.ts'
import { numberIn, textIn, type Row } from '#shared/dossier/content.ts'

/**
 * Where the amount of a cost line comes from. A quantity with a price wins over a fixed amount; half of that pair
 * means nothing yet, and then the fixed amount counts.
 */
export type Price =
  | { readonly kind: 'fixed' }
  | { readonly kind: 'units'; readonly quantity: number; readonly unit: string; readonly each: Cents }
  /** Half of the pair is missing. */
  | { readonly kind: 'half'; readonly missing: 'quantity' | 'each' }
  /** More than a budget holds: it counts for nothing, rather than for something else. */
  | { readonly kind: 'too-much' }

export const yearFields = ['year1Cents', 'year2Cents', 'year3Cents'] as const

export function costOf(row: Row): { readonly amount: Cents; readonly price: Price } {
  const fixed = asCents(numberIn(row, 'amountCents')) ?? noCents
  const quantity = numberIn(row, 'quantity')
  const each = asCents(numberIn(row, 'unitCents'))
  if (quantity === null && each === null) return { amount: fixed, price: { kind: 'fixed' } }
  if (quantity === null || each === null)
    return { amount: fixed, price: { kind: 'half', missing: quantity === null ? 'quantity' : 'each' } }
  const amount = timesCents(quantity, each)
  if (amount === null) return { amount: noCents, price: { kind: 'too-much' } }
  return { amount, price: { kind: 'units', quantity, unit: textIn(row, 'unit').trim(), each } }
}

/**
 * A quantity of at most two decimals times a price, rounded to the cent, half up; `null` when that is more than an
 * amount may be. In whole numbers: 1,15 times € 0,10 is twelve cents, whatever a float makes of it.
 */
export function timesCents(quantity: number, each: Cents): Cents | null {
  const hundredths = Math.round(quantity * 100)
  if (!Number.isSafeInteger(hundredths) || hundredths < 0) return null
  const cents = (BigInt(hundredths) * BigInt(each) + 50n) / 100n
  return cents > BigInt(mostCents) ? null : (Number(cents) as Cents)
}
