import { createRoot } from 'solid-js'
import { afterEach, expect, test } from 'vitest'
import { addressOf, createLive, type Live } from '#client/live/create-live.ts'
import { fakeRoom, type FakeRoom } from './fake-room.ts'
import { participant, writing } from './views.ts'

let end: () => void = () => undefined
afterEach(() => end())

function join(room: FakeRoom): Live {
  return createRoot((dispose) => {
    end = dispose
    return createLive(room.world, addressOf('werksessie'), room.device)
  })
}

const silent = () => fakeRoom(participant('challenge-alone', { stream: writing() }))
const write = (text: string) =>
  ({
    type: 'card.write',
    stream: 'challenge',
    kind: 'idea',
    text,
    with: [],
    onBehalf: null,
    pin: null,
  }) as never

test('Tine sees the session, and what changes in it, over one socket', async () => {
  const room = silent()
  const live = join(room)
  await expect.poll(() => live.view()?.step?.step.title).toBe('alleen')
  expect(live.link()).toEqual({ state: 'live', via: 'socket' })
  room.tell({ room: { ...room.view().room, ready: 24 } })
  expect(live.view()?.room.ready).toBe(24)
  expect(live.view()?.step?.step.title).toBe('alleen')
  expect(room.dialled).toEqual(['ws://hier/workshop/werksessie/live'])
})

test('a line that was cut comes back where it was, and asks only what it missed', async () => {
  const room = silent()
  const live = join(room)
  await expect.poll(() => live.link().state).toBe('live')
  room.cut()
  await expect.poll(() => live.link().state).toBe('lost')
  expect(live.view()?.step?.step.title, 'the last view stays').toBe('alleen')
  room.tell({ clock: { kind: 'paused', left: 60_000, seconds: 180 } })
  room.mend()
  await expect.poll(() => live.view()?.clock.kind).toBe('paused')
  expect(room.dialled.at(-1)).toMatch(/\?since=c1$/u)
})

test('[B9] where no socket gets through the page asks instead', async () => {
  const room = silent()
  room.block()
  const live = join(room)
  await expect.poll(() => live.link()).toEqual({ state: 'live', via: 'asking' })
  expect(live.view()?.workshop.title).toBe('Geestelijke gezondheidszorg')
})

test('an answer that comes after the socket did undoes nothing that the socket told', async () => {
  const room = silent()
  room.block()
  const old = room.json({ kind: 'whole', cursor: 'c1', now: 0, view: room.view() })
  let release = (): void => undefined
  const held = new Promise<Response>((resolve) => (release = () => resolve(old)))
  room.teach('GET /api/workshops/werksessie/state', () => held)
  const live = join(room)
  await expect.poll(() => room.paths).toContain('GET /api/workshops/werksessie/state')
  room.unblock()
  live.retry()
  await expect.poll(() => live.link()).toEqual({ state: 'live', via: 'socket' })
  room.tell({ room: { ...room.view().room, ready: 24 } })
  release()
  await expect.poll(() => old.bodyUsed).toBe(true)
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(live.view()?.room.ready).toBe(24)
  expect(room.dialled, 'the socket that works stays').toHaveLength(2)
  expect(live.link()).toEqual({ state: 'live', via: 'socket' })
})

test('somebody who was removed is told so, and is not let in again', async () => {
  const room = silent()
  const live = join(room)
  await expect.poll(() => live.link().state).toBe('live')
  room.send({ kind: 'gone', why: 'removed' })
  expect(live.link()).toEqual({ state: 'over', why: 'removed' })
  expect(room.lines()).toBe(0)
})

test('a server that goes away for a moment is dialled again', async () => {
  const room = silent()
  const live = join(room)
  await expect.poll(() => live.link().state).toBe('live')
  room.send({ kind: 'gone', why: 'going-away' })
  await expect.poll(() => room.dialled.length).toBe(2)
  await expect.poll(() => live.link().state).toBe('live')
})

