import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  an,
  copyFor,
  fatima,
  joris,
  letterAt,
  lettersOf,
  look,
  makeDossier,
  read,
  schema,
  story,
  take,
} from './dossier.ts'
import { simulate, type Simulate } from '#server/sync/guard/crossing.ts'
import { inspect } from '#server/sync/guard/guard.ts'
import { catchUpLimits } from '#server/sync/guard/schema.ts'
import { expectRefused, stock } from './refused.ts'
import { from, letters } from './wire.ts'

const vision = (doc: Y.Doc, index: number) => letterAt(lettersOf(doc, 'vision'), index)

describe('G8 neighbours stood side by side', () => {
  test('a right neighbour that stands left of the left one', () => {
    const doc = makeDossier()
    expectRefused(
      doc,
      from(an, 0, letters({ origin: vision(doc, 6), right: vision(doc, 3) }, 'x')),
      'neighbour',
    )
  })

  test('one letter as both neighbours', () => {
    const doc = makeDossier()
    expectRefused(
      doc,
      from(an, 0, letters({ origin: vision(doc, 6), right: vision(doc, 6) }, 'x')),
      'neighbour',
    )
  })

  test('nothing to the left of a letter that had something there', () => {
    const doc = makeDossier()
    expectRefused(doc, from(an, 0, letters({ right: vision(doc, 4) }, 'x')), 'neighbour')
  })

  test('nothing to the right of a letter that had something there', () => {
    const doc = makeDossier()
    const between = { origin: vision(doc, 2), right: vision(doc, 3) }
    take(doc, from(joris, 0, letters(between, 'mooi')))
    const unbounded = from(an, 0, letters({ origin: { client: joris, clock: 1 } }, 'x'))
    expect(look(doc, unbounded)).toEqual({ ok: false, refusal: 'neighbour' })
  })

  test('a right neighbour far from the left one, over letters that both had seen', () => {
    const doc = makeDossier()
    expectRefused(
      doc,
      from(an, 0, letters({ origin: vision(doc, 1), right: vision(doc, 8) }, 'x')),
      'neighbour',
    )
  })

  test('the tail of a known run with another right neighbour', () => {
    const doc = makeDossier()
    const between = { origin: vision(doc, 2), right: vision(doc, 3) }
    take(doc, from(an, 0, letters(between, 'mooi')))
    const back = from(an, 0, letters({ origin: vision(doc, 0), right: vision(doc, 1) }, 'mooie'))
    expect(look(doc, back)).toEqual({ ok: false, refusal: 'neighbour' })
    const on = from(an, 0, letters(between, 'mooie'))
    expect(look(doc, on)).toMatchObject({ ok: true })
  })

  test('such letters would stand in two orders, for one who was there and for one who comes later', () => {
    const doc = makeDossier()
    const end = vision(doc, 3)
    take(doc, from(joris, 0, letters({ origin: vision(doc, 2), right: end }, 'mooi')))
    const aside = from(
      an,
      0,
      letters({ origin: { client: joris, clock: 3 }, right: { client: joris, clock: 1 } }, 'x'),
    )
    expect(look(doc, aside)).toEqual({ ok: false, refusal: 'neighbour' })
    const there = stock(doc, aside).doc
    const later = copyFor(fatima, there)
    expect(read(later, 'vision')).not.toBe(read(there, 'vision'))
  })

  test('letters that cross others of the same update', () => {
    const doc = makeDossier()
    const run = letters({ origin: vision(doc, 2), right: vision(doc, 3) }, 'mooi')
    const aside = letters({ origin: { client: an, clock: 3 }, right: { client: an, clock: 1 } }, 'x')
    expect(look(doc, from(an, 0, run))).toMatchObject({ ok: true })
    expectRefused(doc, from(an, 0, run, aside), 'neighbour')
    const between = letters({ origin: { client: an, clock: 1 }, right: { client: an, clock: 2 } }, 'x')
    expect(look(doc, from(an, 0, run, between))).toMatchObject({ ok: true })
  })

  test('who was cut off and wrote on between their own words and those of somebody else is heard', () => {
    const doc = makeDossier()
    const mine = copyFor(an, doc)
    const theirs = copyFor(joris, doc)
    lettersOf(mine, 'vision').insert(3, 'grote ')
    lettersOf(theirs, 'vision').insert(3, 'mooie ')
    take(doc, Y.encodeStateAsUpdate(theirs, Y.encodeStateVector(doc)))
    Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs))
    const text = lettersOf(mine, 'vision')
    text.insert(text.toString().indexOf('mooie'), 'en ')
    const all = Y.encodeStateAsUpdate(mine, Y.encodeStateVector(doc))
    let tries = 0
    const seldom: Simulate = (...given) => (tries++ < 1 ? simulate(...given) : null)
    expect(inspect(doc, all, schema, catchUpLimits, seldom)).toMatchObject({ ok: true })
    expect(tries).toBe(1)
    expect(inspect(doc, all, schema, catchUpLimits, seldom)).toEqual({ ok: false, refusal: 'neighbour' })
    take(doc, all)
    expect(read(doc, 'vision')).toBe(read(mine, 'vision'))
    expect(read(doc, 'vision')).toContain('grote en mooie ')
  })

  test('what was written at one moment lies between, unseen by both, and that is fine', () => {
    const doc = makeDossier()
    const between = { origin: vision(doc, 2), right: vision(doc, 3) }
    for (const [person, text] of [
      [an, 'grote'],
      [joris, 'mooie'],
      [fatima, 'oude'],
    ] as const)
      expect(look(doc, from(person, 0, letters(between, text)))).toMatchObject({ ok: true })
    take(doc, from(an, 0, letters(between, 'grote')))
    take(doc, from(joris, 0, letters(between, 'mooie')))
    expect(look(doc, from(fatima, 0, letters(between, 'oude')))).toMatchObject({ ok: true })
  })

  test.for([0, 1, 2])(
    'undo of letters in a paragraph that undo brought back, with newer ones between, %i',
    (gap) => {
      const server = makeDossier()
      const mine = copyFor(an, server)
      const theirs = copyFor(joris, server)
      const undo = new Y.UndoManager(story(mine, 'vision'))
      const share = (): void => {
        for (const person of [mine, theirs]) {
          const bytes = Y.encodeStateAsUpdate(person, Y.encodeStateVector(server))
          expect(look(server, bytes)).toMatchObject({ ok: true })
          take(server, bytes)
        }
        for (const person of [mine, theirs])
          Y.applyUpdate(person, Y.encodeStateAsUpdate(server, Y.encodeStateVector(person)))
      }
      lettersOf(mine, 'vision').delete(4, 6)
      share()
      story(mine, 'vision').delete(0, 1)
      share()
      undo.undo()
      share()
      lettersOf(theirs, 'vision').insert(4 - gap, 'zo ')
      lettersOf(theirs, 'vision').insert(7 + gap, 'nu ')
      share()
      undo.undo()
      share()
      expect(read(server, 'vision')).toContain('streek')
      while (undo.canRedo()) undo.redo()
      share()
    },
  )
})
