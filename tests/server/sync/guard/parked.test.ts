import { describe, expect, test } from 'vitest'
import {
  an,
  edits,
  itemOf,
  joris,
  letterAt,
  lettersOf,
  locked,
  look,
  makeDossier,
  open,
  read,
  take,
} from './dossier.ts'
import { expectRefused, stock } from './refused.ts'
import { from, letters, update, values } from './wire.ts'

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
