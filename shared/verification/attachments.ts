/** Undoes the compression of one stream; `null` when it is none. */
export type Inflate = (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer> | null>

const mostAttachments = 20

/**
 * The files attached to a PDF, without a PDF library: streams that call themselves an embedded file stand in the
 * open in every PDF, whatever else is packed together. What cannot be read is left out.
 */
export async function attachmentsIn(
  pdf: Uint8Array<ArrayBuffer>,
  inflate: Inflate,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const text = asLatin(pdf)
  const found: Uint8Array<ArrayBuffer>[] = []
  for (const { index } of text.matchAll(/\/Type\s*\/EmbeddedFile\b/gu)) {
    if (found.length >= mostAttachments) break
    const stream = streamAround(text, index)
    if (!stream) continue
    const raw = pdf.slice(stream.from, stream.to)
    const bytes = stream.packed ? await inflate(raw) : raw
    if (bytes) found.push(bytes)
  }
  return found
}

export const isPdf = (bytes: Uint8Array): boolean => asLatin(bytes.subarray(0, 5)) === '%PDF-'

/** One character per byte, so that places in the text are places in the file. */
function asLatin(bytes: Uint8Array): string {
  const parts: string[] = []
  const step = 8192
  for (let at = 0; at < bytes.length; at += step)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + step)))
  return parts.join('')
}

function streamAround(text: string, at: number) {
  const objectFrom = text.lastIndexOf(' obj', at)
  const keyword = text.indexOf('stream', at)
  if (objectFrom < 0 || keyword < 0) return null
  const dictionary = text.slice(objectFrom, keyword)
  const length = lengthIn(dictionary, text)
  if (length === null) return null
  // After the keyword stands one end of line, of one or two bytes.
  const from = keyword + 'stream'.length + (text.startsWith('\r\n', keyword + 'stream'.length) ? 2 : 1)
  const filters = [...dictionary.matchAll(/\/(\w+Decode)\b/gu)].map(([, name]) => name)
  if (filters.some((name) => name !== 'FlateDecode') || filters.length > 1) return null
  return { from, to: Math.min(from + length, text.length), packed: filters.length === 1 }
}

/** Written there, or in an object of its own. */
function lengthIn(dictionary: string, text: string): number | null {
  const [, direct, generation] = /\/Length\s+(\d{1,10})(?:\s+(\d{1,5})\s+R)?/u.exec(dictionary) ?? []
  if (direct === undefined) return null
  if (generation === undefined) return Number(direct)
  const elsewhere = new RegExp(`(?:^|[\\r\\n\\s])${direct}\\s+${generation}\\s+obj\\s+(\\d{1,10})`, 'u').exec(
    text,
  )
  return elsewhere?.[1] === undefined ? null : Number(elsewhere[1])
}
