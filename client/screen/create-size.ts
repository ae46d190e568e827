import { createSignal, onCleanup, onMount, type Accessor } from 'solid-js'

/** An old projector, or a window as small: shorter heads, fewer rows. Measured on the scene itself. */
export function createCompact(element: () => HTMLElement | undefined): Accessor<boolean> {
  const [compact, setCompact] = createSignal(false)
  onMount(() => {
    const box = element()
    if (!box) return
    const measure = (): void => void setCompact(box.clientWidth < 1_200)
    const watcher = new ResizeObserver(measure)
    watcher.observe(box)
    measure()
    onCleanup(() => watcher.disconnect())
  })
  return compact
}
