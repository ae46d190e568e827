import { createComputed, createSignal, on, onCleanup, type Accessor } from 'solid-js'
import type { Scalar } from '#shared/dossier/content.ts'

/** What typed words mean: a value to write (`null` clears it), or a sentence about why they mean nothing yet. */
export type Meaning = { readonly value: Scalar | null } | { readonly problem: string }

type Box = HTMLInputElement | HTMLTextAreaElement

export interface DraftOptions {
  readonly value: Accessor<Scalar | undefined>
  /** How the value looks in the box. */
  readonly show: (value: Scalar | undefined) => string
  readonly read: (typed: string) => Meaning
  readonly write: (value: Scalar | null) => void
  /** A text is written while it is typed; half an amount is no amount, and waits for a pause. */
  readonly writes: 'at-once' | 'after-a-pause'
}

export interface Draft {
  readonly text: Accessor<string>
  /** Said once the box was left: nobody is told off in the middle of a word. */
  readonly problem: Accessor<string | null>
  readonly type: (text: string) => void
  /** Leaving: what was understood is written and shown as everybody sees it, what was not stays as typed. */
  readonly leave: () => void
  /** The box itself: `Enter` writes, `Escape` brings back what stood there when it was entered. */
  readonly box: (element: Box) => void
}

/** In ms. */
const pause = 800

/** The words in a box while somebody types; a value of somebody else appears without moving the caret. */
export function createDraft(options: DraftOptions): Draft {
  const [typed, setTyped] = createSignal<string | null>(null)
  const [left, setLeft] = createSignal(false)
  let element: Box | undefined
  let before: Scalar | undefined
  /** Typed, understood or not, and not written yet. */
  let due = false
  let timer: ReturnType<typeof setTimeout> | undefined
  onCleanup(() => clearTimeout(timer))

  const meaning = (): Meaning | null => {
    const words = typed()
    return words === null ? null : options.read(words)
  }
  const unread = (): string | null => {
    const now = meaning()
    return now && 'problem' in now ? now.problem : null
  }
  const write = (): void => {
    clearTimeout(timer)
    const now = meaning()
    if (!due || !now || 'problem' in now) return
    due = false
    options.write(now.value)
  }

  createComputed(
    on(
      options.value,
      (value) => {
        const mine = meaning()
        // What I am typing, or just wrote, is not taken from under my hands.
        if (mine && (due || 'problem' in mine || isSame(mine.value, value))) return
        keepCaret(element, options.show(value))
        setTyped(null)
      },
      { defer: true },
    ),
  )

  const leave = (): void => {
    write()
    setLeft(true)
    if (unread() === null) setTyped(null)
  }
  const restore = (): void => {
    clearTimeout(timer)
    due = false
    setTyped(null)
    setLeft(false)
    if (!isSame(before ?? null, options.value())) options.write(before ?? null)
  }
  const keys = (event: Event): void => {
    const { key } = event as KeyboardEvent
    if (key === 'Enter' && element instanceof HTMLInputElement) leave()
    if (key !== 'Escape' || typed() === null) return
    event.stopPropagation()
    restore()
  }

  return {
    text: () => typed() ?? options.show(options.value()),
    problem: () => (left() ? unread() : null),
    type: (words) => {
      due = true
      setTyped(words)
      if (unread() === null) setLeft(false)
      if (options.writes === 'at-once') return write()
      clearTimeout(timer)
      timer = setTimeout(write, pause)
    },
    leave,
    box: (box) => {
      element = box
      box.addEventListener('focus', () => (before = options.value()))
      box.addEventListener('keydown', keys)
    },
  }
}

const isSame = (a: Scalar | null, b: Scalar | undefined): boolean => (a ?? undefined) === b

/** Puts the caret back after the browser moved it to the end, because the box was given other words. */
function keepCaret(element: Box | undefined, after: string): void {
  if (!element || element !== document.activeElement) return
  const { selectionStart, selectionEnd, value } = element
  if (selectionStart === null || selectionEnd === null) return
  queueMicrotask(() => {
    if (element.value !== after) return
    element.setSelectionRange(movedTo(selectionStart, value, after), movedTo(selectionEnd, value, after))
  })
}

/** Where a place in one text is in another: what comes before the change stays, what comes after shifts. */
export function movedTo(at: number, before: string, after: string): number {
  let same = 0
  while (same < before.length && before[same] === after[same]) same++
  return at <= same ? at : Math.max(same, after.length - (before.length - at))
}
