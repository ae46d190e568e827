import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  an,
  broken,
  copyFor,
  drawer,
  edits,
  emojiIn,
  fatima,
  itemOf,
  joris,
  letterAt,
  lettersOf,
  locked,
  look,
  makeDossier,
  memory,
  open,
  read,
  story,
  take,
} from './dossier.ts'
import { expectRefused, stock } from './refused.ts'
import { deleted, from, garbage, letters, values } from './wire.ts'

describe('G6 neighbours agree', () => {
  test('case 16: left neighbour in an open text, right one inside an emoji of a locked text', () => {
    const doc = makeDossier()
    const { client, clock } = emojiIn(doc, 'governance')
    const across = from(
      an,
      0,
      letters({ origin: letterAt(lettersOf(doc, 'vision'), 2), right: { client, clock: clock + 1 } }, 'x'),
    )
    expectRefused(doc, across, 'cross-parent')
    expect(read(stock(doc, across).doc, 'governance')).toBe(broken(locked))
  })

  test('neighbours under two keys of one map', () => {
    const doc = makeDossier()
    take(doc, from(an, 0, values({ root: 'vision', key: 'a' }, 1), values({ root: 'vision', key: 'b' }, 2)))
    const across = from(
      joris,
      0,
      values({ origin: { client: an, clock: 0 }, right: { client: an, clock: 1 } }, 3),
    )
    expectRefused(doc, across, 'cross-parent')
  })

  test('a value with a right neighbour, on which two copies would disagree', () => {
    const doc = makeDossier()
    const key = { root: 'vision', key: 'title' }
    const an0 = { client: an, clock: 0 }
    const joris0 = { client: joris, clock: 0 }
    const first = from(an, 0, values(key, 'an 0'))
    const aside = from(an, 1, values({ origin: an0, right: an0 }, 'an 1'))
    const joris1 = from(joris, 0, values({ origin: an0, right: { client: an, clock: 1 } }, 'joris 0'))
    const an2 = from(an, 2, values({ origin: joris0 }, 'an 2'))
    const joris2 = from(joris, 1, values({ origin: an0 }, 'joris 1'))
    const late = from(fatima, 0, values({ right: joris0 }, 'fatima'))

    const title = (...updates: Uint8Array[]): unknown =>
      stock(doc, ...updates)
        .doc.getMap('vision')
        .get('title')
    const begin = [first, aside, joris1, an2]
    expect(title(...begin, joris2, late)).toBe('joris 1')
    expect(title(...begin, late, joris2)).toBe('an 1')

    take(doc, first)
    expectRefused(doc, aside, 'neighbour')
    expectRefused(doc, from(joris, 0, values({ right: an0 }, 'joris')), 'neighbour')
  })

  test('case 18: left neighbour collected, right one inside an emoji of a locked text', () => {
    const doc = makeDossier()
    const collected = letterAt(lettersOf(doc, 'vision'), 4)
    take(
      doc,
      edits(an, doc, (copy) => story(copy, 'vision').delete(0, 1)),
    )
    const { client, clock } = emojiIn(doc, 'governance')
    const across = from(joris, 0, letters({ origin: collected, right: { client, clock: clock + 1 } }, 'x'))
    const before = memory(doc)
    expect(look(doc, across)).toEqual({ ok: false, refusal: 'cross-parent' })
    expect(memory(doc)).toBe(before)
    expect(read(stock(doc, across).doc, 'governance')).toBe(broken(locked))
  })

  test('case 18: a run that goes on where its head was collected', () => {
    const doc = makeDossier()
    const inParagraph = { origin: letterAt(lettersOf(doc, 'vision'), 4) }
    take(doc, from(an, 0, letters(inParagraph, 'kop')))
    take(
      doc,
      edits(joris, doc, (copy) => story(copy, 'vision').delete(0, 1)),
    )
    const { client, clock } = emojiIn(doc, 'governance')
    const right = { client, clock: clock + 1 }
    const hidden = from(an, 0, letters({ ...inParagraph, right }, 'kop en staart'))
    expect(look(doc, hidden)).toEqual({ ok: false, refusal: 'cross-parent' })
    const rootless = from(an, 0, letters({ right }, 'kop en staart'))
    expect(look(doc, rootless)).toEqual({ ok: false, refusal: 'cross-parent' })
    expect(read(stock(doc, rootless).doc, 'governance')).toBe(broken(locked))
    const elsewhere = from(an, 0, letters({ parent: itemOf(lettersOf(doc, 'governance')) }, 'kop en staart'))
    expect(look(doc, elsewhere)).toMatchObject({ ok: true, touches: [], droppedLen: 10 })
    const honest = from(an, 0, letters(inParagraph, 'kop en staart'))
    expect(look(doc, honest)).toMatchObject({ ok: true, touches: [], droppedLen: 10 })
    take(doc, honest)
    expect(read(doc, 'governance')).toBe(locked)
  })
})

