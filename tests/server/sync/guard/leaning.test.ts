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
import { deleted, from, garbage, letters, update, values } from './wire.ts'

/** The first half of the emoji in a section's text: 'Wij beslissen samen 😀' and 'Een streek die ademt 😀'. */
const emojiIn = (doc: Y.Doc, section: string): { client: number; clock: number } =>
  letterAt(lettersOf(doc, section), read(doc, section).indexOf('😀'))

const broken = (text: string): string => text.replace('😀', '\ufffd\ufffd')

describe('G2 nothing is ever parked', () => {
  test('case 12: an update that leans on one we never had', () => {
    const doc = makeDossier()
    const late = from(an, 5, values({ root: 'vision', key: 'title' }, 'Aalst'))
    expectRefused(doc, late, 'missing')
    expect(stock(doc, late).doc.store.pendingStructs).not.toBeNull()
    const foreign = from(an, 0, letters({ origin: { client: joris, clock: 3 } }, 'x'))
    expectRefused(doc, foreign, 'missing')
  })

  test('case 13: what Yjs parked today would come loose behind a harmless update tomorrow', () => {
    const doc = makeDossier()
    const parked = from(an, 1, letters({ origin: letterAt(lettersOf(doc, 'governance'), 3) }, 'NIET '))
    const harmless = from(an, 0, values({ root: 'vision', key: 'title' }, 'Aalst'))
    expectRefused(doc, parked, 'missing')
    expect(read(stock(doc, parked, harmless).doc, 'governance')).toContain('NIET')
    take(doc, harmless)
    expect(read(doc, 'governance')).toBe(locked)
  })

  test('case 14: deleting what somebody has yet to write', () => {
    const doc = makeDossier()
    const trap = update([], [{ client: joris, clock: 0, length: 1000 }])
    const typed = edits(joris, doc, (copy) => lettersOf(copy, 'vision').insert(0, 'Joris: '))
    expectRefused(doc, trap, 'delete-unknown')
    expect(read(stock(doc, trap, typed).doc, 'vision')).toBe(open)
    take(doc, typed)
    expect(read(doc, 'vision')).toBe(`Joris: ${open}`)
    const half = update([], [{ client: joris, clock: 3, length: 1000 }])
    expect(look(doc, half)).toEqual({ ok: false, refusal: 'delete-unknown' })
  })
})

describe('G3 the order inside a section counts', () => {
  test('case 9: a struct that leans on its own future', () => {
    const doc = makeDossier()
    const text = itemOf(lettersOf(doc, 'vision'))
    const ahead = from(
      an,
      0,
      letters({ parent: text }, 'a'),
      letters({ origin: { client: an, clock: 9 } }, 'b'),
    )
    expectRefused(doc, ahead, 'self-ref')
    const after = stock(doc, ahead)
    expect(after.threw).toBe(true)
    expect(after.emitted).toHaveLength(1)
    expectRefused(doc, from(an, 0, letters({ right: { client: an, clock: 0 } }, 'a')), 'self-ref')
    expectRefused(doc, from(an, 0, letters({ parent: { client: an, clock: 0 } }, 'a')), 'self-ref')
  })

  test('case 10: two sections that wait for each other', () => {
    const doc = makeDossier()
    const ring = update([
      { client: an, clock: 0, structs: [letters({ origin: { client: joris, clock: 0 } }, 'a')] },
      { client: joris, clock: 0, structs: [letters({ origin: { client: an, clock: 0 } }, 'b')] },
    ])
    expectRefused(doc, ring, 'cycle')
    expect(stock(doc, ring).doc.store.pendingStructs).not.toBeNull()
  })

  test('case 10: a ring that closes only through the order inside a section', () => {
    const doc = makeDossier()
    const text = itemOf(lettersOf(doc, 'vision'))
    const ring = update([
      { client: an, clock: 0, structs: [letters({ origin: { client: joris, clock: 1 } }, 'a')] },
      {
        client: joris,
        clock: 0,
        structs: [letters({ origin: { client: an, clock: 0 } }, 'b'), letters({ parent: text }, 'c')],
      },
    ])
    expectRefused(doc, ring, 'cycle')
    expect(stock(doc, ring).doc.store.pendingStructs).not.toBeNull()
  })

  test('a chain of twenty thousand across two sections is only long', () => {
    const doc = makeDossier()
    const text = itemOf(lettersOf(doc, 'vision'))
    const length = 20_000
    const ofAn = Array.from({ length }, (_, clock) =>
      letters(clock === 0 ? { parent: text } : { origin: { client: joris, clock: clock - 1 } }, 'a'),
    )
    const ofJoris = Array.from({ length }, (_, clock) => letters({ origin: { client: an, clock } }, 'b'))
    const chain = update([
      { client: joris, clock: 0, structs: ofJoris },
      { client: an, clock: 0, structs: ofAn },
    ])
    take(doc, chain)
    expect(read(doc, 'vision')).toHaveLength(open.length + 2 * length)
  })
})

