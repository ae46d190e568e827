import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { lettersIn, lettersOf, passageAt } from '#shared/talk/passage.ts'

const words = 'Wie niet kan wachten, verbouwt. Wie niet kan kopen, huurt.'

function text(): Y.XmlFragment {
  const fragment = new Y.Doc().getXmlFragment('tekst')
  const paragraph = (...parts: (Y.XmlText | Y.XmlElement)[]): Y.XmlElement => {
    const made = new Y.XmlElement('paragraph')
    made.insert(0, parts)
    return made
  }
  const [first, second] = words.split(/(?<=\. )/u)
  fragment.insert(0, [
    paragraph(new Y.XmlText(first)),
    paragraph(
      new Y.XmlText(second?.slice(0, 8)),
      new Y.XmlElement('hardBreak'),
      new Y.XmlText(second?.slice(8)),
    ),
  ])
  return fragment
}
const run = (fragment: Y.XmlFragment, paragraph: number, at = 0): Y.XmlText =>
  (fragment.get(paragraph) as Y.XmlElement).get(at) as Y.XmlText

/** What the passage says now; `null` once it is gone. */
function reads(fragment: Y.XmlFragment, passage: string): string | null {
  const found = lettersOf(fragment, passage)
  return found && lettersIn(fragment).slice(found.from, found.to)
}
function mark(fragment: Y.XmlFragment, quote: string): string {
  const from = lettersIn(fragment).indexOf(quote)
  const passage = passageAt(fragment, { from, to: from + quote.length })
  if (!passage) throw new Error('Nothing is marked')
  return passage
}

test('a passage stays the same one, whatever is written before, after and in it', () => {
  const fragment = text()
  expect(lettersIn(fragment)).toBe(words)
  const passage = mark(fragment, 'kan wachten')
  run(fragment, 0).insert(0, 'Soms: ')
  expect(reads(fragment, passage)).toBe('kan wachten')
  run(fragment, 0).insert(6 + 'Wie niet kan'.length, ' blijven')
  expect(reads(fragment, passage)).toBe('kan blijven wachten')
  run(fragment, 0).insert(6 + 'Wie niet kan blijven wachten'.length, ' hoor')
  expect(reads(fragment, passage)).toBe('kan blijven wachten')
  fragment.insert(0, [new Y.XmlElement('paragraph')])
  expect(reads(fragment, passage)).toBe('kan blijven wachten')
})

test('across paragraphs and a line break; of what is taken away the rest is left', () => {
  const fragment = text()
  const passage = mark(fragment, 'verbouwt. Wie niet kan kopen')
  run(fragment, 1).delete(0, 4)
  expect(reads(fragment, passage)).toBe('verbouwt. niet kan kopen')
  const start = 'Wie niet kan wachten, '.length
  run(fragment, 0).delete(start, 3)
  expect(reads(fragment, passage)).toBe('bouwt. niet kan kopen')
})

test('gone is gone: its letters, or the paragraph they stood in', () => {
  for (const takeAway of [
    (fragment: Y.XmlFragment) => run(fragment, 1, 2).delete(0, run(fragment, 1, 2).length),
    (fragment: Y.XmlFragment) => fragment.delete(1, 1),
    (fragment: Y.XmlFragment) => fragment.delete(0, fragment.length),
  ]) {
    const fragment = text()
    const passage = mark(fragment, 'kopen, huurt')
    takeAway(fragment)
    expect(reads(fragment, passage)).toBeNull()
  }
})

test('nothing is no passage, and neither is what a stranger makes up', () => {
  const fragment = text()
  expect(passageAt(fragment, { from: 3, to: 3 })).toBeNull()
  expect(passageAt(fragment, { from: 5, to: 9000 })).toBeNull()
  const elsewhere = new Y.Doc().getXmlFragment('tekst')
  for (const made of [
    '',
    'x',
    '1:2',
    '1:2-3',
    '-1:0-1:1',
    '1:99999999999999999-1:1',
    '4294967295:7-1:1',
    '0:0-0:0',
  ])
    for (const one of [fragment, elsewhere]) expect([made, lettersOf(one, made)]).toEqual([made, null])
})
