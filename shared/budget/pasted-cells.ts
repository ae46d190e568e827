/** More than any budget; what lies beyond is not read. */
export const mostPasted = { characters: 500_000, rows: 250, columns: 40, cell: 2000 } as const

/**
 * What a spreadsheet puts on the clipboard, as rows of cells: tabs between cells, and quotes around a cell that
 * holds a line break, a tab or a quote. Semicolons, when there is no tab: the file such a sheet saves.
 */
export function cellsOfText(text: string): string[][] {
  const whole = text.slice(0, mostPasted.characters).replace(/^\ufeff/u, '')
  const between = whole.includes('\t') ? '\t' : ';'
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < whole.length && rows.length < mostPasted.rows) {
    const [cell, end] = whole[at] === '"' ? quoted(whole, at, between) : bare(whole, at, between)
    if (row.length < mostPasted.columns) row.push(tidy(cell))
    const next = whole[end]
    at = end + 1
    if (next === between) {
      if (at === whole.length) row.push('')
      continue
    }
    if (next === '\r' && whole[at] === '\n') at += 1
    rows.push(row)
    row = []
  }
  if (row.length > 0 && rows.length < mostPasted.rows) rows.push(row)
  const filled = rows.filter((cells) => cells.some((cell) => cell !== ''))
  const width = Math.max(0, ...filled.map((cells) => cells.length))
  return filled.map((cells) => [...cells, ...Array<string>(width - cells.length).fill('')])
}

const endsCell = (letter: string | undefined, between: string): boolean =>
  letter === undefined || letter === between || letter === '\n' || letter === '\r'

function bare(text: string, from: number, between: string): [string, number] {
  let end = from
  while (!endsCell(text[end], between)) end += 1
  return [text.slice(from, end), end]
}

/** A quote that is never closed is a quote that somebody typed: then it is a bare cell. */
function quoted(text: string, from: number, between: string): [string, number] {
  for (let end = text.indexOf('"', from + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    if (text[end + 1] === '"') end += 1
    else if (endsCell(text[end + 1], between))
      return [text.slice(from + 1, end).replaceAll('""', '"'), end + 1]
    else break
  }
  return bare(text, from, between)
}

/** One line, without the apostrophe by which our own files say that something is only words. */
const tidy = (cell: string): string =>
  cell
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^'(?=[=+\-@＝＋－＠])/u, '')
    .slice(0, mostPasted.cell)
