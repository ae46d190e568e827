import { expect, test } from 'vitest'
import { tellRhythm } from '#server/live.ts'
import { Bucket, Buckets } from '#server/sync/bucket.ts'
import { makeBusy, makePace } from '#server/sync/pace.ts'

const rhythm = { times: (told: number) => told / 50, most: () => 10, longest: 40 }
const room = 200

test('what costs next to nothing never waits', () => {
  const pace = makePace(rhythm, () => 0)
  for (let at = 0; at < 100; at += 1) {
    expect(pace.wait(at)).toBe(0)
    pace.spent(at, 0.01, 1, room)
  }
})

const every = (took: number, told = room, pace = makePace({ ...rhythm, longest: 1000 }, () => 0)) => {
  for (let round = 0; round < 200; round++) pace.spent(0, took, 1, told)
  return pace.wait(0)
}

test('the pause is so many times what a round costs as the rhythm says for so many seats, up to ten', () => {
  expect(every(1.2)).toBeCloseTo(4 * 1.2, 1)
  expect(every(2.4)).toBeCloseTo(4 * 2.4, 1)
  expect(every(1.2, 100)).toBeCloseTo(2 * 1.2, 1)
  expect(every(1.2, 2000)).toBeCloseTo(10 * 1.2, 1)
})

test('a rhythm may leave a few in peace: of so many a second it knows', () => {
  const calm = { times: (_: number, rate: number) => (rate < 20 ? 0 : 4), most: () => 10, longest: 40 }
  const [few, many] = [makePace(calm, () => 0), makePace(calm, () => 0)]
  for (let at = 100; at <= 30_000; at += 100) {
    few.spent(at, 1.2, 1)
    many.spent(at, 1.2, 5)
  }
  expect(few.wait(30_000)).toBe(0)
  expect(many.wait(30_000)).toBeCloseTo(4 * 1.2, 1)
})

test('a core that is given to somebody else in between counts for little', () => {
  const pace = makePace({ ...rhythm, longest: 1000 }, () => 0)
  for (let round = 0; round < 300; round++) pace.spent(0, round % 4 === 0 ? 9 : 1.2, 1, room)
  expect(pace.wait(0)).toBeGreaterThan(4.6)
  expect(pace.wait(0)).toBeLessThan(12)
})

test('the pause grows with the load, up to a limit', () => {
  let busy = 0
  const pace = makePace(rhythm, () => busy)
  expect(every(1.2, room, pace)).toBeCloseTo(4.8, 1)
  expect(pace.wait(2.8)).toBeCloseTo(2, 1)
  expect(pace.wait(4.8)).toBe(0)
  busy = 0.25
  expect(pace.wait(0)).toBeCloseTo(6.4, 1)
  busy = 1
  expect(pace.wait(0)).toBeCloseTo(10 * 1.2, 1)
  expect(every(9, room, pace)).toBe(40)
  const brisk = makePace({ ...rhythm, most: (used: number) => 10 - 5 * used }, () => busy)
  expect(every(1.2, room, brisk)).toBeCloseTo(5 * 1.2, 1)
})

test('a crowd that writes waits longer than a few, for each round then tells more', () => {
  const few = makePace({ ...rhythm, longest: 100 }, () => 0)
  const many = makePace({ ...rhythm, longest: 100 }, () => 0)
  for (let at = 20; at <= 4000; at += 20) {
    few.spent(at, 1.2, 2, 100)
    many.spent(at, 1.2, 10, 100)
  }
  expect(few.wait(4000)).toBeCloseTo(2.4, 0)
  expect(many.wait(4000)).toBeGreaterThan(9)
  for (let at = 4200; at <= 8000; at += 200) many.spent(at, 1.2, 1, 100)
  expect(many.wait(8000)).toBeCloseTo(2.4, 0)
})

test('one slow round does not slow down the next', () => {
  const pace = makePace(rhythm, () => 0)
  for (let round = 0; round < 100; round++) pace.spent(0, 0.05, 1, room)
  pace.spent(0, 500, 1, room)
  expect(pace.wait(0)).toBeLessThan(2)
})

test('busy is the part of a core that was used', () => {
  let now = 0
  let cpu = 0
  const busy = makeBusy(
    () => now,
    () => cpu,
  )
  expect(busy()).toBe(0)
  now = 200
  cpu = 50
  expect(busy()).toBe(0.25)
  now = 250
  cpu = 100
  expect(busy()).toBe(0.25)
  now = 300
  expect(busy()).toBe(0.5)
})

test('[R14] a bucket gives its burst, then what time earns, and recovers from a flood', () => {
  const bucket = new Bucket({ perSecond: 1, burst: 3 }, 0)
  expect([0, 0, 0, 0].map((now) => bucket.take(now))).toEqual([true, true, true, false])
  for (let i = 0; i < 1000; i++) bucket.take(500)
  expect(bucket.take(1500)).toBe(true)
  expect(bucket.take(1500)).toBe(false)
})

test('[R14] coming back does not refill a bucket, and full ones are forgotten', () => {
  const buckets = new Buckets({ perSecond: 1, burst: 1 })
  expect(buckets.of('an', 0).take(0)).toBe(true)
  expect(buckets.of('an', 0).take(0)).toBe(false)
  for (let i = 0; i < 2000; i++) buckets.of(`guest ${i}`, 0)
  expect(buckets.of('an', 0).take(0)).toBe(false)
})

test('two hundred hear ten who type at once, and twenty of them together; thirty always hear at once', () => {
  const waits = (seats: number, perSecond: number): number => {
    const pace = makePace(tellRhythm, () => 0.2)
    for (let at = 0; at < 5000; at += 100) pace.spent(at, 2, perSecond / 10, seats)
    return pace.wait(4900)
  }
  expect(waits(200, 50)).toBe(0)
  expect(waits(200, 100)).toBeGreaterThan(20)
  expect(waits(30, 50)).toBe(0)
  // However many there are, nobody notices.
  expect(waits(500, 400)).toBeLessThanOrEqual(80)
})
