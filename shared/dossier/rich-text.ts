import { asFileHash, type FileHash } from '#shared/ids.ts'

/**
 * What people may write in a rich-text field, as plain JSON in ProseMirror's shape.
 * The editor, the reader of the shared document, the word counter and the PDF all go by these lists.
 */
export const blockNames = [
  'paragraph',
  'bulletList',
  'orderedList',
  'listItem',
  'blockquote',
  'image',
] as const
export const inlineNames = ['hardBreak'] as const
export const markNames = ['bold', 'italic', 'link'] as const
export type BlockName = (typeof blockNames)[number]
export type MarkName = (typeof markNames)[number]

/**
 * Travels in the socket's URL. A client with another number never gets a seat: an editor deletes from the
 * shared document every node that it does not know. Raise it with every change of the lists above.
 */
export const richTextVersion = 2

export interface Mark {
  readonly type: MarkName
  readonly attrs?: { readonly href: string }
}
export type Inline =
  | { readonly type: 'text'; readonly text: string; readonly marks?: readonly Mark[] }
  | { readonly type: 'hardBreak' }
export type Block = TextBlock | Picture
export interface TextBlock {
  readonly type: Exclude<BlockName, 'image'>
  readonly attrs?: { readonly start: number }
  readonly content?: readonly (Block | Inline)[]
}
/** A picture between the paragraphs: a file of this proposal, and words for who cannot see it. */
export interface Picture {
  readonly type: 'image'
  readonly attrs: { readonly file: FileHash; readonly alt: string }
  readonly content?: undefined
}
export interface RichText {
  readonly type: 'doc'
  readonly content: readonly Block[]
}

export const emptyText: RichText = { type: 'doc', content: [] }

/** Links to somewhere a jury can follow, and to nothing that runs. */
export const isSafeLink = (href: unknown): href is string =>
  typeof href === 'string' && href.length <= 2000 && /^(https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu.test(href)

/** In characters: a sentence or two; what needs more belongs in the text. */
export const longestAlt = 300

/** Words for a picture: some, on one line, and no more than somebody listens to. */
export const isAlt = (raw: unknown): raw is string =>
  typeof raw === 'string' &&
  raw.length <= longestAlt &&
  /[\p{L}\p{N}]/u.test(raw) &&
  !/[\p{Cc}\u2028\u2029]/u.test(raw) &&
  raw.isWellFormed()

/** The pictures of a text, in reading order. */
export function picturesIn(text: RichText): Picture[] {
  const found: Picture[] = []
  const walk = (nodes: readonly (Block | Inline)[]): void => {
    for (const node of nodes) {
      if (node.type === 'image') found.push(node)
      else if (node.type !== 'text' && node.type !== 'hardBreak') walk(node.content ?? [])
    }
  }
  walk(text.content)
  return found
}

/** A picture as it may stand in a text; `null` when its file is none, or it has no words. */
export function asPicture(file: unknown, alt: unknown): Picture | null {
  const hash = asFileHash(file)
  return hash && isAlt(alt) ? { type: 'image', attrs: { file: hash, alt } } : null
}

/** The text alone: a newline between blocks and for a line break, so that words never stick together. */
export function plainText(text: RichText): string {
  const parts: string[] = []
  const walk = (nodes: readonly (Block | Inline)[]): void => {
    for (const node of nodes) {
      if (node.type === 'text') parts.push(node.text)
      else if (node.type === 'hardBreak') parts.push('\n')
      else {
        walk(node.content ?? [])
        parts.push('\n')
      }
    }
  }
  walk(text.content)
  return parts.join('').replace(/\n+/gu, '\n').trim()
}

/** Something one can see: signs without width, as come along with what is pasted, say nothing. */
export const isVisible = (text: string): boolean => /[^\s\p{Cf}\p{Cc}]/u.test(text)

/** Nothing a reader would see. */
export const isBlank = (text: RichText): boolean => !text.content.some(shows)

const shows = (node: Block | Inline): boolean => {
  if (node.type === 'text') return isVisible(node.text)
  return node.type === 'image' || (node.type !== 'hardBreak' && (node.content ?? []).some(shows))
}
