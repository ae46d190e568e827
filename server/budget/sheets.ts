import { budgetNames, type BudgetNames } from '#server/print/budget-names.ts'
import { columnWords, kindWords } from '#server/print/budget-words.ts'
import { viewWords } from '#shared/budget/view-words.ts'
import { namesIn } from '#server/print/names.ts'
import {
  balanceOf,
  budgetOf,
  cellOf,
  paidBy,
  totalsOf,
  type Budget,
  type CostLine,
} from '#shared/budget/budget.ts'
import type { Edition } from '#shared/call/edition.ts'
import { inOrder, viewOf, type ViewKind } from '#shared/budget/views.ts'
import { noCents, sum, type Cents } from '#shared/cents.ts'
import { richIn, rowsOf, textIn, type DossierContent } from '#shared/dossier/content.ts'
import { plainText } from '#shared/dossier/rich-text.ts'
import { sectionOf } from '#shared/dossier/template.ts'

/** A budget as tables of plain cells; how a file writes them is for the file. */
export interface Sheet {
  readonly name: string
  readonly heads: readonly string[]
  readonly rows: readonly (readonly SheetCell[])[]
  readonly total: readonly SheetCell[]
}

export type SheetCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'money'; readonly cents: Cents }
  | { readonly kind: 'number'; readonly value: number }
  /** Tenths of a percent. */
  | { readonly kind: 'share'; readonly tenths: number }
  | { readonly kind: 'blank' }

const text = (words: string): SheetCell => (words ? { kind: 'text', text: words } : blank)
const money = (cents: Cents): SheetCell => ({ kind: 'money', cents })
/** Nothing in a cell where a zero would only be noise. */
const some = (cents: Cents): SheetCell => (cents === 0 ? blank : money(cents))
const number = (value: number): SheetCell => ({ kind: 'number', value })
const blank: SheetCell = { kind: 'blank' }

/** The cost lines first, with every purse; then the same money from each other side. `null` without a budget. */
export function sheetsOf(content: DossierContent, edition: Edition): readonly Sheet[] | null {
  const section = sectionOf(edition.template, 'budget')
  if (!section) return null
  const budget = budgetOf(content)
  const names = budgetNames(section, edition, content, namesIn(content))
  const views: readonly ViewKind[] = ['partner', 'step', 'year', 'category']
  return [
    linesSheet(content, budget, names),
    sourcesSheet(content, budget, names),
    ...views.map((kind) => viewSheet(budget, kind, names)),
  ]
}

function linesSheet(content: DossierContent, budget: Budget, names: BudgetNames): Sheet {
  const reasons = new Map(
    rowsOf(content, 'budget', 'lines').map((row) => [row.id, richIn(row, 'laboReason')] as const),
  )
  const rows = budget.lines.map((line, i): SheetCell[] => {
    const reason = reasons.get(line.id)
    return [
      number(i + 1),
      text(line.label),
      text(names.category(line.category)),
      ...priceCells(line),
      money(line.amount),
      text(names.partner(line.spender)),
      text(names.step(line.step)),
      text(line.inKind ? 'ja' : ''),
      text(names.purpose(line.laboPurpose)),
      text(reason ? plainText(reason) : ''),
      ...line.years.map(some),
      ...budget.sources.map((source) => some(cellOf(budget, line.id, source.id))),
      money(balanceOf(budget, line)),
    ]
  })
  const totals = totalsOf(budget)
  const year = (at: number): Cents => sum(budget.lines.map((line) => line.years[at] ?? noCents))
  return {
    name: 'Kostenlijnen',
    heads: [
      'Nr.',
      'Kostenlijn',
      'Categorie',
      'Aantal',
      'Eenheid',
      'Prijs per eenheid',
      'Bedrag',
      'Uitgevoerd door',
      'Stap',
      'In natura',
      `Doel ${names.funder}`,
      `Waarom het ${names.funder}`,
      'Jaar 1',
      'Jaar 2',
      'Jaar 3',
      ...budget.sources.map(names.source),
      'Saldo',
    ],
    rows,
    total: [
      text('Totaal'),
      ...Array<SheetCell>(5).fill(blank),
      money(totals.cost),
      ...Array<SheetCell>(5).fill(blank),
      ...[0, 1, 2].map((at) => money(year(at))),
      ...budget.sources.map((source) => money(paidBy(budget, source))),
      money(totals.balance),
    ],
  }
}

const priceCells = ({ price }: CostLine): SheetCell[] =>
  price.kind === 'units'
    ? [number(price.quantity), text(price.unit), money(price.each)]
    : [blank, blank, blank]

function sourcesSheet(content: DossierContent, budget: Budget, names: BudgetNames): Sheet {
  const evidence = new Map(
    Object.values(content.engagements).flatMap(({ sources }) =>
      sources.map((row) => [row.id as string, textIn(row, 'evidence')] as const),
    ),
  )
  const totals = totalsOf(budget)
  return {
    name: 'Bronnen',
    heads: ['Van wie', 'Soort', 'Vorm', 'Verstrekker of reglement', 'Stand', 'Waar dat uit blijkt', 'Bedrag'],
    rows: budget.sources.map((source) => [
      text(source.organisation === null ? names.organiser : names.partner(source.organisation)),
      text(kindWords(names.funder)[source.kind]),
      text(source.inKind ? 'in natura' : 'in geld'),
      text(source.provider),
      text(source.kind === 'labo' ? 'gevraagd' : names.status(source.status)),
      text(evidence.get(source.id) ?? ''),
      money(paidBy(budget, source)),
    ]),
    total: [text('Totaal'), ...Array<SheetCell>(5).fill(blank), money(totals.funded)],
  }
}

function viewSheet(budget: Budget, kind: ViewKind, names: BudgetNames): Sheet {
  const view = kind === 'step' ? inOrder(viewOf(budget, kind), names.steps) : viewOf(budget, kind)
  const whole = view.rows.reduce((all, { tenths }) => all + tenths, 0)
  return {
    name: viewWords[kind],
    heads: [viewWords[kind].replace('Per ', '').replace(/^./u, (letter) => letter.toUpperCase())].concat(
      view.columns.map((column) => columnWords(names.funder)[column]),
      'Aandeel',
    ),
    rows: view.rows.map(({ key, amounts, tenths }) => [
      text(names.row(view, key)),
      ...amounts.map(money),
      { kind: 'share', tenths },
    ]),
    total: [text('Totaal'), ...view.total.map(money), { kind: 'share', tenths: whole }],
  }
}
