import { getSchema } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'
import { prosemirrorJSONToYXmlFragment, yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap'
import { expect, test } from 'vitest'
import { an, edits, look, makeDossier, story, take } from './dossier.ts'

const editor = getSchema([StarterKit])
const words = (text: string, ...marks: object[]): object => ({ type: 'text', text, marks })
const line = (...content: object[]): object => ({ type: 'paragraph', content })

/** Everything the toolbar of a rich-text field can make. */
const written = {
  type: 'doc',
  content: [
    line(
      words('Samen '),
      words('sterker', { type: 'bold' }, { type: 'italic' }),
      { type: 'hardBreak' },
      words('in de streek', { type: 'link', attrs: { href: 'https://www.aalst.be/streek?x={1}' } }),
      words('of schrijf', { type: 'bold' }, { type: 'link', attrs: { href: 'mailto:an@aalst.be' } }),
    ),
    { type: 'blockquote', content: [line(words('Water kent geen grens 😀'))] },
    {
      type: 'orderedList',
      attrs: { start: 3 },
      content: [
        {
          type: 'listItem',
          content: [
            line(words('eerst')),
            { type: 'bulletList', content: [{ type: 'listItem', content: [line()] }] },
          ],
        },
      ],
    },
  ],
}

test('what a stock editor writes with our nodes and marks is accepted, and comes back as it was', () => {
  const doc = makeDossier()
  const bytes = edits(an, doc, (copy) => {
    const fragment = story(copy, 'vision')
    prosemirrorJSONToYXmlFragment(editor, written, fragment)
  })
  expect(look(doc, bytes)).toMatchObject({ ok: true })
  take(doc, bytes)
  const back = yXmlFragmentToProseMirrorRootNode(story(doc, 'vision'), editor)
  expect(() => back.check()).not.toThrow()
  expect(back.eq(editor.nodeFromJSON(written))).toBe(true)
})

test.each([
  ['a heading', { type: 'heading', attrs: { level: 1 }, content: [words('Titel')] }],
  ['a rule', { type: 'horizontalRule' }],
  ['code', { type: 'codeBlock', content: [words('x')] }],
  ['underlined words', line(words('x', { type: 'underline' }))],
  ['struck words', line(words('x', { type: 'strike' }))],
])('%s is not ours, and refused', (_, node) => {
  const doc = makeDossier()
  const bytes = edits(
    an,
    doc,
    (copy) =>
      void prosemirrorJSONToYXmlFragment(editor, { type: 'doc', content: [node] }, story(copy, 'vision')),
  )
  expect(look(doc, bytes)).toMatchObject({ ok: false })
})
