import { noCents, shares, type Cents } from '#shared/cents.ts'
import { sourceKinds, type BudgetTotals, type SourceKind } from './budget.ts'

/** One piece of the bar that shows who pays: a kind of money, or what is still missing. */
export interface Share {
  readonly kind: SourceKind | 'missing'
  readonly amount: Cents
  /** Tenths of a percent of the total cost (of the money found, if that is more); all pieces sum to 1000. */
  readonly tenths: number
}

/** Pieces of nothing are left out; an empty budget has no pieces. */
export function sharesOf(totals: BudgetTotals): Share[] {
  const missing = totals.balance < 0 ? (-totals.balance as Cents) : noCents
  const pieces = [
    ...sourceKinds.map((kind) => ({ kind, amount: totals.byKind[kind] })),
    { kind: 'missing' as const, amount: missing },
  ]
  const tenths = shares(pieces.map((piece) => piece.amount))
  return pieces.map((piece, i) => ({ ...piece, tenths: tenths[i] ?? 0 })).filter((piece) => piece.amount > 0)
}
