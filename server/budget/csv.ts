import { formatShare } from '#shared/cents.ts'
import { never } from '#shared/never.ts'
import { harmless } from './harmless.ts'
import type { Sheet, SheetCell } from './sheets.ts'

/** Without it a spreadsheet takes the file for another alphabet, and `€` for three letters. */
const byteOrderMark = '\ufeff'

/** As a spreadsheet set to Dutch (Belgium) opens it with a double click: semicolons, and a comma in amounts. */
export function csvOf({ heads, rows, total }: Sheet): string {
  const lines = [
    heads.map((head) => quoted(harmless(head))),
    ...[...rows, total].map((row) => row.map(written)),
  ]
  return byteOrderMark + lines.map((line) => `${line.join(';')}\r\n`).join('')
}

function written(cell: SheetCell): string {
  switch (cell.kind) {
    case 'text':
      return quoted(harmless(cell.text))
    case 'money':
      return (cell.cents / 100).toFixed(2).replace('.', ',')
    case 'number':
      return String(cell.value).replace('.', ',')
    case 'share':
      return formatShare(cell.tenths).replace(/\s/gu, '')
    case 'blank':
      return ''
    default:
      return never(cell)
  }
}

const quoted = (text: string): string => (/[";\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
