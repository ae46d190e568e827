import { createSignal, type Accessor } from 'solid-js'
import { nextCell } from './table-keys.ts'

/** One time somebody writes in a cell. */
export interface CellSession {
  /** The key that opened the cell, when it was already part of the new value. */
  readonly initial: string | undefined
  readonly joins: (box: CellBox) => void
  /** Enter: back to the cell, unless something in it means nothing yet. */
  readonly finish: () => void
  /** The same, and on to the next cell that way; for tables in which people fill in cell after cell. */
  readonly finishTo: (way: 'ArrowDown' | 'ArrowUp') => void
  /** Escape: what stood there before, and back to the cell. */
  readonly restore: () => void
}

/** One field of an open cell. */
export interface CellBox {
  /** Takes what was typed as final. */
  readonly leave: () => void
  /** What was typed means nothing yet, and would be lost by closing. */
  readonly stuck: () => boolean
  readonly restore: () => void
}

export interface CellSessions {
  readonly session: Accessor<CellSession | null>
  readonly open: (initial?: string) => void
  readonly onFocusOut: (event: FocusEvent) => void
  /** For the cell with its editor: in a grid Tab goes from cell to cell, as in a spreadsheet. */
  readonly onKeyDown: (event: KeyboardEvent) => void
}

const cell = '[data-cell]'
const controls = 'input, select, textarea'

/** The opening and closing of one cell; `place` is the element around what it shows and its editor. */
export function createCellSession(
  place: () => HTMLElement | undefined,
  mayOpen: () => boolean,
): CellSessions {
  const [session, setSession] = createSignal<CellSession | null>(null)
  let boxes: CellBox[] = []
  const face = () => place()?.querySelector<HTMLElement>(cell) ?? undefined

  const open = (initial?: string): void => {
    if (!mayOpen()) return
    boxes = []
    setSession({ initial, joins: (box) => boxes.push(box), finish, finishTo, restore })
    const control = place()?.querySelector<HTMLElement>(controls)
    control?.focus()
    if (control instanceof HTMLInputElement && initial === undefined) control.select()
  }
  const stuck = () => boxes.some((box) => box.stuck())
  const finish = (): void => {
    boxes.forEach((box) => box.leave())
    if (!stuck()) close()
  }
  const finishTo = (way: 'ArrowDown' | 'ArrowUp' | 'ArrowLeft' | 'ArrowRight'): void => {
    finish()
    const from = session() ? undefined : face()
    if (from) nextCell(from, way, true)?.focus()
  }
  const restore = (): void => {
    boxes.forEach((box) => box.restore())
    close()
  }
  const close = (): void => {
    setSession(null)
    face()?.focus()
  }
  return {
    session,
    open,
    onFocusOut(event) {
      const { target, relatedTarget: to } = event
      // The cell itself loses the focus when it makes room for its field.
      if (!session() || (target instanceof Element && target.matches(cell))) return
      if (to instanceof Node && place()?.contains(to)) return
      // A row that somebody else moves loses the focus too, and gets it back at once.
      queueMicrotask(() => {
        if (!place()?.contains(document.activeElement) && !stuck()) setSession(null)
      })
    },
    onKeyDown(event) {
      if (event.key !== 'Tab' || event.defaultPrevented || !session() || !place()?.closest('[role=grid]'))
        return
      event.preventDefault()
      finishTo(event.shiftKey ? 'ArrowLeft' : 'ArrowRight')
    },
  }
}
