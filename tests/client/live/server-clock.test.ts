import { expect, test } from 'vitest'
import { makeServerClock } from '#client/live/server-clock.ts'

test('[B7] the clock of the server is read from the shortest of the pings, whatever the clock of the phone says', () => {
  let monotonic = 1_000
  const clock = makeServerClock(
    () => monotonic,
    () => 0,
  )
  clock.begin()
  monotonic = 1_800
  clock.hear(1_000, 500_000)
  expect(clock.now()).toBe(500_400)
  monotonic = 2_020
  clock.hear(2_000, 600_000)
  expect(clock.now()).toBe(600_010)
  monotonic = 3_000
  clock.hear(2_100, 900_000)
  expect(clock.now()).toBe(600_990)
  clock.begin()
  monotonic = 3_100
  clock.hear(3_000, 700_000)
  expect(clock.now()).toBe(700_050)
})
