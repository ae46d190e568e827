import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { inspect } from '#server/sync/guard/guard.ts'
import { isStateVector } from '#server/sync/guard/state-vector.ts'
import { liveLimits } from '#server/sync/guard/schema.ts'
import { an, edits, itemOf, joris, lettersOf, look, makeDossier, schema } from './dossier.ts'
import { expectRefused, stock } from './refused.ts'
import * as wire from './wire.ts'

const { from, garbage, letters, update, values } = wire
const fact = { root: 'vision', key: 'title' }

describe('G1 the guard reads every byte itself, before Yjs allocates', () => {
  test('case 1: nothing, half an update and noise are no updates', () => {
    const doc = makeDossier()
    const good = edits(an, doc, (copy) => lettersOf(copy, 'vision').insert(3, 'hier '))
    expect(look(doc, good)).toMatchObject({ ok: true })
    expectRefused(doc, new Uint8Array(), 'malformed')
    for (let length = 1; length < good.length; length++)
      expect(look(doc, good.subarray(0, length)).ok, `${length} bytes`).toBe(false)
    expectRefused(doc, Uint8Array.of(255, 255, 255, 255, 255, 255, 255), 'range')
    expectRefused(doc, new TextEncoder().encode('GET / HTTP/1.1'), 'malformed')
  })

  test('case 1: a larger update than the limit is not read at all', () => {
    const doc = makeDossier()
    const large = from(an, 0, values({ root: 'vision', key: 'note' }, 'x'.repeat(liveLimits.bytes)))
    expect(inspect(doc, large, schema, liveLimits)).toEqual({ ok: false, refusal: 'too-large' })
    expect(look(doc, large)).toMatchObject({ ok: true })
  })

  test('case 1: letters that are no UTF-8', () => {
    const bytes = from(an, 0, letters({ parent: itemOf(lettersOf(makeDossier(), 'vision')) }, 'zzzz'))
    bytes.set([0xc3, 0x28], bytes.indexOf(0x7a))
    expectRefused(makeDossier(), bytes, 'malformed')
  })

  test('case 2: a count that the message cannot hold costs nothing', () => {
    const doc = makeDossier()
    const bomb = Uint8Array.of(1, 0x80, 0x92, 0xf4, 0x01, an, 0, 0, 1, 0) // four million structs
    const growth = (act: () => void): number => {
      const before = process.memoryUsage().heapUsed
      act()
      return process.memoryUsage().heapUsed - before
    }
    expect(growth(() => expectRefused(doc, bomb, 'malformed'))).toBeLessThan(1_000_000)
    expect(growth(() => expect(stock(doc, bomb).threw).toBe(true))).toBeGreaterThan(16_000_000)
  })

  test('case 3: two sections for one client, of which Yjs keeps the last', () => {
    const doc = makeDossier()
    const twice = update([
      { client: an, clock: 0, structs: [values({ root: 'vision', key: 'title' }, 'harmless')] },
      {
        client: an,
        clock: 0,
        structs: [values({ root: 'governance', key: 'title' }, 'not seen by the reader')],
      },
    ])
    expectRefused(doc, twice, 'dup-section')
    expect(stock(doc, twice).doc.getMap('governance').get('title')).toBe('not seen by the reader')
    expectRefused(
      doc,
      Uint8Array.of(0, 2, 1, 1, 0, 1, 1, 1, 1, 1), // the same for deletions
      'dup-section',
    )
  })

  test('case 4: gaps, also one with flags that only one of the two readers of Yjs understands', () => {
    const doc = makeDossier()
    expectRefused(doc, from(an, 0, garbage(5, 10)), 'skip')
    const flagged = update([{ client: an, clock: 0, structs: [garbage(5, 0x4a)] }])
    expectRefused(doc, flagged, 'skip')
    expect(() => Y.decodeUpdate(flagged)).toThrow()
    expect(stock(doc, flagged).threw).toBe(false)
    expectRefused(doc, from(an, 0, garbage(5, 0x80)), 'malformed')
  })

  test('case 5: clients, clocks and lengths beyond their range', () => {
    const doc = makeDossier()
    for (const [client, clock, length] of [
      [2 ** 32, 0, 1],
      [an, 2 ** 31, 1],
      [an, 0, 2 ** 31],
      [an, 0, 2 ** 52],
      [an, 2 ** 31 - 1, 1],
    ] as const)
      expectRefused(doc, from(client, clock, garbage(length)), 'range')
    const endless = stock(doc, from(an, 0, garbage(2 ** 52)))
    expect(Y.getState(endless.doc.store, an)).toBe(2 ** 52)
    expectRefused(doc, update([], [{ client: 1, clock: 2 ** 31 - 1, length: 2 }]), 'range')
  })

  test('case 6: content without length', () => {
    const doc = makeDossier()
    const empty = from(an, 0, values(fact))
    expectRefused(doc, empty, 'range')
    expect(stock(doc, empty).doc.getMap('vision').has('title')).toBe(true)
    expectRefused(doc, from(an, 0, garbage(0)), 'range')
    expectRefused(doc, from(an, 0, wire.deleted(fact, 0)), 'range')
    expectRefused(doc, from(an, 0, letters({ parent: itemOf(lettersOf(doc, 'vision')) }, '')), 'range')
    expectRefused(doc, update([], [{ client: 1, clock: 0, length: 0 }]), 'range')
    expectRefused(doc, update([{ client: an, clock: 0, structs: [] }]), 'malformed')
  })

  test('deletions in disorder, which would have us look at the same items again and again', () => {
    const doc = makeDossier()
    expectRefused(doc, Uint8Array.of(0, 1, 1, 2, 4, 2, 0, 1), 'malformed')
    expectRefused(doc, Uint8Array.of(0, 1, 1, 2, 0, 9, 3, 9), 'malformed')
    expectRefused(doc, Uint8Array.of(0, 1, 1, 0), 'malformed')
  })

  test('a parent that is neither named nor numbered', () => {
    const doc = makeDossier()
    const bytes = from(an, 0, values(fact, 'x'))
    bytes[bytes.indexOf(0x28) + 1] = 2
    expectRefused(doc, bytes, 'malformed')
  })

  test('case 7: something behind the end', () => {
    const doc = makeDossier()
    const tailed = Uint8Array.of(...from(an, 0, values(fact, 'Aalst')), 0)
    expectRefused(doc, tailed, 'malformed')
    expect(stock(doc, tailed).threw).toBe(false)
  })

  test('case 8: a value of twenty thousand lists in lists', () => {
    const doc = makeDossier()
    const nested = Array.from({ length: 20_000 }, () => [117, 1]).flat()
    expectRefused(doc, from(an, 0, wire.rawValue(fact, ...nested, 126)), 'depth')
    const json = `${'['.repeat(20_000)}${']'.repeat(20_000)}`
    expectRefused(
      doc,
      from(an, 0, wire.mark({ parent: itemOf(lettersOf(doc, 'vision')) }, 'bold', json)),
      'depth',
    )
  })

  test('case 21: documents in the document, hooks, bytes, JSON, embeds, arrays and loose texts', () => {
    const doc = makeDossier()
    for (const ref of [2, 3, 5, 9] as const) expectRefused(doc, from(an, 0, wire.foreign(fact, ref)), 'kind')
    for (const kind of ['hook', 'array', 'plainText'] as const)
      expectRefused(doc, from(an, 0, wire.type(fact, kind, 'x')), 'kind')
    expectRefused(doc, from(an, 0, wire.rawValue(fact, 116, 1, 7)), 'value')
    expect(stock(doc, from(an, 0, wire.foreign(fact, 9))).doc.subdocs.size).toBe(1)
  })

  test('case 23: keys that every object has already', () => {
    const doc = makeDossier()
    for (const key of ['__proto__', 'constructor', 'prototype', '']) {
      expectRefused(doc, from(an, 0, values({ root: 'vision', key }, 'x')), 'key')
      expectRefused(doc, from(an, 0, values(fact, { [key]: 'x' })), 'key')
    }
    const poison = from(
      an,
      0,
      wire.rawValue(fact, 118, 1, 9, ...new TextEncoder().encode('__proto__'), 118, 1, 1, 120, 120),
    )
    expectRefused(doc, poison, 'key')
    const poisoned = stock(doc, poison).doc.getMap('vision').get('title') as Record<string, unknown>
    expect(poisoned.x).toBe(true)
    expect(Object.keys(poisoned)).toEqual([])
    const inMark = wire.mark({ parent: itemOf(lettersOf(doc, 'vision')) }, 'link', '{"__proto__":{"x":1}}')
    expectRefused(doc, from(an, 0, inMark), 'key')
    expect(({} as Record<string, unknown>).x).toBeUndefined()
  })

  test('values that no canonical JSON can carry are refused where they are written', () => {
    const doc = makeDossier()
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, undefined, 12n])
      expectRefused(doc, from(an, 0, values(fact, value)), 'value')
    const half = wire.mark(
      { parent: itemOf(lettersOf(doc, 'vision')) },
      'link',
      '{"href":"https://a.be/\\ud83d"}',
    )
    expectRefused(doc, from(an, 0, half), 'value')
  })

  test('plain values come through as Yjs reads them', () => {
    const doc = makeDossier()
    for (const value of [
      0,
      -1,
      63,
      -64,
      127,
      2 ** 31 - 1,
      1.5,
      -0.25,
      2 ** 40,
      'é😀',
      'x'.repeat(300),
      true,
      false,
      null,
    ]) {
      const bytes = from(an, 0, values({ root: 'vision', key: 'title' }, value))
      expect(look(doc, bytes), String(value)).toMatchObject({ ok: true })
      expect(stock(doc, bytes).doc.getMap('vision').get('title')).toBe(value)
    }
  })

  test('case 26: the question what was missed is junk, too long or twice about one client', () => {
    const doc = makeDossier()
    expect(isStateVector(Y.encodeStateVector(doc))).toBe(true)
    expect(isStateVector(Uint8Array.of(0))).toBe(true)
    expect(isStateVector(new Uint8Array())).toBe(false)
    expect(isStateVector(Uint8Array.of(0xff, 0xff, 0xff, 0x7f))).toBe(false)
    expect(isStateVector(Uint8Array.of(2, an, 1, an, 2))).toBe(false)
    expect(isStateVector(Uint8Array.of(1, joris, 1, 0))).toBe(false)
  })
})
