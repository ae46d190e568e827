import { expect, test } from 'vitest'
import { persist } from '#client/live/persist.ts'

test('[B20] a part of the page that the server could not give while it was away is asked for again', async () => {
  let asked = 0
  const waited: number[] = []
  const load = async (): Promise<string> => {
    asked += 1
    if (asked < 4) throw new TypeError('Failed to fetch dynamically imported module')
    return 'de laptop'
  }
  const wait = async (ms: number): Promise<void> => void waited.push(ms)
  expect(await persist(load, wait)()).toBe('de laptop')
  expect(waited).toEqual([500, 1_000, 2_000])
  const never = persist(async () => Promise.reject(new TypeError('weg')), wait)
  await expect(never()).rejects.toThrow('weg')
})
