import { createEffect, createSignal, on, type Accessor } from 'solid-js'
import { isWithin, domId, useSpot } from '#client/fields/spot.ts'
import { focusInside } from '#client/fields/focus.ts'
import { useAnnouncer } from '#client/page/announcer.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { budget as words } from '#client/words/budget.ts'
import type { Desk } from './create-budget.ts'

/** What can be done with cost lines, and which are laid open. */
export interface Lines {
  readonly isOpen: (id: string) => boolean
  readonly open: (id: string, open: boolean) => void
  readonly mayAdd: Accessor<boolean>
  readonly add: () => void
  readonly mayMove: (id: string) => boolean
  readonly move: (id: string, by: -1 | 1) => void
  readonly mayRemove: (id: string) => boolean
  /** Ctrl+Shift+↑ or ↓ in a line moves it, Ctrl+Enter begins a new one. */
  readonly onKeyDown: (id: string, event: KeyboardEvent) => void
}

/** What the table shows by itself; a link to anything else opens the line. A card shows none of it. */
const shown = ['label', 'amountCents']

export function createLines(desk: Desk, onCards: Accessor<boolean>): Lines {
  const dossier = useDossier()
  const announcer = useAnnouncer()
  const spot = useSpot()
  const [opened, setOpened] = createSignal<ReadonlySet<string>>(new Set())
  const open = (id: string, wanted: boolean): void => {
    setOpened((before) => {
      const next = new Set(before)
      if (wanted) next.add(id)
      else next.delete(id)
      return next
    })
  }
  createEffect(
    on(spot.target, (target) => {
      if (!target || !isWithin(desk.path, target)) return
      const [id, field] = target.slice(desk.path.length)
      if (id !== undefined && field !== undefined && (onCards() || !shown.includes(field))) open(id, true)
    }),
  )
  const mayMove = (id: string) =>
    desk.lines().length > 1 && dossier.deny([...desk.linePath(id), 'order']) === null
  const move = (id: string, by: -1 | 1): void => {
    const to = desk.lines().indexOf(id) + by
    if (to < 0 || to >= desk.lines().length || !mayMove(id)) return
    dossier.write.move(desk.linePath(id), by)
    announcer.say(words.moved(desk.line(id)?.label || words.nameless, to + 1))
  }
  const mayAdd = () => dossier.deny(desk.linePath('-')) === null
  const add = (): void => {
    const id = dossier.write.add(desk.path, desk.field.fields)
    open(id, true)
    begin(domId([...desk.linePath(id), 'label']), () => focusInside(desk.linePath(id)))
  }
  return {
    isOpen: (id) => opened().has(id),
    open,
    mayAdd,
    add,
    mayMove,
    move,
    mayRemove: (id) => dossier.deny(desk.linePath(id)) === null,
    onKeyDown: (id, event) => {
      if (event.ctrlKey && event.key === 'Enter' && !event.shiftKey) {
        event.preventDefault()
        event.stopPropagation()
        // What was being typed counts first: leaving its box takes it.
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
        if (mayAdd()) add()
        return
      }
      if (!event.ctrlKey || !event.shiftKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
      event.preventDefault()
      event.stopPropagation()
      move(id, event.key === 'ArrowUp' ? -1 : 1)
    },
  }
}

/** A cell of a table is opened, a field gets the focus, as soon as the page has drawn it. */
function begin(id: string, otherwise: () => void): void {
  requestAnimationFrame(() => {
    const place = document.getElementById(id)
    if (place instanceof HTMLButtonElement) place.click()
    else if (place) place.focus()
    else otherwise()
  })
}
