import { wrappingInputRule, type AnyExtension } from '@tiptap/core'
import { Link } from '@tiptap/extension-link'
import { OrderedList } from '@tiptap/extension-list'
import { StarterKit } from '@tiptap/starter-kit'
import type { Files } from '#client/files/files.ts'
import { isSafeLink } from '#shared/dossier/rich-text.ts'
import { pictureNode } from './picture-node.ts'

/** As far as the server accepts a list to begin: further is a slip of the finger. */
const mostStart = 9_999

/**
 * Exactly the blocks, breaks and marks of `shared/dossier/rich-text.ts`, with only the attributes it names.
 * What is pasted is reduced to them by the schema itself: a heading becomes a paragraph, an image from elsewhere nothing.
 */
export const richText = (files?: Files): AnyExtension[] => [
  StarterKit.configure({
    heading: false,
    code: false,
    codeBlock: false,
    horizontalRule: false,
    strike: false,
    underline: false,
    dropcursor: false,
    gapcursor: false,
    // Would add an empty paragraph to every text, in the name of whoever opens it.
    trailingNode: false,
    // Undo is that of the whole page.
    undoRedo: false,
    link: false,
    orderedList: false,
  }),
  links,
  orderedLists,
  pictureNode(files),
]

const links = Link.extend({
  addAttributes: () => ({
    href: { default: null, parseHTML: (element: HTMLElement) => element.getAttribute('href') },
  }),
}).configure({
  openOnClick: false,
  // Answers to changes of others as well, and would write their links a second time.
  autolink: false,
  defaultProtocol: 'https',
  isAllowedUri: isSafeLink,
  HTMLAttributes: { target: '_blank', rel: 'noopener noreferrer nofollow' },
})

const orderedLists = OrderedList.extend({
  addAttributes: () => ({
    start: {
      default: 1,
      parseHTML: (element: HTMLElement) => {
        const start = Number(element.getAttribute('start') ?? 1)
        return Number.isInteger(start) && start >= 0 && start <= mostStart ? start : 1
      },
    },
  }),
  // Two digits: `2021. ` begins a sentence about that year, not a list.
  addInputRules() {
    const getAttributes = (match: RegExpMatchArray) => ({ start: Number(match[1]) })
    return [wrappingInputRule({ find: /^(\d{1,2})\.\s$/u, type: this.type, getAttributes })]
  },
  addProseMirrorPlugins: () => [],
})
