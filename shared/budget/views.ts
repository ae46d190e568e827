import { difference, noCents, shares, sum, type Cents } from '#shared/cents.ts'
import { never } from '#shared/never.ts'
import {
  cellOf,
  laboSource,
  sourceKinds,
  paidBy,
  totalsOf,
  type Budget,
  type CostLine,
  type Source,
  type SourceKind,
} from './budget.ts'

/** The same budget from another side: who pays, who bears, and what goes where. */
export const viewKinds = ['source', 'partner', 'step', 'year', 'category'] as const
export type ViewKind = (typeof viewKinds)[number]
export const asViewKind = (raw: unknown): ViewKind | null => viewKinds.find((kind) => kind === raw) ?? null

export type ViewColumn = SourceKind | 'cash' | 'inKind' | 'open' | 'paid' | 'spent' | 'cost'

/**
 * A table of amounts. Its last column is what the whole is about; the total of that is the cost of the project in
 * every view: what nobody pays yet is a row or a column of its own, negative when there is too much.
 */
export interface View {
  readonly kind: ViewKind
  readonly columns: readonly ViewColumn[]
  readonly rows: readonly ViewRow[]
  readonly total: readonly Cents[]
}

export interface ViewRow {
  /** An id of what the view is about; empty for what belongs nowhere, `open` for what nobody pays. */
  readonly key: string
  /** One for each column. */
  readonly amounts: readonly Cents[]
  /** Tenths of a percent of the last column. */
  readonly tenths: number
}

export const openKey = 'open'

export function viewOf(budget: Budget, kind: ViewKind): View {
  switch (kind) {
    case 'source':
      return bySource(budget)
    case 'partner':
      return byPartner(budget)
    case 'step':
      return byLine(budget, kind, (line) => line.step)
    case 'category':
      return byLine(budget, kind, (line) => line.category)
    case 'year':
      return byYear(budget)
    default:
      return never(kind)
  }
}

type Amounts = Partial<Record<ViewColumn, Cents>>

function bySource(budget: Budget): View {
  const paid = paidPerSource(budget)
  const rows = budget.sources.flatMap((source): [string, Amounts][] => {
    const amount = paid.get(source.id) ?? noCents
    return amount > 0 ? [[source.id, borne(source, amount)]] : []
  })
  return tableOf('source', ['cash', 'inKind', 'paid'], [...rows, ...openRow(budget)])
}

/** What each bears, and what it spends: two columns that need not be the same for one partner, only for all. */
function byPartner(budget: Budget): View {
  const paid = paidPerSource(budget)
  const rows: [string, Amounts][] = [
    ...budget.lines.map((line): [string, Amounts] => [line.spender, { spent: line.amount }]),
    ...budget.sources.map((source): [string, Amounts] => [
      source.organisation ?? laboSource.id,
      borne(source, paid.get(source.id) ?? noCents),
    ]),
  ]
  return tableOf('partner', ['spent', 'cash', 'inKind', 'paid'], [...rows, ...openRow(budget)])
}

function byLine(budget: Budget, kind: ViewKind, keyOf: (line: CostLine) => string): View {
  const rows = budget.lines.map((line): [string, Amounts] => {
    const paid: Record<SourceKind, Cents> = { labo: noCents, own: noCents, subsidy: noCents }
    for (const source of budget.sources)
      paid[source.kind] = sum([paid[source.kind], cellOf(budget, line.id, source.id)])
    return [
      keyOf(line),
      { ...paid, open: difference(line.amount, sum(Object.values(paid))), cost: line.amount },
    ]
  })
  return tableOf(kind, [...sourceKinds, 'open', 'cost'], rows)
}

/** A line that nobody divided, or not all of it, falls in no year. */
function byYear(budget: Budget): View {
  const rows = budget.lines.flatMap((line): [string, Amounts][] => [
    ...line.years.map((amount, i): [string, Amounts] => [`${i + 1}`, { cost: amount }]),
    ['', { cost: difference(line.amount, sum(line.years)) }],
  ])
  return inOrder(tableOf('year', ['cost'], rows), ['1', '2', '3'])
}

/** The rows in the order of these keys; what is not among them after those, what belongs nowhere last. */
export function inOrder(view: View, keys: readonly string[]): View {
  const rank = ({ key }: ViewRow): number => {
    const at = keys.indexOf(key)
    return at >= 0 ? at : key === '' || key === openKey ? keys.length + 1 : keys.length
  }
  return { ...view, rows: view.rows.toSorted((a, b) => rank(a) - rank(b)) }
}
const borne = ({ inKind }: Source, amount: Cents): Amounts =>
  inKind ? { inKind: amount, paid: amount } : { cash: amount, paid: amount }

function openRow(budget: Budget): [string, Amounts][] {
  const { balance } = totalsOf(budget)
  return balance === 0 ? [] : [[openKey, { paid: difference(noCents, balance) }]]
}

const paidPerSource = (budget: Budget): ReadonlyMap<string, Cents> =>
  new Map(budget.sources.map((source) => [source.id, paidBy(budget, source)]))

/** Adds up what has the same key, in the order of first appearance; a row of nothing is left out. */
function tableOf(kind: ViewKind, columns: readonly ViewColumn[], found: readonly [string, Amounts][]): View {
  const byKey = new Map<string, Cents[]>()
  for (const [key, amounts] of found) {
    const row = byKey.get(key) ?? columns.map(() => noCents)
    byKey.set(
      key,
      columns.map((column, i) => sum([row[i] ?? noCents, amounts[column] ?? noCents])),
    )
  }
  const rows = [...byKey].filter(([, amounts]) => amounts.some((amount) => amount !== 0))
  const tenths = shares(rows.map(([, amounts]) => Math.max(0, amounts.at(-1) ?? 0) as Cents))
  return {
    kind,
    columns,
    rows: rows.map(([key, amounts], i) => ({ key, amounts, tenths: tenths[i] ?? 0 })),
    total: columns.map((_, i) => sum(rows.map(([, amounts]) => amounts[i] ?? noCents))),
  }
}