test('[B9] a card written without a line waits on the device, a reload included, and goes out once', async () => {
  const room = silent()
  const live = join(room)
  await expect.poll(() => live.link().state).toBe('live')
  room.cut()
  await expect.poll(() => live.link().state).toBe('lost')
  live.outbox.put(write('Wie belt de familie?'))
  expect(live.outbox.underway().map(({ command }) => command.text)).toEqual(['Wie belt de familie?'])
  end()
  room.mend()
  room.judge(() => ({ made: 'kaart-1' }))
  const again = join(room)
  await expect.poll(() => again.outbox.underway()[0]?.made).toBe('kaart-1')
  expect(room.asked).toHaveLength(1)
  room.tell({
    mine: {
      'kaart-1': {
        id: 'kaart-1',
        stream: 'challenge',
        kind: 'idea',
        text: 'Wie belt de familie?',
        revealed: false,
        later: false,
        suggestion: null,
        pin: null,
      },
    },
  })
  await expect.poll(() => again.outbox.underway()).toEqual([])
})

test('an answer that was lost is asked for again under the same key', async () => {
  const room = silent()
  const live = join(room)
  await expect.poll(() => live.link().state).toBe('live')
  let times = 0
  room.judge(() => (times++ === 0 ? 'dead' : {}))
  const sent = await live.send({ type: 'ready.set', ready: true })
  expect(sent.kind).toBe('done')
  expect(times).toBe(2)
  expect(room.asked).toHaveLength(1)
})

test('[A6] a card on a line that died while the phone slept goes out when it wakes, once, and is not said to be on its way', async () => {
  const room = silent()
  room.judge(() => ({ made: 'kaart-1' }))
  let isDead = true
  const hangs = (signal: AbortSignal | null | undefined): Promise<Response> =>
    new Promise((_, fail) => signal?.addEventListener('abort', () => fail(new TypeError('Failed to fetch'))))
  const fetch: typeof room.world.fetch = (path, init) =>
    isDead && path.endsWith('/commands') ? hangs(init?.signal) : room.world.fetch(path, init)
  const live = createRoot((dispose) => {
    end = dispose
    return createLive({ ...room.world, fetch }, addressOf('werksessie'), room.device)
  })
  await expect.poll(() => live.link().state).toBe('live')
  live.outbox.put(write('Wie belt de familie?'))
  expect(live.outbox.sending()).toBe(true)
  isDead = false
  document.dispatchEvent(new Event('visibilitychange'))
  await expect.poll(() => live.outbox.underway()[0]?.made).toBe('kaart-1')
  await expect.poll(() => live.outbox.sending()).toBe(false)
  expect(live.outbox.sentAt('kaart-1')).toBe(live.outbox.underway()[0]?.at)
  expect(room.asked).toHaveLength(1)
})

test('words the server did not take are kept for who wrote them', async () => {
  const room = silent()
  const live = join(room)
  await expect.poll(() => live.link().state).toBe('live')
  room.judge(() => ({ refused: 'too-many-cards', sentence: 'Je hebt al twee kaarten.' }))
  live.outbox.put(write('De derde'))
  await expect
    .poll(() => live.drafts.tray().map(({ text, because }) => [text, because]))
    .toEqual([['De derde', 'Je hebt al twee kaarten.']])
  expect(live.outbox.underway()).toEqual([])
})

test('a command of the stokje carries how often it had acted, and a second waits for the news of the first', async () => {
  const room = silent()
  const live = join(room)
  await expect.poll(() => live.link().state).toBe('live')
  await live.send({ type: 'clock.extend', seconds: 60 })
  expect(live.busy()).toBe(false)
  await live.send({ type: 'clock.extend', seconds: 60 })
  await live.send({ type: 'ready.set', ready: true })
  expect(room.asked.map(({ expectedRev }) => expectedRev)).toEqual([7, 8, null])
})

test.each([
  ['seven minutes behind', -7 * 60_000],
  ['three hours ahead', 3 * 3_600_000],
])(
  '[A6] a phone whose clock is %s, and that slept for two minutes, counts down with the server',
  async (_, off) => {
    const room = silent()
    let slept = 0
    const world = {
      ...room.world,
      wall: () => room.world.wall() + off,
      monotonic: () => room.world.monotonic() - slept,
    }
    const live = createRoot((dispose) => {
      end = dispose
      return createLive(world, addressOf('werksessie'), room.device)
    })
    const apart = () => Math.abs(live.now() - room.world.wall())
    await expect.poll(() => live.link().state).toBe('live')
    await expect.poll(apart, { timeout: 2_000 }).toBeLessThan(1_000)
    // In the background nothing ticks here, and everything does there.
    slept = 120_000
    room.passes(120_000)
    expect(apart()).toBeGreaterThan(100_000)
    document.dispatchEvent(new Event('visibilitychange'))
    await expect.poll(apart, { timeout: 2_000 }).toBeLessThan(1_000)
  },
)
