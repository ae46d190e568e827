import type { BudgetTotals } from '#shared/budget/budget.ts'
import { sharesOf } from '#shared/budget/shares.ts'
import { difference, formatEuro, formatShare, noCents, type Cents } from '#shared/cents.ts'
import type { Share } from '#client/ui/shares-bar.tsx'
import { budget as words } from '#client/words/budget.ts'

/** The totals as the bar draws them; with the short names where there is little room. */
export const barOf = (totals: BudgetTotals, funder: string, names = words.kind): Share[] =>
  sharesOf(totals).map(({ kind, amount, tenths }) => ({
    label: names(funder)[kind],
    amount: formatEuro(amount),
    share: formatShare(tenths),
    fraction: tenths / 1000,
    kind: kind === 'subsidy' ? 'other' : kind,
  }))

/** How what is asked of the organiser stands to the most one may ask. */
export interface Ceiling {
  /** 1 is exactly at it. */
  readonly fraction: number
  readonly over: boolean
  readonly surplus: Cents
}

export function ceilingOf(totals: BudgetTotals, most: Cents): Ceiling {
  const asked = totals.byKind.labo
  const over = asked > most
  return { fraction: most > 0 ? asked / most : 0, over, surplus: over ? difference(asked, most) : noCents }
}

/** What is missing as an amount above zero, for a sentence. */
export const without = (balance: Cents): Cents => difference(noCents, balance)
