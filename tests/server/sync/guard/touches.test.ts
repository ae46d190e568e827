import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Accepted } from '#server/sync/guard/guard.ts'
import {
  an,
  copyFor,
  drawer,
  edits,
  itemOf,
  joris,
  lettersOf,
  look,
  makeDossier,
  open,
  read,
  story,
  take,
} from './dossier.ts'
import { from, letters, update, values } from './wire.ts'

function accepted(doc: Y.Doc, bytes: Uint8Array): Accepted {
  const inspection = look(doc, bytes)
  if (!inspection.ok) throw new Error(`Refused: ${inspection.refusal}`)
  return inspection
}

/** `insert vision/facts/title` */
const lines = (doc: Y.Doc, edit: (copy: Y.Doc) => void): string[] =>
  accepted(doc, edits(an, doc, edit)).touches.map(({ act, root, path }) =>
    [act, [root, ...path].join('/')].join(' '),
  )

const step = (container: Parameters<typeof itemOf>[0]): string => {
  const { client, clock } = itemOf(container)
  return `${client}:${clock}`
}

describe('an inspection names every place an update writes to', () => {
  test('a letter typed: the text, the paragraph, the field', () => {
    const doc = makeDossier()
    const text = lettersOf(doc, 'vision')
    const paragraph = story(doc, 'vision').get(0) as Y.XmlElement
    const typed = edits(an, doc, (copy) => lettersOf(copy, 'vision').insert(3, '!'))
    expect(accepted(doc, typed)).toMatchObject({
      touches: [
        {
          act: 'insert',
          root: 'vision',
          path: ['texts', 'story', step(paragraph), step(text), `${an}:0`],
          client: an,
          clock: 0,
          len: 1,
        },
      ],
      clients: new Map([[an, { from: 0, to: 1 }]]),
      droppedLen: 0,
      hasKnown: false,
      nothingNew: false,
    })
  })

  test('a fact set, and set again: the key, which covers what it held', () => {
    const doc = makeDossier()
    const set = (copy: Y.Doc): void => void drawer(copy, 'vision', 'facts').set('title', 'Dender')
    expect(lines(doc, set)).toEqual(['insert vision/facts/title'])
    take(doc, edits(joris, doc, set))
    expect(lines(doc, set)).toEqual(['insert vision/facts/title', 'delete vision/facts/title'])
    const untold = from(
      an,
      0,
      values({ origin: { client: joris, clock: 0 } }, 'without saying what it deletes'),
    )
    expect(accepted(doc, untold).touches).toMatchObject([{ act: 'insert', path: ['facts', 'title'] }])
    expect(lines(doc, (copy) => drawer(copy, 'vision', 'facts').delete('title'))).toEqual([
      'delete vision/facts/title',
    ])
  })

  test('a drawer or a whole text replaced is told from writing in it', () => {
    const doc = makeDossier()
    expect(lines(doc, (copy) => copy.getMap('vision').set('texts', new Y.Map()))).toContain(
      'insert vision/texts',
    )
    expect(lines(doc, (copy) => drawer(copy, 'vision', 'texts').set('story', new Y.XmlFragment()))).toContain(
      'insert vision/texts/story',
    )
    const appended = lines(doc, (copy) => story(copy, 'vision').push([new Y.XmlElement('paragraph')]))
    expect(appended).toEqual([`insert vision/texts/story/${an}:0`])
  })

  test('a row with a text, made in one go and then deleted by somebody else', () => {
    const doc = makeDossier()
    const add = (copy: Y.Doc): void => {
      const row = new Y.Map<unknown>([['order', 'a0']])
      row.set('how', new Y.XmlFragment())
      ;(drawer(copy, 'vision', 'lists').get('steps') as Y.Map<unknown>).set('s1', row)
    }
    expect(lines(doc, add)).toEqual([
      'insert vision/lists/steps/s1',
      'insert vision/lists/steps/s1/order',
      'insert vision/lists/steps/s1/how',
    ])
    take(doc, edits(joris, doc, add))
    const removed = lines(doc, (copy) =>
      (drawer(copy, 'vision', 'lists').get('steps') as Y.Map<unknown>).delete('s1'),
    )
    expect(removed).toContain('delete vision/lists/steps/s1')
    expect(removed.every((line) => line.startsWith('delete vision/lists/steps/s1'))).toBe(true)
  })

  test('a promise stands under its organisation, whatever it says about itself', () => {
    const doc = makeDossier()
    const promise = lines(doc, (copy) => {
      const row = new Y.Map<unknown>([['organisation', 'gent']])
      const aalst = copy.getMap('engagements').get('aalst') as Y.Map<Y.Map<unknown>>
      aalst.get('commitments')?.set('c1', row)
      aalst.get('allocations')?.set('l1:s1', 120_000)
    })
    expect(promise.sort()).toEqual([
      'insert engagements/aalst/allocations/l1:s1',
      'insert engagements/aalst/commitments/c1',
      'insert engagements/aalst/commitments/c1/organisation',
    ])
  })

  test('marks: a start and an end, and what is deleted under them', () => {
    const doc = makeDossier()
    const text = [
      'vision',
      'texts',
      'story',
      step(story(doc, 'vision').get(0) as Y.XmlElement),
      step(lettersOf(doc, 'vision')),
    ]
    const bold = lines(doc, (copy) => lettersOf(copy, 'vision').format(4, 6, { bold: {} }))
    expect(bold).toEqual([`insert ${text.join('/')}/${an}:0`, `insert ${text.join('/')}/${an}:1`])
    const cut = accepted(
      doc,
      edits(an, doc, (copy) => lettersOf(copy, 'vision').delete(4, 7)),
    )
    expect(cut.touches).toMatchObject([{ act: 'delete', root: 'vision', client: 1, len: 7 }])
  })

  test('a container deleted by its name alone stands for all below it', () => {
    const doc = makeDossier()
    const bare = update([], [{ ...itemOf(drawer(doc, 'governance', 'texts')), length: 1 }])
    expect(accepted(doc, bare).touches).toMatchObject([
      { act: 'delete', root: 'governance', path: ['texts'] },
    ])
  })

  test('several roots in one update, none left out', () => {
    const doc = makeDossier()
    const both = lines(doc, (copy) => {
      drawer(copy, 'vision', 'facts').set('title', 'x')
      drawer(copy, 'governance', 'cells').set('a:b', 'R')
    })
    expect(both).toEqual(['insert vision/facts/title', 'insert governance/cells/a:b'])
  })

  test('all that is known sent again brings nothing new', () => {
    const doc = makeDossier()
    const everything = Y.encodeStateAsUpdate(copyFor(an, doc))
    expect(accepted(doc, everything)).toMatchObject({
      nothingNew: true,
      hasKnown: true,
      touches: [],
      clients: new Map(),
    })
    expect(accepted(doc, Y.encodeStateAsUpdate(new Y.Doc()))).toMatchObject({ nothingNew: true })
  })
})

