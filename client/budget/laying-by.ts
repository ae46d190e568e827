import { balanceOf, cellOf, type Budget, type CostLine, type Source } from '#shared/budget/budget.ts'
import { asCents, sum, type Cents } from '#shared/cents.ts'
import { without } from './overview.ts'

/** What my organisation can lay by to close a line, in one act. */
export interface LayingBy {
  readonly source: Source
  readonly missing: Cents
  /** What its cell then holds. */
  readonly amount: Cents
}

/** Only from a purse of my own, in money rather than in kind, and only when something is missing. */
export function layingBy(budget: Budget, line: CostLine, organisation: string | undefined): LayingBy | null {
  const balance = balanceOf(budget, line)
  const mine = budget.sources.filter(
    (source) => source.organisation !== null && source.organisation === organisation,
  )
  const source = mine.find((candidate) => !candidate.inKind && candidate.kind === 'own') ?? mine[0]
  if (balance >= 0 || !source) return null
  const missing = without(balance)
  const amount = asCents(sum([cellOf(budget, line.id, source.id), missing]))
  return amount === null ? null : { source, missing, amount }
}
