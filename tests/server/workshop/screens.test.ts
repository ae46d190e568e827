import { expect, test } from 'vitest'
import { addScreen } from '#server/workshop/screens.ts'
import { halfDay } from '../rights/half-day.ts'
import { houseForTest, type House } from '../rights/house.ts'

const minute = 60_000

async function hello(here: House, { cookie = '', address = '10.0.0.7' } = {}) {
  const answer = await here.asks('POST', '/api/screens', { cookie, address, body: {} })
  const given = answer.headers.getSetCookie()[0]?.split(';')[0]
  const { code = '' } = (await answer.json()) as { code?: string }
  return { status: answer.status, cookie: given ?? cookie, code }
}
const rows = async ({ db }: House): Promise<number> =>
  (await db.selectFrom('workshop_screens').select('id').execute()).length

test('a script that asks for screens gets forty at its address, and the rooms there and elsewhere keep theirs', async () => {
  const here = await houseForTest()
  const first = await hello(here)
  for (let i = 1; i < 40; i++) expect((await hello(here)).status).toBe(201)
  for (let i = 0; i < 100; i++) expect((await hello(here)).status).toBe(429)
  expect(await rows(here)).toBe(40)
  // Who has a screen reloads as often as they like, and it is paired as ever.
  for (let i = 0; i < 50; i++) expect((await hello(here, first)).code).toBe(first.code)
  const day = await halfDay(here, 'live')
  expect((await day.says('facilitator', 'beamer.pair', { code: first.code })).status).toBe(200)
  const state = await here.asks('GET', '/api/screens/state', { cookie: first.cookie })
  expect(state.status).toBe(200)
  expect((await hello(here, { address: '10.0.0.8' })).status).toBe(201)
  // A new one at the crowded address waits some seconds, not a day.
  here.passes(10_000)
  expect((await hello(here)).status).toBe(201)
})

test('what nobody shows any more is gone; a screen that is on since breakfast keeps its code', async () => {
  const here = await houseForTest()
  const day = await halfDay(here, 'live')
  const [shown, left, paired] = [await hello(here), await hello(here), await hello(here)]
  await day.says('facilitator', 'beamer.pair', { code: paired.code })
  for (let i = 0; i < 5; i++) {
    here.passes(20 * minute)
    expect((await hello(here, shown)).code).toBe(shown.code)
  }
  expect(await rows(here)).toBe(3)
  await hello(here)
  expect(await rows(here)).toBe(3)
  expect((await day.says('facilitator', 'beamer.pair', { code: left.code })).status).toBe(404)
  expect((await day.says('facilitator', 'beamer.pair', { code: shown.code })).status).toBe(200)
  // Whoever slept too long gets other figures.
  const late = await hello(here, left)
  expect([late.status, late.cookie === left.cookie]).toEqual([201, false])
  here.passes(5 * 24 * 60 * minute)
  await hello(here)
  expect(await rows(here)).toBe(1)
})

test('from a thousand addresses together there are never more than a thousand rows that nobody claimed', async () => {
  const here = await houseForTest()
  for (let i = 0; i < 1_050; i++) await addScreen(here.db, here.clock() + i)
  expect(await rows(here)).toBe(1_000)
  const { code, token } = await addScreen(here.db, here.clock() + 2_000)
  const day = await halfDay(here, 'live')
  expect((await day.says('facilitator', 'beamer.pair', { code })).status).toBe(200)
  const cookie = `doorbraak-scherm=${token}`
  expect((await here.asks('GET', '/api/screens/state', { cookie })).status).toBe(200)
})

test('who leads tries a few wrong codes, and then waits: no screen of another room is found by guessing', async () => {
  const here = await houseForTest()
  const day = await halfDay(here, 'live')
  const { code } = await hello(here)
  const wrong = code === '0000' ? '1111' : '0000'
  const tries = async (typed: string) =>
    (await day.says('facilitator', 'beamer.pair', { code: typed })).status
  for (let i = 0; i < 4; i++) expect(await tries(wrong)).toBe(404)
  expect(await tries(wrong)).toBe(429)
  expect(await tries(code)).toBe(429)
  here.passes(2_000)
  expect(await tries(code)).toBe(200)
})
