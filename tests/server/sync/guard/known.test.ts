import { describe, expect, test } from 'vitest'
import {
  an,
  broken,
  emojiIn,
  itemOf,
  joris,
  letterAt,
  lettersOf,
  locked,
  look,
  makeDossier,
  memory,
  read,
  take,
} from './dossier.ts'
import { stock } from './refused.ts'
import { deleted, from, letters, update, values } from './wire.ts'

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
