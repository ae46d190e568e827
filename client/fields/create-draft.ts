import { createComputed, createSignal, on, type Accessor } from 'solid-js'
import type { Scalar } from '#shared/dossier/content.ts'

/** What typed words mean: a value to write (`null` clears it), or a sentence about why they mean nothing yet. */
export type Meaning = { readonly value: Scalar | null } | { readonly problem: string }

export interface DraftOptions {
  readonly value: Accessor<Scalar | undefined>
  /** How the value looks in the box. */
  readonly show: (value: Scalar | undefined) => string
  readonly read: (typed: string) => Meaning
  readonly write: (value: Scalar | null) => void
}

export interface Draft {
  readonly text: Accessor<string>
  /** Said once the box was left: nobody is told off in the middle of a word. */
  readonly problem: Accessor<string | null>
  readonly type: (text: string) => void
  /** Leaving: what was understood is shown the way everybody sees it, what was not stays as typed. */
  readonly leave: () => void
  readonly box: (element: HTMLInputElement | HTMLTextAreaElement) => void
}

/**
 * The words in a box while somebody types. Every keystroke that means something is written at once; what it
 * does not change is how the box looks, so nobody's `1250,` becomes `1.250,00` under their hands. A value that
 * somebody else writes appears with the caret still between the same letters.
 */
export function createDraft(options: DraftOptions): Draft {
  const [typed, setTyped] = createSignal<string | null>(null)
  const [left, setLeft] = createSignal(false)
  let element: HTMLInputElement | HTMLTextAreaElement | undefined
  const shown = () => options.show(options.value())
  const text = () => typed() ?? shown()
  const meaning = () => {
    const words = typed()
    return words === null ? null : options.read(words)
  }
  const unread = () => {
    const now = meaning()
    return now && 'problem' in now ? now.problem : null
  }

  createComputed(
    on(
      options.value,
      (value) => {
        const mine = meaning()
        if (mine && ('problem' in mine || (mine.value ?? undefined) === value)) return
        keepCaret(element, options.show(value))
        setTyped(null)
      },
      { defer: true },
    ),
  )

  return {
    text,
    problem: () => (left() ? unread() : null),
    type: (words) => {
      setTyped(words)
      const now = options.read(words)
      if ('problem' in now) return
      setLeft(false)
      options.write(now.value)
    },
    leave: () => {
      setLeft(true)
      if (unread() === null) setTyped(null)
    },
    box: (box) => {
      element = box
    },
  }
}

/** Puts the caret back after the browser moved it to the end, because the box was given other words. */
function keepCaret(element: HTMLInputElement | HTMLTextAreaElement | undefined, after: string): void {
  if (!element || element !== document.activeElement) return
  const before = element.value
  const { selectionStart, selectionEnd } = element
  if (selectionStart === null || selectionEnd === null) return
  const move = (at: number) => movedTo(at, before, after)
  queueMicrotask(() => {
    if (element.value === after) element.setSelectionRange(move(selectionStart), move(selectionEnd))
  })
}

/** Where a place in one text is in another: what comes before the change stays, what comes after shifts. */
export function movedTo(at: number, before: string, after: string): number {
  let same = 0
  while (same < before.length && before[same] === after[same]) same++
  if (at <= same) return at
  const fromEnd = before.length - at
  return Math.max(same, after.length - fromEnd)
}
