import { expect, test } from 'vitest'
import { isBlank, plainText, type RichText } from '#shared/dossier/rich-text.ts'
import { countTextWords, countWords } from '#shared/dossier/words.ts'

test.each([
  ['Zuid-West-Vlaanderen', 1],
  ['€ 25.000', 1],
  ['en/of', 1],
  ['OCMW’s', 1],
  ["OCMW's", 1],
  ['- ', 0],
  ['', 0],
  ['   \n\t ', 0],
  ['één twee\u00a0drie', 3],
  ['Dit is – kort gezegd – af.', 5],
  ['بلدية المدينة', 2],
  ['\u200b\u200b \ufeff', 0],
  ['\u200been\u200b twee\u200d', 2],
  ['x'.repeat(200), 1],
])('%j counts as %i words', (text, words) => {
  expect(countWords(text)).toBe(words)
})

test('words of two paragraphs, list items or lines never stick together', () => {
  const text = (words: string) => ({ type: 'text' as const, text: words })
  const doc: RichText = {
    type: 'doc',
    content: [
      { type: 'paragraph', content: [text('een'), { type: 'hardBreak' }, text('twee')] },
      { type: 'paragraph' },
      {
        type: 'bulletList',
        content: [
          { type: 'listItem', content: [{ type: 'paragraph', content: [text('drie')] }] },
          { type: 'listItem', content: [{ type: 'paragraph', content: [text('vier')] }] },
        ],
      },
    ],
  }
  expect(plainText(doc)).toBe('een\ntwee\ndrie\nvier')
  expect(countTextWords(doc)).toBe(4)
})

test('a word in two styles is one word', () => {
  const doc: RichText = {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'door', marks: [{ type: 'bold' }] },
          { type: 'text', text: 'braak' },
        ],
      },
    ],
  }
  expect(countTextWords(doc)).toBe(1)
})

test('signs without width are no text, however many were pasted', () => {
  const doc = (words: string): RichText => ({
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
  })
  expect(['\u200b\u200b', '\ufeff \u00ad', '\u2060\u200e'].map((words) => isBlank(doc(words)))).toEqual([
    true,
    true,
    true,
  ])
  expect(['\u200bja', '👩‍👩‍👧', '–'].map((words) => isBlank(doc(words)))).toEqual([false, false, false])
})
