/**
 * What people may write in a rich-text field, as plain JSON in ProseMirror's shape.
 * The editor, the reader of the shared document, the word counter and the PDF all go by these lists.
 */
export const blockNames = ['paragraph', 'bulletList', 'orderedList', 'listItem', 'blockquote'] as const
export const inlineNames = ['hardBreak'] as const
export const markNames = ['bold', 'italic', 'link'] as const
export type BlockName = (typeof blockNames)[number]
export type MarkName = (typeof markNames)[number]

/**
 * Travels in the socket's URL. A client with another number never gets a seat: an editor deletes from the
 * shared document every node that it does not know. Raise it with every change of the lists above.
 */
export const richTextVersion = 1

export interface Mark {
  readonly type: MarkName
  readonly attrs?: { readonly href: string }
}
export type Inline =
  | { readonly type: 'text'; readonly text: string; readonly marks?: readonly Mark[] }
  | { readonly type: 'hardBreak' }
export interface Block {
  readonly type: BlockName
  readonly attrs?: { readonly start: number }
  readonly content?: readonly (Block | Inline)[]
}
export interface RichText {
  readonly type: 'doc'
  readonly content: readonly Block[]
}

export const emptyText: RichText = { type: 'doc', content: [] }

/** Links to somewhere a jury can follow, and to nothing that runs. */
export const isSafeLink = (href: unknown): href is string =>
  typeof href === 'string' && href.length <= 2000 && /^(https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu.test(href)

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

/** Nothing a reader would see. */
export const isBlank = (text: RichText): boolean => plainText(text).trim() === ''
