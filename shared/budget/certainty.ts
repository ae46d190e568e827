import { shares, sum, difference, noCents, type Cents } from '#shared/cents.ts'
import { paidBy, totalsOf, type Budget, type Source } from './budget.ts'

/** How much of the money nobody has to worry about any more. */
export interface Certainty {
  readonly certain: Cents
  /** Tenths of a percent of the cost; of the money found, if that is more. */
  readonly tenths: number
  /** Subsidies that pay something and are not granted yet. */
  readonly awaited: readonly Source[]
}

const granted: readonly string[] = ['toegekend', 'zeker']

/** What is asked of the organiser is for the jury to decide: it is never certain here. */
export function certaintyOf(budget: Budget): Certainty {
  const others = budget.sources.filter((source) => source.kind !== 'labo')
  const certain = sum(
    others.filter(({ status }) => granted.includes(status)).map((source) => paidBy(budget, source)),
  )
  const { cost, funded } = totalsOf(budget)
  const rest = Math.max(difference(cost, certain), difference(funded, certain), noCents) as Cents
  return {
    certain,
    tenths: shares([certain, rest])[0] ?? 0,
    awaited: others.filter(
      (source) => source.kind === 'subsidy' && !granted.includes(source.status) && paidBy(budget, source) > 0,
    ),
  }
}
