import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  an,
  copyFor,
  drawer,
  edits,
  fatima,
  itemOf,
  joris,
  lettersOf,
  look,
  makeDossier,
  memory,
  roots,
  story,
  take,
} from './dossier.ts'
import { expectRefused, stock } from './refused.ts'
import { deleted, from, letters, mark, type, update, values } from './wire.ts'

const fact = { root: 'vision', key: 'title' }

describe('G5 content fits its container', () => {
  test('case 8: five thousand containers in each other', () => {
    const doc = makeDossier()
    const nested = Array.from({ length: 5_000 }, (_, clock) =>
      type(clock === 0 ? fact : { parent: { client: an, clock: clock - 1 }, key: 'in' }, 'map'),
    )
    const deep = update([{ client: an, clock: 0, structs: nested }], [{ client: an, clock: 0, length: 1 }])
    expectRefused(doc, deep, 'depth')
    const after = stock(doc, deep)
    expect(after.threw).toBe(true)
    expect(after.emitted).toEqual([])
    expect(Y.getState(after.doc.store, an)).toBe(5_000)
  })

  test('case 8: one level at a time comes no deeper', () => {
    const doc = makeDossier()
    let depth = 0
    let place: Parameters<typeof type>[0] = fact
    while (look(doc, from(an, depth, type(place, 'map'))).ok) {
      take(doc, from(an, depth, type(place, 'map')))
      place = { parent: { client: an, clock: depth++ }, key: 'in' }
    }
    expect(depth).toBe(64)
    expect(look(doc, from(an, depth, type(place, 'map')))).toEqual({ ok: false, refusal: 'depth' })
  })

  test('case 11: a live value of length two, split, with its parent deleted', () => {
    const doc = makeDossier()
    take(doc, from(an, 0, type(fact, 'map')))
    const parent = { client: an, clock: 0 }
    const twice = from(an, 1, values({ parent, key: 'a' }, 'one', 'two'))
    const before = memory(doc)
    expect(look(doc, twice)).toEqual({ ok: false, refusal: 'kind' })
    expect(memory(doc)).toBe(before)

    const split = from(an, 3, values({ origin: { client: an, clock: 1 } }, 'x'))
    const drop = update([], [{ ...parent, length: 1 }])
    const after = stock(doc, twice, split, drop)
    expect(after.threw).toBe(true)
    expect(after.doc.getMap('vision').has('title')).toBe(false)
  })

  test('case 11: a longer run of values is honest when it is deleted on arrival', () => {
    const doc = makeDossier()
    take(doc, from(joris, 0, values(fact, 'now')))
    const run = (length: number, clock = 0): Uint8Array =>
      update(
        [
          {
            client: an,
            clock: 0,
            structs: [values(fact, 'one', 'two'), values({ origin: { client: an, clock: 0 } }, 3)],
          },
        ],
        [{ client: an, clock, length }],
      )
    expect(look(doc, run(1))).toEqual({ ok: false, refusal: 'kind' })
    expect(look(doc, run(1, 1))).toEqual({ ok: false, refusal: 'kind' })
    take(doc, run(2))
    expect(doc.getMap('vision').get('title')).toBe('now')

    // this is how it comes about: who can undo keeps what was deleted, and Yjs joins it
    const copy = copyFor(fatima, doc)
    const undo = new Y.UndoManager(copy.getMap('vision') as never, { captureTimeout: 0 })
    for (const value of ['a', 'b', 'c']) copy.getMap('vision').set('title', value)
    const kept = Y.encodeStateAsUpdate(copy, Y.encodeStateVector(doc))
    const joined = Y.decodeUpdate(kept).structs.find(({ id, length }) => id.client === fatima && length > 1)
    expect((joined as Y.Item).content).toMatchObject({ arr: ['a', 'b'] })
    take(doc, kept)
    expect(doc.getMap('vision').get('title')).toBe('c')
    undo.destroy()
  })

  test('of an attribute known in part, the part that is new is looked at', () => {
    const doc = makeDossier()
    take(
      doc,
      edits(an, doc, (copy) => story(copy, 'vision').insert(0, [new Y.XmlElement('orderedList')])),
    )
    const parent = itemOf(story(doc, 'vision').get(0) as Y.XmlElement)
    take(doc, from(joris, 0, values({ parent, key: 'start' }, 1)))
    const hidden = from(joris, 0, values({ parent, key: 'start' }, 1, '"><script>'))
    expect(look(doc, hidden)).toEqual({ ok: false, refusal: 'attribute' })
    expect(look(doc, from(joris, 0, values({ parent, key: 'start' }, 1, 2)))).toMatchObject({ ok: true })
  })

  test('case 19: a root that is not ours', () => {
    const doc = makeDossier()
    for (const root of ['shadow', 'Vision', '', '__proto__']) {
      const made = from(an, 0, values({ root, key: 'a' }, 1))
      expectRefused(doc, made, 'unknown-root')
      expect(stock(doc, made).doc.share.size).toBe(roots.length + 1)
    }
    expect(doc.share.size).toBe(roots.length)
  })

  test('case 20: content without a key in a map, with a key in a text', () => {
    const doc = makeDossier()
    const hidden = from(an, 0, letters({ root: 'vision' }, 'a letter that travels unseen'))
    expectRefused(doc, hidden, 'kind')
    const after = stock(doc, hidden).doc
    expect(JSON.stringify(after.getMap('vision').toJSON())).not.toContain('unseen')
    expect(memory(after)).toContain('unseen')
    expectRefused(doc, from(an, 0, deleted({ root: 'vision' }, 4)), 'kind')

    for (const [parent, refusal] of [
      [itemOf(lettersOf(doc, 'vision')), 'kind'],
      [itemOf(story(doc, 'vision') as never), 'kind'],
      [itemOf(story(doc, 'vision').get(0) as Y.XmlElement), 'attribute'],
    ] as const) {
      expectRefused(doc, from(an, 0, values({ parent, key: 'a' }, 1)), refusal)
      expectRefused(doc, from(an, 0, deleted({ parent, key: 'a' }, 1)), refusal)
    }
  })

  test('each container holds only its own kinds', () => {
    const doc = makeDossier()
    const text = itemOf(lettersOf(doc, 'vision'))
    const paragraph = itemOf(story(doc, 'vision').get(0) as Y.XmlElement)
    const fragment = itemOf(story(doc, 'vision') as never)
    const facts = itemOf(drawer(doc, 'vision', 'facts'))
    const wrong: readonly (readonly [string, Uint8Array])[] = [
      ['letters in a map', letters(fact, 'abc')],
      ['a mark in a map', mark(fact, 'bold', 'true')],
      ['an element in a map', type({ parent: facts, key: 'a' }, 'element', 'paragraph')],
      ['a text in a map', type({ parent: facts, key: 'a' }, 'text')],
      ['letters in a fragment', letters({ parent: fragment }, 'abc')],
      ['a value in a fragment', values({ parent: fragment }, 1)],
      ['a map in a fragment', type({ parent: fragment }, 'map')],
      ['a fragment in a paragraph', type({ parent: paragraph }, 'fragment')],
      ['a value in a text', values({ parent: text }, 1)],
      ['an element in a text', type({ parent: text }, 'element', 'hardBreak')],
    ]
    for (const [what, struct] of wrong)
      expect(look(doc, from(an, 0, struct)), what).toEqual({ ok: false, refusal: 'kind' })
    expectRefused(doc, from(an, 0, values(fact, ['a', 'list'])), 'value')
    expectRefused(
      doc,
      from(an, 0, values({ parent: text }, 1), letters({ parent: { client: an, clock: 0 } }, 'x')),
      'kind',
    )
    expectRefused(
      doc,
      from(an, 0, letters({ parent: { ...text, clock: text.clock + 1 } }, 'in letters')),
      'kind',
    )
  })
})
