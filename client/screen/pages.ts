/** What does not fit is paged, never made smaller and never scrolled. The facilitator turns the pages. */
export interface Paged<T> {
  readonly rows: readonly T[]
  /** Counted from one. */
  readonly page: number
  readonly pages: number
  readonly from: number
  readonly to: number
  readonly all: number
}

export function pageOf<T>(rows: readonly T[], perPage: number, wanted: number): Paged<T> {
  const pages = Math.max(1, Math.ceil(rows.length / perPage))
  // Turning past the last page begins anew: who turns need not know how many fit on this screen.
  const page = wanted % pages
  const from = page * perPage
  const shown = rows.slice(from, from + perPage)
  return { rows: shown, page: page + 1, pages, from: from + 1, to: from + shown.length, all: rows.length }
}

/** Pages of so much height, where a row may need more than another. */
export function pagesBy<T>(rows: readonly T[], heightOf: (row: T) => number, most: number): readonly T[][] {
  const pages: T[][] = []
  let room = 0
  for (const row of rows) {
    const height = heightOf(row)
    const last = pages.at(-1)
    if (last && height <= room) last.push(row)
    else pages.push([row])
    room = (last && height <= room ? room : most) - height
  }
  return pages
}

export function pageAmong<T>(pages: readonly (readonly T[])[], wanted: number): Paged<T> {
  const page = wanted % Math.max(1, pages.length)
  const rows = pages[page] ?? []
  const from = pages.slice(0, page).reduce((sum, { length }) => sum + length, 1)
  const all = pages.reduce((sum, { length }) => sum + length, 0)
  return { rows, page: page + 1, pages: Math.max(1, pages.length), from, to: from + rows.length - 1, all }
}

/** So many lines a text takes where so many letters stand on one: words are kept whole as long as they can be. */
export function linesOf(text: string, letters: number): number {
  let lines = 1
  let used = 0
  for (const { length } of text.split(/\s+/u)) {
    const fits = used === 0 || used + 1 + length <= letters
    if (!fits) lines += 1
    used = (fits && used > 0 ? used + 1 : 0) + length
    lines += Math.ceil(used / letters) - 1
    used = ((used - 1) % letters) + 1
  }
  return lines
}

/** A block of a section, or what of it goes on over the page. */
export type Piece<B> = B & { readonly goesOn: boolean }

/**
 * Pages of so many letters. What is longer than a page goes on on the next, between two paragraphs if it can,
 * between two sentences if it must: nothing is cut off at the foot of a wall.
 */
export function pagesOfText<B extends { readonly lines: readonly string[] }>(
  blocks: readonly B[],
  most: number,
): readonly (readonly Piece<B>[])[] {
  const pages: (readonly Piece<B>[])[] = []
  let room = 0
  for (const block of blocks)
    for (const [at, piece] of piecesOf(block.lines, most).entries()) {
      const size = piece.join(' ').length + heading
      const put = { ...block, lines: piece, goesOn: at > 0 }
      const last = pages.at(-1)
      if (last && size <= room) pages[pages.length - 1] = [...last, put]
      else pages.push([put])
      room = (last && size <= room ? room : most) - size
    }
  return pages
}

/** What a title and the white around a block cost, in letters. */
const heading = 60

function piecesOf(lines: readonly string[], most: number): readonly (readonly string[])[] {
  const pieces: string[][] = []
  let room = 0
  for (const line of lines.flatMap((one) => (one.length + heading > most ? sentences(one) : [one]))) {
    const last = pieces.at(-1)
    if (last && line.length <= room) last.push(line)
    else pieces.push([line])
    room = (last && line.length <= room ? room : most - heading) - line.length
  }
  return pieces
}

const sentences = (line: string): readonly string[] => line.split(/(?<=[.!?])\s+/u)
