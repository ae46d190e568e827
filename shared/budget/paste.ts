import { asCents, type AmountProblem, type Cents } from '#shared/cents.ts'
import type { Scalar } from '#shared/dossier/content.ts'
import { bareName, parsePasted, type LineColumn, type PastedColumn } from './pasted-columns.ts'
import { timesCents } from './price.ts'
import { parseQuantity } from './read-price.ts'

/** What names in the pasted cells may refer to. */
export interface PasteNames {
  readonly categories: readonly { readonly id: string; readonly label: string }[]
  /** With every name they go by. */
  readonly partners: readonly { readonly id: string; readonly names: readonly string[] }[]
  /** In the order of the plan. */
  readonly steps: readonly { readonly id: string; readonly title: string }[]
}

/** Why a cell was left out, for a sentence. */
export type PasteProblem =
  | { readonly kind: AmountProblem | 'not-a-number'; readonly cell: string }
  | { readonly kind: 'unknown'; readonly column: 'category' | 'spender' | 'step'; readonly cell: string }
  /** A quantity and a price that do not make the amount: the amount counts. */
  | { readonly kind: 'other-product'; readonly product: Cents; readonly amount: Cents }

export interface PastedLine {
  /** Values of the new row, by field. */
  readonly values: Readonly<Record<string, Scalar>>
  /** As it will count. */
  readonly amount: Cents
  readonly paid: Readonly<Record<string, Cents>>
  readonly problems: readonly PasteProblem[]
}

/** `Totaal`, `Subtotaal:`, `Totaal incl. btw`, in whatever column; but not `Totaalconcept`. */
const total = /^(?:sub|eind)?-?\s?tota(?:al|l|len)(?:\s*[:(].*|\s+(?:incl|excl|kosten).*)?$/iu

/** Rows of cells → cost lines. A row of totals, or one without name and amount, is none. */
export function linesOfCells(
  rows: readonly (readonly string[])[],
  columns: readonly PastedColumn[],
  names: PasteNames,
): PastedLine[] {
  return rows.flatMap((row) => {
    const line = lineOfCells(row, columns, names)
    const label = String(line.values.label ?? '')
    const isTotal = row.some((cell) => total.test(cell))
    const isEmpty = label === '' && line.amount === 0
    return isTotal || isEmpty ? [] : [line]
  })
}

function lineOfCells(
  row: readonly string[],
  columns: readonly PastedColumn[],
  names: PasteNames,
): PastedLine {
  const values: Partial<Record<LineColumn, Scalar>> = {}
  const paid: Record<string, Cents> = {}
  const problems: PasteProblem[] = []
  columns.forEach((column, i) => {
    const cell = row[i] ?? ''
    if (cell === '' || column === 'skip') return
    if (column.startsWith('source:')) {
      const amount = moneyIn(cell, problems)
      if (amount) paid[column.slice('source:'.length)] = amount
      return
    }
    const value = valueIn(cell, column as LineColumn, names, problems)
    if (value !== null) values[column as LineColumn] = value
  })
  const amount = settle(values, problems)
  return { values: values as Record<string, Scalar>, amount, paid, problems }
}

function valueIn(
  cell: string,
  column: LineColumn,
  names: PasteNames,
  problems: PasteProblem[],
): Scalar | null {
  switch (column) {
    case 'label':
      return cell
    case 'unit':
      return cell.slice(0, 40)
    case 'inKind':
      return /^(ja|yes|x|1|waar|true|natura|in natura)$/iu.test(cell)
    case 'quantity': {
      const quantity = parseQuantity(cell)
      if (quantity === null) problems.push({ kind: 'not-a-number', cell })
      return quantity
    }
    case 'category':
    case 'spender':
    case 'step': {
      const id = idOf(cell, column, names)
      if (id === null) problems.push({ kind: 'unknown', column, cell })
      return id
    }
    default:
      return moneyIn(cell, problems) || null
  }
}

function moneyIn(cell: string, problems: PasteProblem[]): Cents | null {
  const amount = parsePasted(cell)
  if (typeof amount === 'number') return amount
  problems.push({ kind: amount, cell })
  return null
}

function idOf(cell: string, column: 'category' | 'spender' | 'step', names: PasteNames): string | null {
  const name = bareName(cell)
  switch (column) {
    case 'category':
      return names.categories.find(({ id, label }) => bareName(label) === name || id === cell)?.id ?? null
    case 'spender':
      return names.partners.find((partner) => partner.names.some((one) => bareName(one) === name))?.id ?? null
    case 'step': {
      const number = /^(?:stap )?(\d{1,3})\b/u.exec(name)?.[1]
      const byTitle = names.steps.find(({ title }) => title !== '' && bareName(title) === name)
      return (byTitle ?? names.steps[Number(number) - 1])?.id ?? null
    }
  }
}

/** A quantity with a price is how the amount is written down, as long as that is what it comes to. */
function settle(values: Partial<Record<LineColumn, Scalar>>, problems: PasteProblem[]): Cents {
  const { quantity, unitCents } = values
  const fixed = asCents(values.amountCents)
  const each = asCents(unitCents)
  const product = typeof quantity === 'number' && each !== null ? timesCents(quantity, each) : null
  if (product !== null && (fixed === null || fixed === product)) {
    delete values.amountCents
    return product
  }
  if (product !== null && fixed !== null) problems.push({ kind: 'other-product', product, amount: fixed })
  delete values.quantity
  delete values.unitCents
  delete values.unit
  return fixed ?? (0 as Cents)
}
