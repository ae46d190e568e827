import * as Y from 'yjs'
import type { Block, Inline, Mark, RichText } from '#shared/dossier/rich-text.ts'

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

/** The same text as the editor's binding would have put it in the shared document. */
export const sharedNodes = (text: RichText): Y.XmlElement[] => text.content.map(sharedBlock)

function sharedBlock(block: Block): Y.XmlElement {
  const element = new Y.XmlElement<{ start: number; file: string; alt: string }>(block.type)
  if (block.type === 'image') {
    element.setAttribute('file', block.attrs.file)
    element.setAttribute('alt', block.attrs.alt)
  }
  if (block.type === 'orderedList') element.setAttribute('start', block.attrs?.start ?? 1)
  const children: (Y.XmlElement | Y.XmlText)[] = []
  let runs: Inline[] = []
  const flush = (): void => {
    if (runs.length > 0) children.push(sharedRuns(runs))
    runs = []
  }
  for (const child of block.content ?? []) {
    if (child.type === 'text') runs.push(child)
    else {
      flush()
      children.push(child.type === 'hardBreak' ? new Y.XmlElement('hardBreak') : sharedBlock(child))
    }
  }
  flush()
  element.insert(0, children)
  return element as unknown as Y.XmlElement
}

function sharedRuns(runs: readonly Inline[]): Y.XmlText {
  const text = new Y.XmlText()
  const delta = runs.flatMap((run) =>
    run.type === 'text' ? [{ insert: run.text, attributes: attributesOf(run.marks ?? []) }] : [],
  )
  text.applyDelta(delta)
  return text
}

/** A mark is an attribute by its name, with the mark's own attributes as value: none for bold. */
const attributesOf = (marks: readonly Mark[]): Record<string, object> =>
  Object.fromEntries(marks.map((mark) => [mark.type, mark.attrs ?? {}]))
