import type { Block, Inline, RichText } from '#shared/dossier/rich-text.ts'

/**
 * Rich text as it stands in a data file: paragraphs separated by an empty line, `- ` bullets, `1. ` numbers,
 * `> ` quotes, `**bold**` and `*italic*`. Lines of one paragraph are joined and may be indented.
 */
export function readMarkup(source: string): RichText {
  const blocks = source
    .split(/\n\s*\n/u)
    .map((block) => block.split('\n').flatMap((line) => line.trim() || []))
    .filter((lines) => lines.length > 0)
  return { type: 'doc', content: blocks.map(readBlock) }
}

const bullet = /^- /u
const number = /^\d+\. /u
const quote = /^> ?/u

function readBlock(lines: readonly string[]): Block {
  const first = lines[0] ?? ''
  if (bullet.test(first)) return { type: 'bulletList', content: readItems(lines, bullet) }
  if (number.test(first)) return { type: 'orderedList', content: readItems(lines, number) }
  if (!quote.test(first)) return paragraph(lines)
  return { type: 'blockquote', content: [paragraph(lines.map((line) => line.replace(quote, '')))] }
}

/** A line without a sign of its own goes on with the item above it. */
function readItems(lines: readonly string[], sign: RegExp): Block[] {
  const items: string[][] = []
  for (const line of lines) {
    const last = items.at(-1)
    if (sign.test(line) || !last) items.push([line.replace(sign, '')])
    else last.push(line)
  }
  return items.map((item) => ({ type: 'listItem', content: [paragraph(item)] }))
}

function paragraph(lines: readonly string[]): Block {
  // An amount is never torn from its sign at the end of a line.
  const text = lines.join(' ').replace(/€ (?=\d)/gu, '€\u00a0')
  return { type: 'paragraph', content: readRuns(text) }
}

function readRuns(text: string): Inline[] {
  const runs: Inline[] = []
  for (const piece of text.split(/(\*\*.+?\*\*|\*.+?\*)/u)) {
    if (piece === '') continue
    if (piece.startsWith('**')) runs.push(run(piece.slice(2, -2), 'bold'))
    else if (piece.startsWith('*')) runs.push(run(piece.slice(1, -1), 'italic'))
    else runs.push({ type: 'text', text: piece })
  }
  return runs
}

const run = (text: string, mark: 'bold' | 'italic'): Inline => ({
  type: 'text',
  text,
  marks: [{ type: mark }],
})
