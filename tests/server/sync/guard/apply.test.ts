import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { apply } from '#server/sync/guard/apply.ts'
import type { Accepted } from '#server/sync/guard/guard.ts'
import {
  an,
  copyFor,
  drawer,
  edits,
  fatima,
  joris,
  lettersOf,
  look,
  makeDossier,
  memory,
  read,
  take,
} from './dossier.ts'
import { from, values } from './wire.ts'

const fact = { root: 'vision', key: 'title' }

describe('G7 what may leave is what the document emitted', () => {
  test('a peer that hears only that holds the same', () => {
    const doc = makeDossier()
    const peer = copyFor(fatima, doc)
    const typed = edits(an, doc, (copy) => lettersOf(copy, 'vision').insert(3, ' mooie'))
    for (const bytes of take(doc, typed)) Y.applyUpdate(peer, bytes)
    expect(read(peer, 'vision')).toBe(read(doc, 'vision'))
    expect(memory(peer)).toBe(memory(doc))
  })

  test('marks that Yjs tidies afterwards come out too', () => {
    const doc = makeDossier()
    const peer = copyFor(fatima, doc)
    const bold = (copy: Y.Doc): void => lettersOf(copy, 'vision').format(0, 3, { bold: true })
    const both = [edits(an, doc, bold), edits(joris, doc, bold)]
    const emitted = both.flatMap((bytes) => take(doc, bytes))
    expect(emitted.length).toBeGreaterThan(both.length)
    for (const bytes of emitted) Y.applyUpdate(peer, bytes)
    expect(memory(peer)).toBe(memory(doc))
  })

  test('nothing new emits nothing', () => {
    const doc = makeDossier()
    expect(take(doc, Y.encodeStateAsUpdate(doc))).toEqual([])
  })
})

describe('case 27: a document that does not do what was foreseen throws, so that it is dropped', () => {
  test('something in the house throws while it is applied', () => {
    const doc = makeDossier()
    const update = from(an, 0, values(fact, 'Aalst'))
    const inspection = look(doc, update) as Accepted
    doc.getMap('vision').observe(() => {
      throw new Error('injected')
    })
    expect(() => apply(doc, update, inspection)).toThrow('injected')
  })

  test('the document moved on between looking and applying', () => {
    const doc = makeDossier()
    const update = from(an, 0, values(fact, 'Aalst'))
    const inspection = look(doc, update) as Accepted
    apply(doc, update, inspection)
    expect(() => apply(doc, update, inspection)).toThrow('moved on')
  })

  test('it is not applied in the middle of another change', () => {
    const doc = makeDossier()
    const update = from(an, 0, values(fact, 'Aalst'))
    const inspection = look(doc, update) as Accepted
    doc.transact(() => expect(() => apply(doc, update, inspection)).toThrow('in the middle'))
    expect(drawer(doc, 'vision', 'facts').size).toBe(0)
  })

  test('bytes that were not the ones inspected', () => {
    const doc = makeDossier()
    const inspection = look(doc, from(an, 0, values(fact, 'Aalst'))) as Accepted
    const gap = from(an, 4, values(fact, 'Gent'))
    expect(() => apply(doc, gap, inspection)).toThrow('parked')
    const root = from(an, 0, values({ root: 'shadow', key: 'a' }, 1))
    expect(() => apply(makeDossier(), root, inspection)).toThrow('made a root')
    const longer = from(an, 0, values(fact, 'Aalst'), values(fact, 'Gent'))
    expect(() => apply(makeDossier(), longer, inspection)).toThrow('another part')
  })
})
