import { parseEuro } from '#shared/cents.ts'
import { parseQuantity } from './read-price.ts'

/** What of a cost line a pasted column may hold; `source:<id>` is what that source pays of it. */
export const lineColumns = [
  'label',
  'category',
  'quantity',
  'unit',
  'unitCents',
  'amountCents',
  'spender',
  'step',
  'inKind',
  'year1Cents',
  'year2Cents',
  'year3Cents',
] as const
export type LineColumn = (typeof lineColumns)[number]
export type PastedColumn = LineColumn | `source:${string}` | 'skip'

/** How people head their columns, without capitals, accents and signs. */
const heads: Readonly<Record<LineColumn, readonly string[]>> = {
  label: ['kostenlijn', 'kostenpost', 'omschrijving', 'post', 'naam', 'uitgave', 'description', 'item'],
  category: ['categorie', 'rubriek', 'kostensoort', 'category'],
  quantity: ['aantal', 'hoeveelheid', 'quantity', 'qty'],
  unit: ['eenheid', 'unit'],
  unitCents: ['prijs per eenheid', 'eenheidsprijs', 'prijs', 'tarief', 'unit price', 'price'],
  amountCents: ['bedrag', 'totaal', 'kostprijs', 'totaalbedrag', 'kost', 'raming', 'amount', 'total'],
  spender: ['uitgevoerd door', 'uitvoerder', 'partner', 'organisatie'],
  step: ['stap', 'werkpakket', 'step'],
  inKind: ['in natura', 'natura', 'in kind'],
  year1Cents: ['jaar 1'],
  year2Cents: ['jaar 2'],
  year3Cents: ['jaar 3'],
}

export const bareName = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\(.*?\)|[^\p{L}\p{N} ]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()

export interface NamedSource {
  readonly id: string
  /** All it may be called. */
  readonly names: readonly string[]
}

/** The columns as far as their heads say; `null` when the first row is no row of heads. */
export function columnsByHead(
  first: readonly string[],
  sources: readonly NamedSource[],
): PastedColumn[] | null {
  const taken = new Set<PastedColumn>()
  const columns = first.map((head): PastedColumn => {
    const name = bareName(head)
    const found =
      lineColumns.find((column) => heads[column].includes(name)) ??
      sources.find(({ names }) => name !== '' && names.some((one) => bareName(one) === name))
    const column: PastedColumn = !found ? 'skip' : typeof found === 'string' ? found : `source:${found.id}`
    if (taken.has(column)) return 'skip'
    if (column !== 'skip') taken.add(column)
    return column
  })
  return taken.size > 0 ? columns : null
}

/** The columns by what stands in them: the first words are the name, the last amounts the amount. */
export function columnsByContent(rows: readonly (readonly string[])[]): PastedColumn[] {
  const width = rows[0]?.length ?? 0
  const at = (column: number) => rows.map((row) => row[column] ?? '').filter(Boolean)
  const isMoney = (column: number): boolean => {
    const cells = at(column)
    const amounts = cells.filter((cell) => typeof parsePasted(cell) === 'number')
    return cells.length > 0 && amounts.length * 2 > cells.length
  }
  const money = Array.from({ length: width }, (_, i) => i).filter(isMoney)
  const label = Array.from({ length: width }, (_, i) => i).find((i) => !money.includes(i) && at(i).length > 0)
  const columns = Array<PastedColumn>(width).fill('skip')
  if (label !== undefined) columns[label] = 'label'
  const amount = money.at(-1)
  if (amount === undefined) return columns
  columns[amount] = 'amountCents'
  const [count, price] = money.slice(-3)
  if (
    money.length >= 3 &&
    count !== undefined &&
    price !== undefined &&
    multiplies(rows, count, price, amount)
  ) {
    columns[count] = 'quantity'
    columns[price] = 'unitCents'
  }
  return columns
}

const multiplies = (
  rows: readonly (readonly string[])[],
  count: number,
  price: number,
  amount: number,
): boolean => {
  const right = rows.filter((row) => {
    const [quantity, each, whole] = [
      parseQuantity(row[count] ?? ''),
      parsePasted(row[price]),
      parsePasted(row[amount]),
    ]
    return quantity !== null && typeof each === 'number' && Math.round(quantity * each) === whole && whole > 0
  })
  return right.length * 2 > rows.length
}

/** An amount in a cell; a dash alone is how bookkeeping writes nothing. */
export const parsePasted = (cell = '') => parseEuro(/^[€\s]*[-–—]\s*€?$/u.test(cell) ? '' : cell)
