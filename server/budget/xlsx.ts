import writeExcelFile, { type CellObject } from 'write-excel-file/node'
import { never } from '#shared/never.ts'
import { harmless } from './harmless.ts'
import type { Sheet, SheetCell } from './sheets.ts'

const bold = { fontWeight: 'bold' } as const
const euro = '#,##0.00'
/** Columns as wide as their head, within reason. */
const widthOf = (head: string): number => Math.min(34, Math.max(12, head.length + 2))

/** One workbook, a sheet for each side of the budget. Words are always of the type of words: never a formula. */
export async function xlsxOf(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const buffer = await writeExcelFile(
    sheets.map(({ name, heads, rows, total }) => ({
      sheet: name,
      stickyRowsCount: 1,
      columns: heads.map((head, i) => ({ width: i === 1 ? 34 : widthOf(head) })),
      data: [
        heads.map((head) => ({ ...words(head), ...bold, wrap: true })),
        ...rows.map((row) => row.map(cellOf)),
        total.map((cell) => {
          const made = cellOf(cell)
          return made && { ...made, ...bold, topBorderStyle: 'thin' as const }
        }),
      ],
    })),
  ).toBuffer()
  return new Uint8Array(buffer)
}

const words = (text: string): CellObject => ({ type: String, value: harmless(text) })

function cellOf(cell: SheetCell): CellObject | null {
  switch (cell.kind) {
    case 'text':
      return words(cell.text)
    case 'money':
      return { type: Number, value: cell.cents / 100, format: euro }
    case 'number':
      return { type: Number, value: cell.value }
    case 'share':
      return { type: Number, value: cell.tenths / 1000, format: '0.0%' }
    case 'blank':
      return null
    default:
      return never(cell)
  }
}
