import { asCents, difference, noCents, sum, type Cents } from '#shared/cents.ts'
import {
  flagIn,
  numberIn,
  rowsOf,
  sectionContent,
  textIn,
  type DossierContent,
  type Row,
} from '#shared/dossier/content.ts'
import { costOf, yearFields, type Price } from './price.ts'
import { engagementPath, laboTable, type Path } from '#shared/dossier/schema.ts'
import type { RowId } from '#shared/ids.ts'
import { anew, type Remember } from '#shared/remember.ts'
import { paymentsIn, sumsOf, type Payments, type Sums } from './payments.ts'

/** The budget as people talk about it: cost lines down, purses across, and who pays what of which line. */
export interface Budget {
  readonly lines: readonly CostLine[]
  readonly sources: readonly Source[]
  readonly paid: Payments
}

export interface CostLine {
  readonly id: RowId
  readonly label: string
  readonly category: string
  /** As it counts; what it comes from is its price. */
  readonly amount: Cents
  readonly price: Price
  /** What falls in each year of the project; all empty when nobody divided it. */
  readonly years: readonly Cents[]
  readonly spender: string
  readonly step: string
  readonly inKind: boolean
  readonly laboPurpose: string
}

export const sourceKinds = ['labo', 'own', 'subsidy'] as const
export type SourceKind = (typeof sourceKinds)[number]

export interface Source {
  /** The row's id, or `labo`: the organiser's purse is always there, once. */
  readonly id: string
  readonly kind: SourceKind
  /** Whose purse it is; the organiser's belongs to no organisation of the dossier. */
  readonly organisation: string | null
  readonly inKind: boolean
  readonly provider: string
  readonly status: string
}

export const laboSource: Source = {
  id: 'labo',
  kind: 'labo',
  organisation: null,
  inKind: false,
  provider: '',
  status: '',
}

export const cellKey = (line: string, source: string): string => `${line}:${source}`

/** Where the amount of a cell stands in the document: with the organisation whose money it is. */
export const cellPath = (line: string, source: Source): Path =>
  source.organisation === null
    ? [laboTable.section, 'cells', laboTable.table, cellKey(line, source.id)]
    : engagementPath(source.organisation, 'allocations', cellKey(line, source.id))

/** Content that is never changed in place may be remembered: an amount then costs what it touches. */
export function budgetOf(content: DossierContent, remember: Remember = anew): Budget {
  const lines = rowsOf(content, 'budget', 'lines').map((row) => remember(row, lineOf))
  const sources = [laboSource, ...purses(content)]
  return { lines, sources, paid: paidIn(content, sources, remember) }
}

const lineOf = (row: Row): CostLine => ({
  id: row.id,
  label: textIn(row, 'label'),
  category: textIn(row, 'category'),
  ...costOf(row),
  years: yearFields.map((field) => asCents(numberIn(row, field)) ?? noCents),
  spender: textIn(row, 'spender'),
  step: textIn(row, 'step'),
  inKind: flagIn(row, 'inKind'),
  laboPurpose: textIn(row, 'laboPurpose'),
})

/** Own means first, subsidies after; within each in the order of the partners. */
function purses(content: DossierContent): Source[] {
  const order = rowsOf(content, 'partners', 'partners').map((partner): string => partner.id)
  const rank = (organisation: string): number => {
    const at = order.indexOf(organisation)
    return at < 0 ? order.length : at
  }
  const found: Source[] = Object.entries(content.engagements).flatMap(([organisation, engagement]) =>
    engagement.sources.map((row) => ({
      id: row.id,
      kind: textIn(row, 'type') === 'andere_subsidie' ? ('subsidy' as const) : ('own' as const),
      organisation,
      inKind: flagIn(row, 'inKind'),
      provider: textIn(row, 'provider'),
      status: textIn(row, 'status'),
    })),
  )
  return found.sort(
    (a, b) =>
      sourceKinds.indexOf(a.kind) - sourceKinds.indexOf(b.kind) ||
      Number(a.inKind) - Number(b.inKind) ||
      rank(a.organisation ?? '') - rank(b.organisation ?? ''),
  )
}

/** Only of sources that still exist, each out of the drawer of its own organisation. */
function paidIn(content: DossierContent, sources: readonly Source[], remember: Remember): Payments {
  const paid = new Map<string, ReadonlyMap<string, Cents>>()
  for (const [organisation, purses] of Map.groupBy(sources, (source) => source.organisation)) {
    const cells =
      organisation === null
        ? sectionContent(content, laboTable.section).cells[laboTable.table]
        : content.engagements[organisation]?.allocations
    const payments = cells && remember(cells, paymentsIn)
    for (const { id } of purses) {
      const amounts = payments?.get(id)
      if (amounts) paid.set(id, amounts)
    }
  }
  return paid
}

export const cellOf = (budget: Budget, line: string, source: string): Cents =>
  budget.paid.get(source)?.get(line) ?? noCents

/** A budget never changes once it is read, so what its cells sum to is summed once. */
const summed = new WeakMap<Budget, Sums>()

function sumsIn(budget: Budget): Sums {
  const known = summed.get(budget)
  if (known) return known
  const sums = sumsOf(budget.lines, budget.paid)
  summed.set(budget, sums)
  return sums
}

export const fundedOf = (budget: Budget, line: CostLine): Cents =>
  sumsIn(budget).perLine.get(line.id) ?? noCents

/** Negative when money is missing, positive when there is too much. */
export const balanceOf = (budget: Budget, line: CostLine): Cents =>
  difference(fundedOf(budget, line), line.amount)

export const paidBy = (budget: Budget, source: Source): Cents =>
  sumsIn(budget).perSource.get(source.id) ?? noCents

export interface BudgetTotals {
  readonly cost: Cents
  readonly funded: Cents
  /** Negative when money is missing. */
  readonly balance: Cents
  readonly byKind: Readonly<Record<SourceKind, Cents>>
  /** The part of `own` that is not paid in money. */
  readonly ownInKind: Cents
}

export function totalsOf(budget: Budget): BudgetTotals {
  const paid = (wanted: (source: Source) => boolean): Cents =>
    sum(budget.sources.filter(wanted).map((source) => paidBy(budget, source)))
  const cost = sum(budget.lines.map((line) => line.amount))
  const funded = paid(() => true)
  return {
    cost,
    funded,
    balance: difference(funded, cost),
    byKind: {
      labo: paid((source) => source.kind === 'labo'),
      own: paid((source) => source.kind === 'own'),
      subsidy: paid((source) => source.kind === 'subsidy'),
    },
    ownInKind: paid((source) => source.kind === 'own' && source.inKind),
  }
}