describe('G4 what is known is not applied again', () => {
  test('case 15: a known run that goes on, and now names another root', () => {
    const doc = makeDossier()
    take(doc, from(an, 0, letters({ origin: letterAt(lettersOf(doc, 'governance'), 2) }, ' ')))
    const start = read(doc, 'governance')
    const elsewhere = from(an, 0, letters({ parent: itemOf(lettersOf(doc, 'vision')) }, ' NIET'))
    expect(look(doc, elsewhere)).toEqual({ ok: false, refusal: 'overlap-parent' })
    expect(read(doc, 'governance')).toBe(start)
    expect(read(stock(doc, elsewhere).doc, 'governance')).toContain('NIET')
  })

  test('a known run that goes on where it began is written on', () => {
    const doc = makeDossier()
    const between = {
      origin: letterAt(lettersOf(doc, 'vision'), 2),
      right: letterAt(lettersOf(doc, 'vision'), 3),
    }
    take(doc, from(an, 0, letters(between, ' mooi')))
    const longer = from(an, 0, letters(between, ' mooie'))
    expect(look(doc, longer)).toMatchObject({
      ok: true,
      hasKnown: true,
      clients: new Map([[an, { from: 5, to: 6 }]]),
    })
    take(doc, longer)
    expect(read(doc, 'vision')).toContain('Een mooie streek')
  })

  test('case 17: a known struct sent again, now leaning on the inside of an emoji that is locked', () => {
    const doc = makeDossier()
    take(doc, from(an, 0, letters({ origin: letterAt(lettersOf(doc, 'vision'), 2) }, '!')))
    const again = from(an, 0, letters({ origin: emojiIn(doc, 'governance') }, '!'))
    const silent = stock(doc, again)
    expect(read(silent.doc, 'governance')).toBe(broken(locked))
    expect(silent.emitted).toEqual([])

    expect(look(doc, again)).toMatchObject({ ok: true, nothingNew: true, touches: [] })
    const before = memory(doc)
    expect(take(doc, again)).toEqual([])
    expect(memory(doc)).toBe(before)
    expect(read(doc, 'governance')).toBe(locked)
  })

  test('case 17: the same, hidden in front of something new', () => {
    const doc = makeDossier()
    const right = letterAt(lettersOf(doc, 'vision'), 3)
    take(doc, from(an, 0, letters({ origin: letterAt(lettersOf(doc, 'vision'), 2), right }, '!')))
    const mixed = from(
      an,
      0,
      letters({ origin: emojiIn(doc, 'governance') }, '!'),
      letters({ origin: { client: an, clock: 0 }, right }, '?'),
    )
    expect(read(stock(doc, mixed).doc, 'governance')).toBe(broken(locked))
    expect(look(doc, mixed)).toMatchObject({ ok: true, touches: [{ root: 'vision', act: 'insert' }] })
    take(doc, mixed)
    expect(read(doc, 'governance')).toBe(locked)
    expect(read(doc, 'vision')).toContain('Een!?')
  })
})

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

test('what is deleted already is no touch, and a deletion hidden in the same update as its content neither', () => {
  const doc = makeDossier()
  take(doc, from(an, 0, deleted({ origin: letterAt(lettersOf(doc, 'vision'), 2) }, 4)))
  const again = update([], [{ client: an, clock: 0, length: 4 }])
  expect(look(doc, again)).toMatchObject({ ok: true, touches: [], nothingNew: true })
  const own = update(
    [{ client: joris, clock: 0, structs: [values({ root: 'vision', key: 'a' }, 1)] }],
    [{ client: joris, clock: 0, length: 1 }],
  )
  expect(look(doc, own)).toMatchObject({ ok: true, touches: [{ act: 'insert', path: ['a'] }] })
})
