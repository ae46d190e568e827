import { expect, test } from 'vitest'
import { readWhereabouts } from '#server/sync/whereabouts.ts'
import { makeDice } from '../../storms/dice.ts'

const position = (clock: number) => ({
  type: { client: 1000, clock: 1 },
  tname: null,
  item: { client: 7, clock },
  assoc: 0,
})
const caret = (clock: number) => ({ anchor: position(clock), head: position(clock) })
const saying = (cursor: unknown, place: unknown = ['plan'], user: unknown = { name: 'An' }): string =>
  JSON.stringify({ user, cursor, place })

test('[R11] a caret that moves is read as it would be by itself', () => {
  const first = readWhereabouts(saying(caret(1)), undefined)
  const moved = readWhereabouts(saying(caret(2)), first ?? undefined)
  expect(moved).toEqual(readWhereabouts(saying(caret(2)), undefined))
  expect(moved?.cursor).toBe(JSON.stringify(caret(2)))
  // What stands around it was not read again.
  expect(moved?.around).toBe(first?.around)
})

test('[R11] what stands in the place of a caret and is none, is read whole or not heard', () => {
  const first = readWhereabouts(saying(caret(1)), undefined) ?? undefined
  const [before, after] = first?.around ?? ['', '']
  for (const nonsense of [
    '',
    '{',
    '{"anchor":{}',
    '{"anchor":{},"head":{}},"x":',
    '{"anchor":{"assoc":01},"head":{}}',
  ])
    expect(readWhereabouts(`${before}${nonsense}${after}`, first), nonsense).toBeUndefined()
  expect(readWhereabouts(saying({ anchor: 'x' }), first)?.cursor).toBe('{"anchor":"x"}')
  expect(readWhereabouts(saying(null), first)?.cursor).toBe('null')
  expect(readWhereabouts('null', first)).toBeNull()
  expect(readWhereabouts(saying(caret(1), ['x'.repeat(3000)]), first)).toBeUndefined()
})

const seed = 20_261_123

test(`[R11] whatever was said before, what is said now means the same (seed ${seed})`, () => {
  const dice = makeDice(seed)
  const one = <T>(all: readonly T[]): T => all[dice.below(all.length)]!
  const cursors = [
    null,
    {},
    'caret',
    caret(3),
    caret(2 ** 40),
    { anchor: {}, head: {} },
    { cursor: caret(1) },
  ]
  const users = [{ name: 'An' }, { cursor: caret(5) }, '"cursor":{"anchor":{},"head":{}}', null]
  const places = [['plan'], [], null, 'budget', ['x'.repeat(101)]]
  let last: ReturnType<typeof readWhereabouts>
  for (let i = 0; i < 5000; i++) {
    const whole = saying(one(cursors), one(places), one(users))
    const said = dice.below(4) > 0 ? whole : whole.slice(0, dice.below(whole.length))
    const read = readWhereabouts(said, last ?? undefined)
    const alone = readWhereabouts(said, undefined)
    expect(read && [read.cursor, read.place], said).toEqual(alone && [alone.cursor, alone.place])
    last = read
  }
})
