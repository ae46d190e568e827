import { asPicture, isSafeLink } from '#shared/dossier/rich-text.ts'
import type { PrintedDossier } from './printed.ts'

/**
 * The same dossier with every text made safe to print, and with rich text that is certain to be well
 * formed. What people wrote stays: only what cannot be shown, or would show something else, is taken out.
 * `legible` has the last word on each text: it spells what the fonts cannot print.
 */
export function printable(dossier: PrintedDossier, legible = (text: string): string => text): PrintedDossier {
  return printed(dossier, (text) => legible(cleanText(text))) as PrintedDossier
}

type Words = (text: string) => string

/** Text is text wherever it stands, so every string is treated alike and no new field can be forgotten. */
function printed(value: unknown, words: Words): unknown {
  if (typeof value === 'string') return isHash(value) ? value : words(value).trim()
  if (Array.isArray(value)) return value.map((one) => printed(one, words))
  if (typeof value !== 'object' || value === null) return value
  if ('type' in value && value.type === 'doc') {
    return { type: 'doc', content: blocks(childrenOf(value), words, 0) }
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, key === ours ? one : printed(one, words)]),
  )
}

/** An address that the server made, and that a code is drawn from: one sign more and it leads nowhere. */
const ours = 'checkAt'

/**
 * One line of well-formed text: no control or private characters, no byte-order marks, none of the
 * direction overrides that could turn an amount around. Long words get places where they may break.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\t\n\v\f\r\u2028\u2029]+/gu, ' ')
    .replace(/[\p{Cc}\p{Co}\p{Noncharacter_Code_Point}\ufeff\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]/gu, '')
    .replace(/[ĳĲ]/gu, (ligature) => (ligature === 'ĳ' ? 'ij' : 'IJ'))
    .normalize('NFC')
    .replace(/(\p{M}{4})\p{M}+/gu, '$1')
    .replace(/[^\s\u200b]{51,}/gu, breakable)
}

/** A fingerprint is compared digit by digit: nothing may come between. */
const isHash = (text: string): boolean => /^[\da-f]{64}$/u.test(text)

/** No Dutch compound is this long; what is (an address, a serial number) would run off the page. */
const breakable = (word: string): string =>
  [...graphemes.segment(word)]
    .map(({ segment }, i) => (i > 0 && i % 10 === 0 ? `\u200b${segment}` : segment))
    .join('')

const graphemes = new Intl.Segmenter('nl-BE', { granularity: 'grapheme' })

/** Whether a reader would see anything at all. */
export const isVisible = (text: string): boolean => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text)

/** Deeper lists and quotes keep their words but not their indent, or nothing is left of the column. */
const deepest = 6

interface Node {
  readonly type: string
  readonly text?: string
  readonly attrs?: Record<string, unknown>
  readonly marks?: readonly Node[]
  readonly content?: readonly Node[]
}

const asNode = (raw: unknown): Node | null =>
  typeof raw === 'object' && raw !== null && 'type' in raw && typeof raw.type === 'string'
    ? (raw as Node)
    : null

const childrenOf = (node: object): Node[] => {
  const content = 'content' in node && Array.isArray(node.content) ? node.content : []
  return content.map(asNode).filter((child) => child !== null)
}

/** Unknown nodes are stepped over; what stands in them is read as if they were not there. */
function blocks(nodes: readonly Node[], words: Words, depth: number): Node[] {
  if (depth >= deepest) return paragraphsOf(nodes, words)
  const result: Node[] = []
  for (const node of nodes) {
    switch (node.type) {
      case 'bulletList':
      case 'orderedList': {
        const items = childrenOf(node)
          .map((item) => blocks(item.type === 'listItem' ? childrenOf(item) : [item], words, depth + 1))
          .filter((content) => content.length > 0)
          .map((content) => ({ type: 'listItem', content }))
        if (items.length > 0)
          result.push({ type: node.type, attrs: { start: startOf(node) }, content: items })
        break
      }
      case 'blockquote': {
        const content = blocks(childrenOf(node), words, depth + 1)
        if (content.length > 0) result.push({ type: 'blockquote', content })
        break
      }
      case 'paragraph':
      case 'text':
      case 'image':
        result.push(...paragraphsOf([node], words))
        break
      default:
        result.push(...blocks(childrenOf(node), words, depth + 1))
    }
  }
  return result
}

const startOf = ({ attrs }: Node): number => {
  const start = attrs?.['start']
  return typeof start === 'number' && Number.isInteger(start) && start >= 0 && start < 10_000 ? start : 1
}

/** Every text below these nodes, one paragraph per block, and the pictures between them; walks without recursion, so no depth is too deep. */
function paragraphsOf(nodes: readonly Node[], words: Words): Node[] {
  const paragraphs: Node[][] = [[]]
  const pictures = new Map<Node[], Node>()
  const waiting = [...nodes].reverse()
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const last = paragraphs[paragraphs.length - 1] as Node[]
    if (node.type === 'text') last.push(...inline(node, words))
    else if (node.type === 'hardBreak') last.push({ type: 'hardBreak' })
    else if (node.type === 'image') {
      const picture = printedPicture(node, words)
      const place: Node[] = []
      if (picture) pictures.set(place, picture)
      paragraphs.push(place, [])
    } else {
      if (last.length > 0) paragraphs.push([])
      for (const child of childrenOf(node).reverse()) waiting.push(child)
    }
  }
  return paragraphs.flatMap((content): Node[] => {
    const picture = pictures.get(content)
    if (picture) return [picture]
    return content.some((node) => isVisible(node.text ?? '')) ? [{ type: 'paragraph', content }] : []
  })
}

function printedPicture({ attrs }: Node, words: Words): Node | null {
  const picture = asPicture(attrs?.['file'], attrs?.['alt'])
  return picture && { type: 'image', attrs: { ...picture.attrs, alt: words(picture.attrs.alt) } }
}

function inline({ text, marks }: Node, words: Words): Node[] {
  const shown = typeof text === 'string' ? words(text) : ''
  if (shown === '') return []
  const kept = (Array.isArray(marks) ? marks : []).map(asMark).filter((mark) => mark !== null)
  return [{ type: 'text', text: shown, ...(kept.length > 0 && { marks: kept }) }]
}

function asMark(raw: unknown): Node | null {
  const mark = asNode(raw)
  if (mark?.type === 'bold' || mark?.type === 'italic') return { type: mark.type }
  const href = mark?.type === 'link' ? mark.attrs?.['href'] : null
  const address = isSafeLink(href) ? URL.parse(href.toWellFormed()) : null
  return address ? { type: 'link', attrs: { href: address.href } } : null
}
