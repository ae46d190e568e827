import * as Y from 'yjs'
import type { Block, Inline, Mark, RichText } from './rich-text.ts'

/**
 * Puts a text after what already stands in a field, in one transaction, so that one step back takes it away
 * again. Empty paragraphs, as an editor leaves them in a field nobody wrote in, make way.
 */
export function appendText(place: Y.XmlFragment, text: RichText, origin: unknown): void {
  if (text.content.length === 0 || !place.doc) return
  place.doc.transact(() => {
    for (let at = place.length - 1; at >= 0; at--) {
      const node = place.get(at)
      if (node instanceof Y.XmlElement && node.nodeName === 'paragraph' && isBare(node)) place.delete(at, 1)
    }
    place.push(sharedNodes(text))
  }, origin)
}

const isBare = (node: Y.XmlElement): boolean =>
  node.toArray().every((child) => child instanceof Y.XmlText && child.length === 0)

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
