import type { Block, Cell, Column } from '#server/dossier/printed.ts'
import type { Budget } from '#shared/budget/budget.ts'
import { inOrder, viewOf, type View, type ViewKind } from '#shared/budget/views.ts'
import { formatEuro, formatShare } from '#shared/cents.ts'
import type { BudgetNames } from './budget-names.ts'
import { viewWords } from '#shared/budget/view-words.ts'
import { columnWords } from './budget-words.ts'

/** The sources stand in a table of their own, with what is known about each. */
const printed: readonly ViewKind[] = ['partner', 'step', 'category', 'year']

/** The same money from the other sides: each table adds up to the cost. */
export const printViews = (budget: Budget, names: BudgetNames): Block[] =>
  printed
    .map((kind) => (kind === 'step' ? inOrder(viewOf(budget, kind), names.steps) : viewOf(budget, kind)))
    .flatMap((view) => (says(view) ? [printView(view, names)] : []))

/** A table of which every row is "nowhere" tells nobody anything. */
const says = ({ rows }: View): boolean => rows.some(({ key }) => key !== '')

function printView(view: View, names: BudgetNames): Block {
  // A column of nothing would only take the room of the others.
  const shown = view.columns.flatMap((_, i) => (view.rows.some(({ amounts }) => amounts[i] !== 0) ? [i] : []))
  const end = (label: string): Column => ({ label, align: 'end', width: 'fit', group: null })
  const amounts = (row: readonly number[]): Cell[] =>
    shown.map((i) => (row[i] ? formatEuro(row[i] as View['total'][number]) : '–'))
  return {
    kind: 'table',
    caption: `Begroting ${viewWords[view.kind].toLowerCase()}`,
    columns: [
      {
        label: viewWords[view.kind].replace('Per ', '').replace(/^./u, upper),
        align: 'start',
        width: 1,
        group: null,
      },
      ...shown.map((i) => end(columnWords(names.funder)[view.columns[i] ?? 'cost'])),
      end('Aandeel'),
    ],
    rows: view.rows.map(({ key, amounts: row, tenths }) => ({
      kind: 'row',
      cells: [names.row(view, key), ...amounts(row), formatShare(tenths)],
    })),
    total: ['Totaal', ...amounts(view.total), formatShare(1000)],
    note: null,
  }
}

const upper = (letter: string): string => letter.toUpperCase()
