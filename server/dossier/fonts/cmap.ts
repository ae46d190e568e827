/**
 * The characters a TrueType font has a glyph for, from its `cmap` table (OpenType 1.9, formats 4 and 12).
 * Strict: a table that does not add up throws, because a wrong answer here lets a freeze through that
 * can then not be printed.
 */
export function readCharacters(font: Uint8Array): Set<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const table = findTable(view, 'cmap')
  const characters = new Set<number>()
  let read = 0
  for (let i = 0; i < table.getUint16(2); i++) {
    const record = 4 + i * 8
    if (!isUnicode(table.getUint16(record), table.getUint16(record + 2))) continue
    const subtable = table.getUint32(record + 4)
    const format = table.getUint16(subtable)
    if (format === 4) readSegments(part(table, subtable, table.getUint16(subtable + 2)), characters)
    else if (format === 12) readGroups(part(table, subtable, table.getUint32(subtable + 4)), characters)
    else continue
    read++
  }
  if (read === 0) throw new Error('The font has no cmap of format 4 or 12')
  return characters
}

const isUnicode = (platform: number, encoding: number): boolean =>
  (platform === 3 && (encoding === 1 || encoding === 10)) || (platform === 0 && encoding < 5)

const part = (view: DataView, start: number, length: number): DataView =>
  new DataView(view.buffer, view.byteOffset + start, length)

function findTable(font: DataView, tag: string): DataView {
  for (let i = 0; i < font.getUint16(4); i++) {
    const record = 12 + i * 16
    const name = String.fromCharCode(...[0, 1, 2, 3].map((byte) => font.getUint8(record + byte)))
    if (name === tag) return part(font, font.getUint32(record + 8), font.getUint32(record + 12))
  }
  throw new Error(`The font has no ${tag} table`)
}

/** Format 4: segments of the basic plane, each with a delta or a list of glyphs. */
function readSegments(table: DataView, into: Set<number>): void {
  const doubled = table.getUint16(6)
  const ends = 14
  const starts = ends + doubled + 2
  const deltas = starts + doubled
  const ranges = deltas + doubled
  for (let at = 0; at < doubled; at += 2) {
    const start = table.getUint16(starts + at)
    const end = table.getUint16(ends + at)
    const delta = table.getUint16(deltas + at)
    const range = table.getUint16(ranges + at)
    if (start > end) throw new Error('A cmap segment ends before it starts')
    for (let character = start; character <= end && character !== 0xffff; character++) {
      const listed = range && table.getUint16(ranges + at + range + (character - start) * 2)
      const glyph = range === 0 ? character + delta : listed === 0 ? 0 : listed + delta
      if (glyph % 0x10000 !== 0) into.add(character)
    }
  }
}

/** Format 12: groups of any plane. */
function readGroups(table: DataView, into: Set<number>): void {
  for (let i = 0; i < table.getUint32(12); i++) {
    const group = 16 + i * 12
    const start = table.getUint32(group)
    const end = table.getUint32(group + 4)
    if (start > end || end > 0x10ffff) throw new Error('A cmap group is out of range')
    const glyph = table.getUint32(group + 8)
    for (let character = start; character <= end; character++) {
      if (glyph + character - start !== 0) into.add(character)
    }
  }
}
