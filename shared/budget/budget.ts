import { asCents, difference, noCents, sum, type Cents } from '#shared/cents.ts'
import {
  flagIn,
  numberIn,
  rowsOf,
  sectionContent,
  textIn,
  type DossierContent,
} from '#shared/dossier/content.ts'
import { costOf, yearFields, type Price } from './price.ts'
import { engagementPath, laboTable, type Path } from '#shared/dossier/schema.ts'
import type { RowId } from '#shared/ids.ts'

/** The budget as people talk about it: cost lines down, purses across, and who pays what of which line. */
export interface Budget {
  readonly lines: readonly CostLine[]
  readonly sources: readonly Source[]
  /** Keyed by `cellKey(line, source)`; a cell that is not there is zero. */
  readonly cells: Readonly<Record<string, Cents>>
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

export function budgetOf(content: DossierContent): Budget {
  const lines = rowsOf(content, 'budget', 'lines').map((row): CostLine => ({
    id: row.id,
    label: textIn(row, 'label'),
    category: textIn(row, 'category'),
    ...costOf(row),
    years: yearFields.map((field) => asCents(numberIn(row, field)) ?? noCents),
    spender: textIn(row, 'spender'),
    step: textIn(row, 'step'),
    inKind: flagIn(row, 'inKind'),
    laboPurpose: textIn(row, 'laboPurpose'),
  }))
  const sources = [laboSource, ...purses(content)]
  return { lines, sources, cells: cellsOf(content, lines, sources) }
}

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

/** Only cells of a line and a source that still exist: what was removed no longer pays. */
function cellsOf(
  content: DossierContent,
  lines: readonly CostLine[],
  sources: readonly Source[],
): Record<string, Cents> {
  const known = new Set<string>(lines.map(({ id }) => id))
  const cells: Record<string, Cents> = {}
  // From what was filled in, not from what could be: two hundred lines times forty purses is mostly nothing.
  for (const [organisation, purses] of Map.groupBy(sources, (source) => source.organisation)) {
    const own = new Set(purses.map(({ id }) => id))
    const given =
      organisation === null
        ? sectionContent(content, laboTable.section).cells[laboTable.table]
        : content.engagements[organisation]?.allocations
    for (const [key, raw] of Object.entries(given ?? {})) {
      const colon = key.indexOf(':')
      const amount = asCents(raw)
      if (amount && known.has(key.slice(0, colon)) && own.has(key.slice(colon + 1))) cells[key] = amount
    }
  }
  return cells
}

export const cellOf = (budget: Budget, line: string, source: string): Cents =>
  budget.cells[cellKey(line, source)] ?? noCents

interface Sums {
  readonly perLine: ReadonlyMap<string, Cents>
  readonly perSource: ReadonlyMap<string, Cents>
}

/** A budget never changes once it is read, so what its cells sum to is summed once. */
const summed = new WeakMap<Budget, Sums>()

function sumsOf(budget: Budget): Sums {
  const known = summed.get(budget)
  if (known) return known
  const perLine = new Map<string, Cents>()
  const perSource = new Map<string, Cents>()
  for (const [key, amount] of Object.entries(budget.cells)) {
    const colon = key.indexOf(':')
    const [line, source] = [key.slice(0, colon), key.slice(colon + 1)]
    perLine.set(line, sum([perLine.get(line) ?? noCents, amount]))
    perSource.set(source, sum([perSource.get(source) ?? noCents, amount]))
  }
  const sums = { perLine, perSource }
  summed.set(budget, sums)
  return sums
}

export const fundedOf = (budget: Budget, line: CostLine): Cents =>
  sumsOf(budget).perLine.get(line.id) ?? noCents

/** Negative when money is missing, positive when there is too much. */
export const balanceOf = (budget: Budget, line: CostLine): Cents =>
  difference(fundedOf(budget, line), line.amount)

export const paidBy = (budget: Budget, source: Source): Cents =>
  sumsOf(budget).perSource.get(source.id) ?? noCents

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
