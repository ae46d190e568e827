import { createSignal, onCleanup, type Accessor } from 'solid-js'

/** Whether what stands in a box is wider than the box. */
export function createOverflow(): {
  readonly watch: (box: HTMLElement) => void
  readonly wide: Accessor<boolean>
} {
  const [wide, setWide] = createSignal(false)
  const watch = (box: HTMLElement): void => {
    const content = () => box.firstElementChild
    const observer = new ResizeObserver(() => setWide((content()?.scrollWidth ?? 0) > box.clientWidth + 1))
    onCleanup(() => observer.disconnect())
    queueMicrotask(() => {
      const inner = content()
      observer.observe(box)
      if (inner) observer.observe(inner)
    })
  }
  return { watch, wide }
}