describe('clients', () => {
  test('case 24: what is written under the id of another is reported under that id', () => {
    const doc = makeDossier()
    take(doc, from(joris, 0, values({ root: 'vision', key: 'a' }, 1)))
    const forged = from(joris, 1, values({ root: 'vision', key: 'a' }, 'said Joris'))
    expect([...accepted(doc, forged).clients]).toEqual([[joris, { from: 1, to: 2 }]])
  })

  test('case 25: eight thousand clients at one spot', () => {
    const doc = makeDossier()
    const parent = itemOf(lettersOf(doc, 'vision'))
    const crowd = (size: number): Uint8Array =>
      update(
        Array.from({ length: size }, (_, index) => ({
          client: 1000 + index,
          clock: 0,
          structs: [letters({ parent }, 'x')],
        })),
      )
    expect(look(doc, crowd(8_000))).toEqual({ ok: false, refusal: 'client-flood' })
    expect(look(doc, crowd(9))).toEqual({ ok: false, refusal: 'client-flood' })
    expect([...accepted(doc, crowd(8)).clients.keys()]).toHaveLength(8)
    expect(read(doc, 'vision')).toBe(open)
  })

  test('case 29: two tabs with one id: the second takes another on its own, and nothing is lost', () => {
    const doc = makeDossier()
    const first = copyFor(an, doc)
    const second = copyFor(an, doc)
    drawer(first, 'vision', 'facts').set('a', 'first tab')
    for (const bytes of take(doc, Y.encodeStateAsUpdate(first))) Y.applyUpdate(second, bytes)
    expect(second.clientID).not.toBe(an)
    drawer(second, 'vision', 'facts').set('b', 'second tab')
    take(doc, Y.encodeStateAsUpdate(second))
    expect(drawer(doc, 'vision', 'facts').toJSON()).toEqual({ a: 'first tab', b: 'second tab' })
  })
})
