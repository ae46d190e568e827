import { createSignal, onCleanup } from 'solid-js'

export interface FieldFocus {
  readonly inside: () => boolean
  /** In it, and no pointer down: a toolbar that pushes the text away meanwhile would make a click a selection. */
  readonly settled: () => boolean
  readonly press: () => void
  readonly enter: () => void
  readonly leave: (event: FocusEvent & { readonly currentTarget: HTMLElement }) => void
}

/** Whether somebody is in a field with a toolbar, an editor and a form of its own. */
export function createFieldFocus(on: {
  readonly enter: () => void
  readonly leave: () => void
  /** Something in it holds the focus for another window: one in which a file is chosen. */
  readonly holds?: () => boolean
}): FieldFocus {
  const [inside, setInside] = createSignal(false)
  const [pressed, setPressed] = createSignal(false)
  const release = (): void => void setPressed(false)
  document.addEventListener('pointerup', release)
  document.addEventListener('pointercancel', release)
  onCleanup(() => {
    document.removeEventListener('pointerup', release)
    document.removeEventListener('pointercancel', release)
  })
  return {
    inside,
    settled: () => inside() && !pressed(),
    press: () => {
      if (!inside()) setPressed(true)
    },
    enter: () => {
      if (inside()) return
      setInside(true)
      on.enter()
    },
    leave: (event) => {
      const next = event.relatedTarget
      if (next instanceof Node && event.currentTarget.contains(next)) return
      if (on.holds?.() && event.currentTarget.contains(document.activeElement)) return
      setInside(false)
      on.leave()
    },
  }
}
