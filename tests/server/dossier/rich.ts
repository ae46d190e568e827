import type { Block, Inline, Mark, RichText } from '#shared/dossier/rich-text.ts'

/** Short hands for rich text, as the editor would have written it. */
export const doc = (...content: Block[]): RichText => ({ type: 'doc', content })
export const say = (...content: (string | Inline)[]): Block => ({
  type: 'paragraph',
  content: content.map(asInline),
})
export const bullets = (...items: (string | Block[])[]): Block => ({
  type: 'bulletList',
  content: items.map(asItem),
})
export const numbered = (...items: (string | Block[])[]): Block => ({
  type: 'orderedList',
  attrs: { start: 1 },
  content: items.map(asItem),
})
export const quoted = (...content: Block[]): Block => ({ type: 'blockquote', content })
export const bold = (text: string): Inline => marked(text, { type: 'bold' })
export const italic = (text: string): Inline => marked(text, { type: 'italic' })
export const linked = (text: string, href: string): Inline => marked(text, { type: 'link', attrs: { href } })
export const text = (...paragraphs: string[]): RichText =>
  doc(...paragraphs.map((paragraph) => say(paragraph)))

const marked = (words: string, ...marks: Mark[]): Inline => ({ type: 'text', text: words, marks })
const asInline = (one: string | Inline): Inline =>
  typeof one === 'string' ? { type: 'text', text: one } : one
const asItem = (item: string | Block[]): Block => ({
  type: 'listItem',
  content: typeof item === 'string' ? [say(item)] : item,
})
