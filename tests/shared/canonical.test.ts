import canonicalize from 'canonicalize'
import { expect, test } from 'vitest'
import { canonical, type Json } from '#shared/canonical.ts'
import { makeDice, type Dice } from '../storms/dice.ts'

test('members stand in the order of their UTF-16 code units (RFC 8785, 3.2.3)', () => {
  const given = { '€': 1, '\r': 2, '\ufb33': 3, '1': 4, '😀': 5, '\u0080': 6, ö: 7 }
  expect(canonical(given)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}')
})

test.each<[Json, string]>([
  [
    { b: [1, { d: null, c: true }], a: '\u000f"\\/€' },
    '{"a":"\\u000f\\"\\\\/€","b":[1,{"c":true,"d":null}]}',
  ],
  [-0, '0'],
  [1e21 / 10 ** 7, '100000000000000'],
  [0.000001, '0.000001'],
  [1e-7, '1e-7'],
  [Number('333333333.33333329'), '333333333.3333333'],
  [2 ** 53 - 1, '9007199254740991'],
  [{ kept: null, left: undefined }, '{"kept":null}'],
])('%o is written as %s', (value, text) => {
  expect(canonical(value)).toBe(text)
})

test.each<[string, unknown]>([
  ['a lone surrogate', 'x\ud800'],
  ['a lone surrogate in a key', { '\udc00': 1 }],
  ['not a number', [NaN]],
  ['an infinity', Infinity],
  ['a number past what doubles tell apart', 2 ** 53],
  ['a hole in a list', [1, , 2]], // eslint-disable-line no-sparse-arrays
  ['undefined in a list', [undefined]],
  ['undefined itself', undefined],
  ['a function', { f: () => 1 }],
  ['a bigint', 1n],
  ['a date', new Date(0)],
  ['a map', new Map()],
  ['bytes', new Uint8Array(2)],
])('refuses %s', (_, value) => {
  expect(() => canonical(value as Json)).toThrow()
})

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31))

test(`any JSON comes out as npm canonicalize writes it (SEED=${seed})`, () => {
  const dice = makeDice(seed)
  for (let i = 0; i < 3000; i++) {
    const value = anyJson(dice, 4)
    const text = canonical(value)
    expect(text).toBe(canonicalize(value))
    expect(canonical(JSON.parse(text) as Json)).toBe(text)
  }
})

const keyLetters = [
  'a',
  'b',
  'é',
  '€',
  '😀',
  '\ufb33',
  '\u0000',
  '\n',
  '"',
  '/',
  '\u2028',
  '\u007f',
  '1',
  '10',
  '_',
]
const anyKey = (dice: Dice): string => some(dice, keyLetters)
// No key with a backslash: having seen one, JSON.parse of Node 24 takes any escape in a key for it.
const anyText = (dice: Dice): string => some(dice, [...keyLetters, '\\'])
const some = (dice: Dice, letters: readonly string[]): string =>
  Array.from({ length: dice.below(4) }, () => dice.pick(letters)).join('')

function anyNumber(dice: Dice): number {
  const sign = dice.chance(0.5) ? 1 : -1
  if (dice.chance(0.4)) return sign * dice.below(Number.MAX_SAFE_INTEGER)
  // A fraction, however small; whole numbers past 2^53 are refused.
  return sign * (dice.below(1000) + dice.below(1000) / 1000) * 10 ** -dice.below(30)
}

function anyJson(dice: Dice, depth: number): Json {
  const kind = dice.below(depth > 0 ? 6 : 4)
  if (kind === 0) return dice.pick([null, true, false])
  if (kind === 1) return anyNumber(dice)
  if (kind < 4) return anyText(dice)
  if (kind === 4) return Array.from({ length: dice.below(5) }, () => anyJson(dice, depth - 1))
  const entries = Array.from(
    { length: dice.below(6) },
    () => [anyKey(dice), anyJson(dice, depth - 1)] as const,
  )
  return Object.fromEntries(entries)
}
