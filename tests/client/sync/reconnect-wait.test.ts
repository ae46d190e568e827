import { expect, test } from 'vitest'
import { reconnectWait } from '#client/sync/reconnect-wait.ts'

test('[case 58] who lost the line waits longer and longer, never more than half a minute, however long it lasts', () => {
  let before = 0
  for (let attempt = 1; attempt <= 2000; attempt++) {
    const longest = reconnectWait(attempt, 0)
    expect(longest).toBeGreaterThanOrEqual(before)
    expect(longest).toBeLessThanOrEqual(30_000)
    expect(reconnectWait(attempt, 1)).toBe(longest / 2)
    before = longest
  }
  expect([reconnectWait(1, 0), reconnectWait(4, 0), before]).toEqual([200, 1600, 30_000])
})

test('[case 58] three hundred who lost it at the same moment do not come back at the same moment', () => {
  const dice = Array.from({ length: 300 }, (_, i) => (i * 0.618_033_988_75) % 1)
  const waits = dice.map((random) => reconnectWait(8, random))
  const perHalfSecond = new Map<number, number>()
  for (const wait of waits)
    perHalfSecond.set(Math.floor(wait / 500), (perHalfSecond.get(Math.floor(wait / 500)) ?? 0) + 1)
  expect(Math.max(...waits) - Math.min(...waits)).toBeGreaterThan(12_000)
  expect(Math.max(...perHalfSecond.values())).toBeLessThan(20)
})
