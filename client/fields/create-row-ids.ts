import { createComputed, createMemo, on, type Accessor } from 'solid-js'
import type { Path } from '#shared/dossier/schema.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { rowsAt } from './value-at.ts'

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, at) => id === b[at])

/** The rows of a list by id, in order: a row keeps its place on the page while its values change. */
export function createRowIds(path: Accessor<Path>): Accessor<readonly string[]> {
  const dossier = useDossier()
  const ids = createMemo<readonly string[]>(() => rowsAt(dossier.content, path()).map((row) => row.id), [], {
    equals: same,
  })
  // eslint-disable-next-line solid/reactivity -- followed there
  keepFocus(ids)
  return ids
}

/**
 * Browsers take the focus from an element that moves in the page. Who types in a row that somebody else moves,
 * or moves it with the keyboard, keeps writing where they were.
 */
function keepFocus(order: Accessor<readonly string[]>): void {
  createComputed(
    on(
      order,
      () => {
        const active = document.activeElement
        if (!(active instanceof HTMLElement) || active === document.body) return
        const selection = caretOf(active)
        queueMicrotask(() => {
          if (!active.isConnected || document.activeElement === active) return
          active.focus({ preventScroll: true })
          if (selection) (active as HTMLInputElement).setSelectionRange(...selection)
        })
      },
      { defer: true },
    ),
  )
}

function caretOf(element: HTMLElement): [number, number] | null {
  const typed = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
  if (!typed || element.selectionStart === null || element.selectionEnd === null) return null
  return [element.selectionStart, element.selectionEnd]
}
