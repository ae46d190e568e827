import * as Y from 'yjs'
import type { Path } from '#shared/dossier/schema.ts'
import { asQuote } from '#shared/dossier/trail-marks.ts'
import { at } from '#shared/dossier/write.ts'
import { passageAt, type Letters } from '#shared/talk/passage.ts'
import type { About } from '#shared/talk/write.ts'

/** Where the letters of a text stand on the page, in an editor and where it is only read. */
export const lettersMark = 'data-letters'

/** The element in which a place shows its text, if it has one. */
export function textIn(place: Element | null): HTMLElement | null {
  const inside = place?.matches(`[${lettersMark}]`) ? place : place?.querySelector(`[${lettersMark}]`)
  return inside instanceof HTMLElement ? inside : null
}

/** What a remark is about that is made now: the place, and of its text the passage that is selected. */
export function aboutPlace(doc: Y.Doc, path: Path, shown: Element | null): About {
  const text = textIn(shown)
  const source = at(doc, path)
  const chosen = text && chosenIn(text)
  if (!chosen || !(source instanceof Y.XmlFragment)) return { place: path, quote: '', passage: null }
  return { place: path, quote: asQuote(chosen.words), passage: passageAt(source, chosen) }
}

interface Chosen extends Letters {
  readonly words: string
}

function chosenIn(text: HTMLElement): Chosen | null {
  const selection = document.getSelection()
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null
  if (!range || range.collapsed) return null
  if (!text.contains(range.startContainer) || !text.contains(range.endContainer)) return null
  let count = 0
  let from = 0
  let to = 0
  for (const run of runsIn(text)) {
    const { length } = run
    if (run === range.startContainer) from = count + range.startOffset
    else if (range.comparePoint(run, length) < 0) from = count + length
    if (run === range.endContainer) to = count + range.endOffset
    else if (range.comparePoint(run, 0) <= 0) to = count + length
    count += length
  }
  return to > from ? { from, to, words: range.toString() } : null
}

/** The stretch of page on which these letters stand now. */
export function rangeOf(text: HTMLElement, { from, to }: Letters): Range | null {
  const range = document.createRange()
  let count = 0
  let begun = false
  for (const run of runsIn(text)) {
    const end = count + run.length
    if (!begun && from < end) {
      range.setStart(run, from - count)
      begun = true
    }
    if (begun && to <= end) {
      range.setEnd(run, to - count)
      return range
    }
    count = end
  }
  return null
}

/** The words themselves: what an editor shows among them, the carets of others with their names, is no text. */
function runsIn(text: HTMLElement): Text[] {
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (node instanceof Text) return NodeFilter.FILTER_ACCEPT
    const isAmong =
      node instanceof HTMLElement && (node.contentEditable === 'false' || node.tagName === 'FIGURE')
    return isAmong ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP
  })
  const runs: Text[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node instanceof Text) runs.push(node)
  return runs
}
