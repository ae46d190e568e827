import { describe, expect, test } from 'vitest'
import { newLink, step, waitingOf, type Link, type LinkEvent } from '#client/sync/link.ts'
import { savedState } from '#client/sync/saved-state.ts'

const after = (...events: LinkEvent[]): Link => events.reduce(step, newLink(true))
const changed = (at: number, place = 'challenge/texts/challengeText'): LinkEvent => ({
  kind: 'changed',
  place,
  at,
})
const sent = (at: number, news = true): LinkEvent => ({ kind: 'sent', news, at })
const saved = (count: number, at: number): LinkEvent => ({ kind: 'saved', count, at })
const opened: LinkEvent[] = [{ kind: 'connecting' }, { kind: 'opened' }, sent(0, false), { kind: 'synced' }]
const lost: LinkEvent = { kind: 'lost', retryAt: 900 }
const standing = { ready: true, denial: null, frozen: null }
const said = (...events: LinkEvent[]): unknown => savedState(after(...events), standing)

describe('what waits', () => {
  test('is a change until a frame that carries it is confirmed', () => {
    expect(said(...opened)).toEqual({ state: 'saved', at: null })
    expect(said(...opened, changed(10))).toEqual({ state: 'saving', since: 10, waiting: 1 })
    expect(said(...opened, changed(10), sent(11))).toMatchObject({ state: 'saving', waiting: 1 })
    expect(said(...opened, changed(10), sent(11), saved(1, 12))).toMatchObject({
      state: 'saving',
      waiting: 1,
    })
    expect(said(...opened, changed(10), sent(11), saved(2, 13))).toEqual({ state: 'saved', at: 13 })
  })

  test('is what came after the confirmed frame, and is as old as that confirmation', () => {
    const link = after(...opened, changed(10), sent(11), changed(20), sent(21), saved(2, 30))
    expect(waitingOf(link)).toBe(1)
    expect(savedState(link, standing)).toEqual({ state: 'saving', since: 30, waiting: 1 })
  })

  test('[case 55] is everything again on a new connection, which counts from nought', () => {
    const link = after(...opened, changed(10), sent(11), lost, { kind: 'opened' })
    expect(waitingOf(link)).toBe(1)
    expect(waitingOf(step(link, saved(2, 20)))).toBe(1)
    const carried = step(link, sent(21))
    expect(waitingOf(step(carried, saved(1, 22)))).toBe(0)
  })

  test('counts a burst of typing in one place as one change while nothing can leave', () => {
    const link = after(...opened, lost, changed(0), changed(1_000), changed(4_000), changed(4_100, 'plan'))
    expect(waitingOf(link)).toBe(2)
    expect(waitingOf(step(link, changed(9_500, 'plan')))).toBe(3)
  })

  test('after a reload is what the device remembers, also when it was slow to tell', () => {
    const restored: LinkEvent = { kind: 'restored', waiting: 3, at: 5 }
    expect(waitingOf(after(restored, ...opened))).toBe(3)
    expect(said(restored, ...opened, saved(1, 9))).toEqual({ state: 'saved', at: 9 })
    expect(said(...opened, restored)).toMatchObject({ state: 'saving', waiting: 3 })
    expect(said(...opened, restored, saved(1, 9))).toEqual({ state: 'saved', at: 9 })
  })

  test('is at least one when the catch-up brings the server something nobody counted', () => {
    expect(said({ kind: 'opened' }, sent(3), { kind: 'synced' })).toMatchObject({
      state: 'saving',
      waiting: 1,
    })
  })
})

describe('a link', () => {
  test('stays away during new attempts, until it has caught up', () => {
    expect(said(...opened, lost)).toEqual({ state: 'offline', waiting: 0, retryAt: 900 })
    expect(said(...opened, lost, { kind: 'connecting' }, { kind: 'opened' })).toEqual({
      state: 'offline',
      waiting: 0,
      retryAt: null,
    })
  })

  test('[case 58] that was closed for good stays closed', () => {
    const closed: LinkEvent = { kind: 'closed', because: 'signed-out' }
    const link = after(...opened, changed(1), closed, lost, { kind: 'synced' })
    expect(savedState(link, standing)).toEqual({ state: 'closed', because: 'signed-out' })
    expect(waitingOf(link)).toBe(1)
  })

  test('never calls a dossier that I may not write in saved', () => {
    expect(savedState(after(...opened), { ...standing, denial: 'read-only' })).toEqual({
      state: 'read-only',
      because: 'read-only',
    })
    expect(savedState(after(...opened), { ...standing, frozen: 2 })).toEqual({ state: 'frozen', version: 2 })
    expect(savedState(after(), { ...standing, ready: false })).toEqual({ state: 'loading' })
  })
})

/** Small, fast, and the same in every run. */
const makeRandom = (seed: number) => (): number => {
  seed = (seed * 1664525 + 1013904223) % 4294967296
  return seed / 4294967296
}

describe('whatever happens in whatever order', () => {
  test.each([1, 7, 42, 2021, 9999])(
    'saved is never said of a change the server did not confirm (seed %i)',
    (seed) => {
      const random = makeRandom(seed)
      let link = newLink(true)
      // The truth beside it: which changes are on disk, and which frames are on their way.
      let made = 0
      let durable = 0
      let frames: number[] = []
      let open = false
      for (let at = 1; at < 4_000; at++) {
        const dice = random()
        if (dice < 0.35) {
          made = at
          link = step(link, { kind: 'changed', place: `p${Math.floor(random() * 3)}`, at })
          if (open) {
            frames.push(made)
            link = step(link, { kind: 'sent', news: true, at })
          }
        } else if (dice < 0.75 && open && frames.length > 0) {
          const count = 1 + Math.floor(random() * frames.length)
          durable = Math.max(durable, frames[count - 1] ?? 0)
          link = step(link, { kind: 'saved', count, at })
        } else if (dice < 0.85) {
          open = false
          frames = []
          link = step(link, { kind: 'lost', retryAt: at })
        } else if (!open) {
          open = true
          frames = [made]
          for (const event of [
            { kind: 'opened' },
            { kind: 'sent', news: made > durable, at },
            { kind: 'synced' },
          ] as const)
            link = step(link, event)
        }
        const state = savedState(link, standing)
        if (state.state === 'saved') expect(durable).toBe(made)
        if (durable < made) expect(waitingOf(link)).toBeGreaterThan(0)
      }
    },
  )
})
