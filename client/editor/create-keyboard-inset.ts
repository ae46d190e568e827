import { createSignal, onCleanup, type Accessor } from 'solid-js'

/** How much of the window a phone's keyboard covers, in px: what is fixed to the bottom lies under it. */
export function createKeyboardInset(): Accessor<number> {
  const view = window.visualViewport
  const measure = (): number =>
    view ? Math.max(0, Math.round(window.innerHeight - view.height - view.offsetTop)) : 0
  const [inset, setInset] = createSignal(measure())
  const look = (): void => void setInset(measure())
  view?.addEventListener('resize', look)
  view?.addEventListener('scroll', look)
  onCleanup(() => {
    view?.removeEventListener('resize', look)
    view?.removeEventListener('scroll', look)
  })
  return inset
}
