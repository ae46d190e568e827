import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { step2Frame } from '#server/sync/frame.ts'
import { Meter } from '#server/sync/meter.ts'
import { table } from '../../helpers/table.ts'

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => vi.useRealTimers())

/** A room in which the first round took so long (ms) that the next has to wait. */
function paced() {
  let at = 0
  const pacing = {
    make: () => ({ spent: () => {}, wait: () => (at > 0 ? 25 : 0) }),
    now: () => at,
    cursorMs: 20,
    arrivalMs: 60,
  }
  const meter = new Meter()
  return { ...table({ pacing, meter }), meter, goOn: (ms: number) => (at += ms) }
}

test('[R2] what several people type within one round is one message for everybody', async () => {
  const { sit, settle, goOn } = paced()
  const an = await sit('An')
  const joris = await sit('Joris')
  const fatima = await sit('Fatima', 'reader')
  const before = fatima.heard.length
  goOn(1)
  an.writes('title', 'Energie')
  joris.writes('summary', 'Delen')
  an.writes('region', 'Westhoek')
  await settle()
  expect(fatima.heard.length).toBe(before)
  vi.advanceTimersByTime(25)
  expect(fatima.heard.length).toBe(before + 1)
  expect([fatima.reads('title'), fatima.reads('summary'), fatima.reads('region')]).toEqual([
    'Energie',
    'Delen',
    'Westhoek',
  ])
  expect([an.reads('summary'), joris.reads('region')]).toEqual(['Delen', 'Westhoek'])
  expect([an.saved(), joris.saved()]).toEqual([[2], [1]])
})

test('[R2] a quiet room is told at once', async () => {
  const { sit, settle } = paced()
  const an = await sit('An')
  const joris = await sit('Joris')
  an.writes('title', 'Energie')
  await settle()
  expect(joris.reads('title')).toBe('Energie')
})

test('a cursor leaves with the words it comes with, and alone only after a moment', async () => {
  const { sit, settle, meter } = paced()
  const an = await sit('An')
  const joris = await sit('Joris')
  const cursor = (clock: number, at: number) => an.shows([{ client: 7, clock, state: `{"cursor":${at}}` }])
  const rounds = meter.broadcasts
  cursor(1, 1)
  cursor(2, 2)
  an.writes('title', 'E')
  await settle()
  expect(joris.sees.get(7)).toContain('"cursor":2')
  expect(meter.broadcasts).toBe(rounds + 1)
  cursor(3, 3)
  await settle()
  expect(joris.sees.get(7)).toContain('"cursor":2')
  vi.advanceTimersByTime(20)
  expect(joris.sees.get(7)).toContain('"cursor":3')
})

test('many who come in together are told of in one round; a word that is written meanwhile takes it along', async () => {
  const { sit, settle, meter } = paced()
  const an = await sit('An')
  an.shows([{ client: 1, clock: 1, state: '{}' }])
  vi.advanceTimersByTime(60)
  const rounds = meter.broadcasts
  const joris = await sit('Joris')
  joris.shows([{ client: 2, clock: 1, state: '{}' }])
  const fatima = await sit('Fatima')
  fatima.shows([{ client: 3, clock: 1, state: '{}' }])
  await settle()
  expect(meter.broadcasts).toBe(rounds)
  vi.advanceTimersByTime(60)
  expect(meter.broadcasts).toBe(rounds + 1)
  expect([...an.sees.keys()].sort()).toEqual([2, 3])
  for (const one of [joris, fatima]) expect([...one.sees.keys()].sort()).toEqual([1, 2, 3])

  const bram = await sit('Bram')
  bram.shows([{ client: 4, clock: 1, state: '{}' }])
  an.writes('title', 'Energie')
  await settle()
  expect(joris.sees.has(4)).toBe(true)
  expect([...bram.sees.keys()].sort()).toEqual([1, 2, 3, 4])
})

test('[R3] who brought nothing new is told so at once, and nobody else hears anything for it', async () => {
  const { sit, settle, meter } = paced()
  const an = await sit('An')
  const joris = await sit('Joris')
  joris.shows([{ client: 2, clock: 1, state: '{}' }])
  const rounds = meter.broadcasts
  an.says(step2Frame(Uint8Array.of(0, 0)))
  await settle()
  expect(an.saved()).toEqual([1])
  expect(an.sees.has(2)).toBe(false)
  expect(meter.broadcasts).toBe(rounds)
  vi.advanceTimersByTime(60)
  expect(an.sees.has(2)).toBe(true)
})

test('saying again that one is there is told in bundles, before anybody is forgotten', async () => {
  const { sit, settle, meter } = paced()
  const an = await sit('An')
  const joris = await sit('Joris')
  const shows = (clock: number) => an.shows([{ client: 7, clock, state: '{"place":["plan"]}' }])
  shows(1)
  vi.advanceTimersByTime(60)
  expect(joris.sees.has(7)).toBe(true)
  const told = meter.presence
  shows(2)
  await settle()
  vi.advanceTimersByTime(9000)
  expect(meter.presence).toBe(told)
  vi.advanceTimersByTime(1000)
  expect(meter.presence).toBe(told + 1)
})

test('a room that closes tells what it had still to tell', async () => {
  const told: Uint8Array[] = []
  const relay = {
    publish: (_document: string, update: Uint8Array) => void told.push(update),
    subscribe: () => () => {},
  }
  const pacing = {
    make: () => ({ wait: () => 1000, spent: () => {} }),
    now: () => 0,
    cursorMs: 0,
    arrivalMs: 0,
  }
  const { sit, settle } = table({ relay, pacing })
  const an = await sit('An')
  an.writes('title', 'Nog gauw')
  await settle()
  expect(told).toEqual([])
  an.room.destroy()
  expect(told.length).toBe(1)
})
