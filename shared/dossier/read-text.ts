import * as Y from 'yjs'
import {
  asPicture,
  blockNames,
  inlineNames,
  isSafeLink,
  markNames,
  type Block,
  type BlockName,
  type Inline,
  type Mark,
  type RichText,
} from './rich-text.ts'

/** Deeper than anyone writes on purpose; the PDF's data reader gives up at about 128 levels. */
const mostDepth = 12

const blocks = new Set<string>(blockNames)
const inlines = new Set<string>(inlineNames)

/**
 * Y.XmlFragment → rich text in one canonical form: runs with the same marks are joined, marks stand in the
 * order of `markNames`, unknown nodes and marks are left out. Two histories of the same content read the same.
 */
export function readText(fragment: Y.XmlFragment): RichText {
  return { type: 'doc', content: readChildren(fragment, 0).filter(isBlock) }
}

const isBlock = (node: Block | Inline): node is Block => blocks.has(node.type)

function readChildren(parent: Y.XmlFragment, depth: number): (Block | Inline)[] {
  const nodes: (Block | Inline)[] = []
  for (const child of parent.toArray()) {
    if (child instanceof Y.XmlText) nodes.push(...readRuns(child))
    else if (child instanceof Y.XmlElement) {
      const node = readElement(child, depth + 1)
      if (node) nodes.push(node)
    }
  }
  return joinRuns(nodes)
}

function readElement(element: Y.XmlElement, depth: number): Block | Inline | null {
  if (inlines.has(element.nodeName)) return { type: 'hardBreak' }
  if (!blocks.has(element.nodeName) || depth > mostDepth) return null
  const type = element.nodeName as BlockName
  if (type === 'image') return asPicture(element.getAttribute('file'), element.getAttribute('alt'))
  const content = readChildren(element, depth)
  const start = Number(element.getAttribute('start'))
  return {
    type,
    ...(type === 'orderedList' && start > 1 && start < 10_000 && { attrs: { start } }),
    ...(content.length > 0 && { content }),
  }
}

interface Run {
  readonly insert?: unknown
  readonly attributes?: Record<string, unknown>
}

function readRuns(text: Y.XmlText): Inline[] {
  const runs: Inline[] = []
  for (const run of text.toDelta() as Run[]) {
    if (typeof run.insert !== 'string' || run.insert === '') continue
    const marks = readMarks(run.attributes ?? {})
    runs.push({ type: 'text', text: run.insert.toWellFormed(), ...(marks.length > 0 && { marks }) })
  }
  return runs
}

/** The editor's binding may write a mark as `name--hash`, when several of one kind may overlap. */
function readMarks(attributes: Record<string, unknown>): Mark[] {
  const found = new Map<string, unknown>()
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== false) found.set(name.split('--')[0] ?? name, value)
  }
  const marks: Mark[] = []
  for (const type of markNames) {
    if (!found.has(type)) continue
    if (type !== 'link') marks.push({ type })
    else {
      const href = (found.get(type) as { href?: unknown } | undefined)?.href
      if (isSafeLink(href)) marks.push({ type, attrs: { href } })
    }
  }
  return marks
}

function joinRuns(nodes: (Block | Inline)[]): (Block | Inline)[] {
  const joined: (Block | Inline)[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (node.type === 'text' && last?.type === 'text' && sameMarks(last, node)) {
      joined[joined.length - 1] = { ...last, text: last.text + node.text }
    } else joined.push(node)
  }
  return joined
}

type TextRun = Extract<Inline, { type: 'text' }>
const sameMarks = (a: TextRun, b: TextRun): boolean =>
  JSON.stringify(a.marks ?? []) === JSON.stringify(b.marks ?? [])
