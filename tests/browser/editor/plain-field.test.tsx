import { createSignal, type Accessor, type Setter } from 'solid-js'
import { render } from 'solid-js/web'
import { userEvent } from 'vitest/browser'
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { createDraft, movedTo, type DraftOptions } from '#client/editor/plain-field.ts'
import type { Scalar } from '#shared/dossier/content.ts'

interface Bench {
  readonly box: HTMLInputElement
  readonly value: Accessor<Scalar | undefined>
  /** Somebody else, or the echo of my own. */
  readonly setValue: Setter<Scalar | undefined>
  readonly written: (Scalar | null)[]
  readonly problem: () => string | null
}

const numbers = (typed: string) =>
  typed === ''
    ? { value: null }
    : /^\d+$/u.test(typed)
      ? { value: Number(typed) }
      : { problem: `‘${typed}’ is geen getal.` }

function bench(writes: DraftOptions['writes'], start?: Scalar): Bench {
  const [value, setValue] = createSignal<Scalar | undefined>(start)
  const written: (Scalar | null)[] = []
  const host = document.body.appendChild(document.createElement('div'))
  let problem: () => string | null = () => null
  const end = render(() => {
    const draft = createDraft({
      value,
      writes,
      show: (shown) => (shown === undefined ? '' : String(shown)),
      read: writes === 'at-once' ? (typed) => ({ value: typed || null }) : numbers,
      write: (next) => {
        written.push(next)
        setValue(() => next ?? undefined)
      },
    })
    problem = () => draft.problem()
    return (
      <input
        ref={(element) => draft.box(element)}
        value={draft.text()}
        onInput={(event) => draft.type(event.currentTarget.value)}
        onBlur={() => draft.leave()}
      />
    )
  }, host)
  onTestFinished(() => {
    end()
    host.remove()
  })
  const box = host.querySelector('input') as HTMLInputElement
  return { box, value, setValue, written, problem: () => problem() }
}
const type = (box: HTMLInputElement, words: string): void => {
  box.value = words
  box.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

describe('a text', () => {
  test('is written while it is typed', async () => {
    const { box, written } = bench('at-once')
    box.focus()
    await userEvent.keyboard('Ene')
    expect(written).toEqual(['E', 'En', 'Ene'])
  })

  test('that somebody else changes keeps my caret between the same letters', async () => {
    const { box, setValue } = bench('at-once', 'energie delen')
    box.focus()
    box.setSelectionRange(8, 8)
    setValue('Samen energie delen')
    await Promise.resolve()
    expect([box.value, box.selectionStart]).toEqual(['Samen energie delen', 14])
  })
})

describe('a number', () => {
  test('is written after a pause, on Enter and on leaving, once', () => {
    const { box, written } = bench('after-a-pause')
    box.focus()
    type(box, '12')
    vi.advanceTimersByTime(799)
    expect(written).toEqual([])
    vi.advanceTimersByTime(1)
    expect(written).toEqual([12])
    type(box, '125')
    box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }))
    expect(written).toEqual([12, 125])
    type(box, '1250')
    box.blur()
    vi.advanceTimersByTime(2_000)
    expect(written).toEqual([12, 125, 1250])
  })

  test('that is none yet stays as typed, and is only called so after leaving', () => {
    const { box, written, problem } = bench('after-a-pause', 7)
    box.focus()
    type(box, '12x')
    vi.advanceTimersByTime(1_000)
    expect([written, problem(), box.value]).toEqual([[], null, '12x'])
    box.blur()
    expect([written, problem(), box.value]).toEqual([[], '‘12x’ is geen getal.', '12x'])
  })

  test('goes back with Escape to what it was when I came', () => {
    const { box, written } = bench('after-a-pause', 7)
    box.focus()
    type(box, '12')
    vi.advanceTimersByTime(800)
    type(box, '123')
    box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))
    vi.advanceTimersByTime(2_000)
    expect([written, box.value]).toEqual([[12, 7], '7'])
  })

  test('half typed is not taken from under my hands; once written, the other’s stands', () => {
    const { box, setValue, written } = bench('after-a-pause', 7)
    box.focus()
    type(box, '12')
    setValue(99)
    expect(box.value).toBe('12')
    vi.advanceTimersByTime(800)
    expect(written).toEqual([12])
    setValue(99)
    expect(box.value).toBe('99')
    box.blur()
    expect(written).toEqual([12])
  })
})

test('a place in a text moves with the letters around it', () => {
  expect(movedTo(2, 'abcd', 'abXcd')).toBe(2)
  expect(movedTo(3, 'abcd', 'abXcd')).toBe(4)
  expect(movedTo(4, 'abcd', 'ab')).toBe(2)
})
