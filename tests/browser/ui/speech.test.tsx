import { createRoot } from 'solid-js'
import { userEvent } from 'vitest/browser'
import { describe, expect, test } from 'vitest'
import { createAnnouncer } from '#client/ui/create-announcer.ts'
import { createToasts, type Wait } from '#client/ui/create-toasts.ts'
import { LiveRegion } from '#client/ui/live-region.tsx'
import { ToastRegion } from '#client/ui/toast-region.tsx'
import { one, show } from './stage.ts'

describe('what is said aloud', () => {
  test('arrivals wait their turn, a lock is said at once', () => {
    const announcer = createAnnouncer()
    show(() => <LiveRegion announcer={announcer} />)
    const [polite, assertive] = [one('[aria-live=polite]'), one('[aria-live=assertive]')]
    announcer.say('An Claeys schrijft in Opgave')
    announcer.sayNow('Deze sectie is op slot.')
    expect(polite.textContent).toBe('An Claeys schrijft in Opgave')
    expect(assertive.textContent).toBe('Deze sectie is op slot.')
  })

  test('the same words twice are two announcements', () => {
    const announcer = createAnnouncer()
    announcer.say('Bewaard')
    const first = announcer.polite()
    announcer.say('Bewaard')
    expect(announcer.polite()).not.toBe(first)
    expect(announcer.polite().trim()).toBe('Bewaard')
    announcer.say('Bewaard')
    expect(announcer.polite()).toBe(first)
  })
})

describe('toasts', () => {
  /** Time passes when the test says so. */
  const clock = () => {
    const waiting = new Map<() => void, number>()
    const wait: Wait = (ms, act) => {
      waiting.set(act, ms)
      return () => void waiting.delete(act)
    }
    const pass = () => [...waiting.keys()].forEach((act) => (waiting.delete(act), act()))
    return { wait, pass, waits: () => [...waiting.values()] }
  }
  const shown = () => [...document.querySelectorAll('[role=status] > div')].map((toast) => toast.textContent)

  test('stay six seconds', () => {
    const time = clock()
    const toasts = createRoot(() => createToasts(time.wait))
    show(() => <ToastRegion toasts={toasts} />)
    toasts.show('Handtekening van VEKA toegevoegd.')
    expect(shown()).toEqual(['Handtekening van VEKA toegevoegd.'])
    expect(time.waits()).toEqual([6000])
    time.pass()
    expect(shown()).toEqual([])
  })

  test('stay as long as Joris stands in them', async () => {
    const time = clock()
    const toasts = createRoot(() => createToasts(time.wait))
    let looked = 0
    show(() => <ToastRegion toasts={toasts} />)
    toasts.show('Getekend.', { label: 'Bekijk', act: () => looked++ })
    one('[role=status] button').focus()
    toasts.show('Nog een.')
    expect(time.waits()).toEqual([])
    await userEvent.keyboard('{Enter}')
    expect(looked).toBe(1)
    expect(shown()).toEqual(['Nog een.'])
  })

  test('can be closed by hand', async () => {
    const time = clock()
    const toasts = createRoot(() => createToasts(time.wait))
    show(() => <ToastRegion toasts={toasts} />)
    toasts.show('Bewaard.')
    one('button[aria-label=Sluit]').focus()
    await userEvent.keyboard('{Enter}')
    expect(shown()).toEqual([])
    expect(time.waits()).toEqual([])
  })
})
