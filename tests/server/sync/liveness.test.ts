import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { WebSocket } from 'ws'
import { hear } from '#server/http/hear.ts'
import { keepAliveFrame, presenceFrame, step1Frame } from '#server/sync/frame.ts'
import { makeWatch } from '#server/sync/watch.ts'
import { closeCodes } from '#shared/wire.ts'
import { table } from '../../helpers/table.ts'

beforeEach(() => vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }))
afterEach(() => vi.useRealTimers())

/** A socket whose other side answers pings, or does not. */
class Line extends EventEmitter {
  answers = true
  pings = 0
  ended = false
  ping(): void {
    this.pings += 1
    if (this.answers) this.emit('pong')
  }
  terminate(): void {
    this.ended = true
  }
}

test('[R12] case 57, case 48: who answers two pings no more is cut off within 35 seconds, and who answers stays', async () => {
  const { sit, rooms } = table()
  const an = await sit('An')
  const joris = await sit('Joris')
  const watch = makeWatch(rooms)
  const lines = { an: new Line(), joris: new Line() }
  watch.over(lines.an as unknown as WebSocket, an.seat)
  watch.over(lines.joris as unknown as WebSocket, joris.seat)
  lines.joris.answers = false
  vi.advanceTimersByTime(30_000)
  expect(lines.joris.ended).toBe(false)
  vi.advanceTimersByTime(5_000)
  expect([lines.joris.ended, lines.joris.pings]).toEqual([true, 2])
  expect([lines.an.ended, lines.an.pings]).toEqual([false, 3])
  watch.stop()
})

test('a silent room says often enough that it is there for a stock client to stay', async () => {
  const { sit, rooms } = table()
  const an = await sit('An')
  const frames: Uint8Array[] = []
  an.seat.deliver = (parcel) => void frames.push(...parcel.messages)
  const watch = makeWatch(rooms)
  vi.advanceTimersByTime(21_000)
  expect(frames).toEqual([keepAliveFrame])
  watch.stop()
})

const chatter = presenceFrame([{ client: 7, clock: 1, state: '{}' }])

test('[R14] case 66: a flood of messages ends that seat, also when it comes over many connections', async () => {
  const { sit } = table()
  const an = await sit('An')
  for (let i = 0; i < 301; i++) hear(an.room, an.seat, chatter, 1_000_000)
  expect(an.closed).toBe(closeCodes.flood)
  expect(closeCodes.flood).toBe(4429)
  const windows = await Promise.all(Array.from({ length: 3 }, () => sit('Joris')))
  for (const { room, seat } of windows) for (let i = 0; i < 250; i++) hear(room, seat, chatter, 1_000_000)
  expect(windows.map(({ closed }) => closed)).toEqual([null, null, closeCodes.flood])
  const fatima = await sit('Fatima')
  hear(fatima.room, fatima.seat, chatter, 1_000_000)
  expect(fatima.closed).toBeNull()
})

test('[R14] case 26: asking for the whole document again and again ends that seat', async () => {
  const { sit, settle } = table()
  const an = await sit('An')
  const ask = (now: number) => hear(an.room, an.seat, step1Frame(new Uint8Array([0])), now)
  for (let i = 0; i < 3; i++) ask(1_000_000)
  await settle()
  const answers = an.heard.length
  for (let second = 1; second <= 5; second++) ask(1_000_000 + second * 1000)
  await settle()
  expect(an.closed).toBeNull()
  expect(an.heard.length).toBe(answers + 5)
  ask(1_005_000)
  expect(an.closed).toBe(closeCodes.flood)
})

test('[R13] case 26: a state vector of nonsense is nonsense', async () => {
  const { sit } = table()
  const an = await sit('An')
  for (let i = 0; i < 3; i++)
    hear(an.room, an.seat, step1Frame(new Uint8Array([255, 255, 255, 127])), 1_000_000)
  expect(an.closed).toBe(closeCodes.malformed)
})
