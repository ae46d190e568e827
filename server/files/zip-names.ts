/** What an office document holds, by the directory at the end of its zip; nothing is unpacked. */
export interface ZipEntry {
  readonly name: string
  readonly size: number
}

const endMark = 0x06054b50
const entryMark = 0x02014b50
const endLength = 22
const entryLength = 46
/** A comment after the end is at most this long. */
const longestComment = 0xffff
/** More parts than any letter or table has. */
const mostEntries = 5_000

/** `null` when these bytes are no zip that ends where it says. */
export function readZipNames(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === null) return null
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count > mostEntries) return null
  const entries: ZipEntry[] = []
  for (let i = 0; i < count; i++) {
    if (at + entryLength > end || view.getUint32(at, true) !== entryMark) return null
    const nameLength = view.getUint16(at + 28, true)
    const rest = view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    const from = at + entryLength
    if (from + nameLength > end) return null
    const name = new TextDecoder('utf-8').decode(bytes.subarray(from, from + nameLength))
    entries.push({ name, size: view.getUint32(at + 24, true) })
    at = from + nameLength + rest
  }
  return entries
}

function findEnd(view: DataView): number | null {
  const least = Math.max(0, view.byteLength - endLength - longestComment)
  for (let at = view.byteLength - endLength; at >= least; at--) {
    if (view.getUint32(at, true) !== endMark) continue
    if (at + endLength + view.getUint16(at + 20, true) === view.byteLength) return at
  }
  return null
}
