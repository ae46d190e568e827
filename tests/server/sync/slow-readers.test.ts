import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Meter } from '#server/sync/meter.ts'
import { closeCodes } from '#shared/wire.ts'
import { table } from '../../helpers/table.ts'

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => vi.useRealTimers())

/** Joris reads over a line on which so many bytes are stuck. */
function slowLine() {
  let stuck = 0
  const meter = new Meter()
  const scene = table({ waiting: (name) => (name === 'Joris' ? stuck : 0), meter })
  return { ...scene, meter, stuckAt: (bytes: number) => (stuck = bytes) }
}
const cursor = (clock: number, at: string) => [{ client: 7, clock, state: `{"cursor":"${at}"}` }]

test('[R14] case 65: a slow reader loses cursors first, and sees everybody again when it has caught up', async () => {
  const { sit, settle, stuckAt } = slowLine()
  const an = await sit('An')
  const joris = await sit('Joris')
  stuckAt(300_000)
  an.shows(cursor(1, 'hier'))
  an.writes('title', 'Energie')
  await settle()
  expect(joris.sees.has(7)).toBe(false)
  expect(joris.reads('title')).toBe('Energie')
  stuckAt(0)
  vi.advanceTimersByTime(100)
  await settle()
  expect(joris.sees.get(7)).toContain('hier')
})

test('[R14] case 65: further behind it gets nothing, and then one difference with all it missed', async () => {
  const { sit, settle, stuckAt, meter } = slowLine()
  const an = await sit('An')
  const joris = await sit('Joris')
  const fatima = await sit('Fatima')
  stuckAt(1_000_000)
  const before = joris.heard.length
  const out = meter.bytesOut
  for (let i = 1; i <= 200; i++) {
    an.writes('title', `Versie ${i}`)
    fatima.writes('summary', `Zin ${i}`)
    await settle()
  }
  expect(joris.heard.length).toBe(before)
  expect(an.reads('summary')).toBe('Zin 200')
  const spent = meter.bytesOut - out
  stuckAt(0)
  vi.advanceTimersByTime(100)
  expect(joris.heard.length).toBe(before + 1)
  expect([joris.reads('title'), joris.reads('summary')]).toEqual(['Versie 200', 'Zin 200'])
  expect(meter.resyncs).toBe(1)
  expect(meter.bytesOut - out - spent).toBeLessThan(spent / 10)
  an.writes('title', 'En verder')
  await settle()
  expect(joris.reads('title')).toBe('En verder')
})

test('[R14] case 65: the difference of a slow reader shows nothing that is not on disk', async () => {
  const { sit, settle, stuckAt, log } = slowLine()
  const an = await sit('An')
  const joris = await sit('Joris')
  stuckAt(1_000_000)
  an.writes('title', 'Gemist')
  await settle()
  const release = log.hold()
  an.writes('title', 'Nog niet op schijf')
  await new Promise((resolve) => setImmediate(resolve))
  stuckAt(0)
  vi.advanceTimersByTime(100)
  expect(joris.reads('title')).toBe('')
  release()
  await settle()
  expect(joris.reads('title')).toBe('Nog niet op schijf')
})

test('[R14] case 65: what a slow reader wrote itself is confirmed once it can hear it', async () => {
  const { sit, settle, stuckAt } = slowLine()
  const an = await sit('An')
  const joris = await sit('Joris')
  stuckAt(1_000_000)
  an.writes('title', 'Gemist')
  await settle()
  joris.writes('summary', 'Een')
  joris.writes('summary', 'Twee')
  await settle()
  expect(an.reads('summary')).toBe('Twee')
  expect(joris.saved()).toEqual([])
  stuckAt(0)
  vi.advanceTimersByTime(100)
  await settle()
  expect(joris.saved()).toEqual([2])
})

test('[R14] case 65: who stays behind for a minute, or far too far, leaves, and may come back', async () => {
  const { sit, settle, stuckAt, later } = slowLine()
  const an = await sit('An')
  const joris = await sit('Joris')
  stuckAt(1_000_000)
  an.writes('title', 'Gemist')
  await settle()
  later(61_000)
  vi.advanceTimersByTime(100)
  expect(joris.closed).toBe(closeCodes.trouble)
  expect(closeCodes.trouble).toBeGreaterThanOrEqual(4500)
  expect(an.closed).toBeNull()
})
