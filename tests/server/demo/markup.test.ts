import { getSchema } from '@tiptap/core'
import { StarterKit } from '@tiptap/starter-kit'
import { prosemirrorToYXmlFragment } from '@tiptap/y-tiptap'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { readMarkup } from '#server/demo/markup.ts'
import { sharedNodes } from '#shared/dossier/write-text.ts'
import { readText } from '#shared/dossier/read-text.ts'

const text = (text: string, ...marks: string[]) => ({
  type: 'text',
  text,
  ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }),
})
const paragraph = (...content: object[]) => ({ type: 'paragraph', content })

const letter = `
  Beste Fatima, dit is **belangrijk** en *een beetje* lang,
  over twee regels.

  - Een punt
    dat doorloopt
  - **Nog** een

  1. Eerst
  2. Dan

  > Wat Joris zei.`

function shared(source: string): Y.XmlFragment {
  const fragment = new Y.Doc().getXmlFragment('text')
  fragment.insert(0, sharedNodes(readMarkup(source)))
  return fragment
}

/** All that the shared text holds: names, attributes with their types, and runs with their marks. */
const anatomy = (type: Y.XmlFragment | Y.XmlText | Y.XmlHook): unknown => {
  if (type instanceof Y.XmlText) return type.toDelta()
  if (!(type instanceof Y.XmlFragment)) return null
  const children = type.toArray().map(anatomy)
  return type instanceof Y.XmlElement ? [type.nodeName, type.getAttributes(), ...children] : children
}

describe('markup', () => {
  test('reads paragraphs, marks, bullets, numbers and quotes', () => {
    expect(readMarkup(letter)).toEqual({
      type: 'doc',
      content: [
        paragraph(
          text('Beste Fatima, dit is '),
          text('belangrijk', 'bold'),
          text(' en '),
          text('een beetje', 'italic'),
          text(' lang, over twee regels.'),
        ),
        {
          type: 'bulletList',
          content: [
            { type: 'listItem', content: [paragraph(text('Een punt dat doorloopt'))] },
            { type: 'listItem', content: [paragraph(text('Nog', 'bold'), text(' een'))] },
          ],
        },
        {
          type: 'orderedList',
          content: [
            { type: 'listItem', content: [paragraph(text('Eerst'))] },
            { type: 'listItem', content: [paragraph(text('Dan'))] },
          ],
        },
        { type: 'blockquote', content: [paragraph(text('Wat Joris zei.'))] },
      ],
    })
  })

  test('keeps an amount with its sign, and a lone sign or dash as it is', () => {
    expect(readMarkup('Het kost € 5 en wat - of *')).toEqual({
      type: 'doc',
      content: [paragraph(text('Het kost €\u00a05 en wat - of *'))],
    })
  })

  test('of nothing makes nothing', () => {
    expect(readMarkup(' \n\n ')).toEqual({ type: 'doc', content: [] })
  })

  test('stands in the shared document exactly as the editor would have put it', () => {
    const schema = getSchema([StarterKit.configure({ undoRedo: false })])
    const typed = prosemirrorToYXmlFragment(
      schema.nodeFromJSON(readMarkup(letter)),
      new Y.Doc().getXmlFragment('text'),
    )
    expect(anatomy(shared(letter))).toEqual(anatomy(typed))
  })

  test('comes back from the shared document as it was read', () => {
    expect(readText(shared(letter))).toEqual(readMarkup(letter))
  })
})