describe('what leans on something gone reaches nobody', () => {
  test('case 61: a word in a paragraph that is gone meanwhile is counted as dropped, and shows nowhere', () => {
    const doc = makeDossier()
    const late = edits(fatima, doc, (copy) => lettersOf(copy, 'vision').insert(4, 'mooie '))
    take(
      doc,
      edits(an, doc, (copy) => story(copy, 'vision').delete(0, 1)),
    )
    expect(look(doc, late)).toMatchObject({ ok: true, touches: [], droppedLen: 6, nothingNew: false })
    take(doc, late)
    expect(story(doc, 'vision').length).toBe(0)
    expect(Y.getState(doc.store, fatima)).toBe(6)
  })

  test('what stands in something that arrives deleted or collected stands nowhere', () => {
    const doc = makeDossier()
    const inside = letters({ parent: { client: an, clock: 0 } }, 'abc')
    for (const container of [garbage(1), deleted({ root: 'vision', key: 'title' }, 1)]) {
      const bytes = from(an, 0, container, inside)
      expect(look(doc, bytes)).toMatchObject({ ok: true, droppedLen: 3 })
      const after = makeDossier()
      take(after, bytes)
      expect(memory(after)).not.toContain('abc')
    }
  })

  test('case 61: a value set in a row that is gone meanwhile', () => {
    const doc = makeDossier()
    const rows = (copy: Y.Doc): Y.Map<unknown> =>
      drawer(copy, 'vision', 'lists').get('steps') as Y.Map<unknown>
    take(
      doc,
      edits(an, doc, (copy) => rows(copy).set('s1', new Y.Map())),
    )
    const late = edits(fatima, doc, (copy) =>
      (rows(copy).get('s1') as Y.Map<unknown>).set('title', 'te laat'),
    )
    take(
      doc,
      edits(joris, doc, (copy) => rows(copy).delete('s1')),
    )
    expect(look(doc, late)).toMatchObject({ ok: true, touches: [], droppedLen: 1 })
    take(doc, late)
    expect(memory(doc)).not.toContain('te laat')
  })

  test('G7 what leans on a collected neighbour reaches nobody, not even those who kept that neighbour', () => {
    const doc = makeDossier()
    const inParagraph = letterAt(lettersOf(doc, 'vision'), 4)
    const kept = copyFor(fatima, doc)
    take(
      doc,
      edits(an, doc, (copy) => story(copy, 'vision').delete(0, 1)),
    )
    const injected = from(joris, 0, letters({ origin: inParagraph }, 'INJECTED'))
    expect(look(doc, injected)).toMatchObject({ ok: true, touches: [] })

    const raw = copyFor(fatima, kept)
    Y.applyUpdate(raw, injected)
    expect(read(raw, 'vision')).toContain('INJECTED')
    for (const bytes of take(doc, injected)) Y.applyUpdate(kept, bytes)
    expect(read(kept, 'vision')).toBe(open)
    expect(memory(kept)).not.toContain('INJECTED')
    expect(Y.getState(kept.store, joris)).toBe('INJECTED'.length)
  })
})
