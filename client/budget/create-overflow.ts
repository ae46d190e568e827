import { createSignal, onMount, type Accessor } from 'solid-js'
import { watchSize } from '#client/tables/watch-size.ts'

/** Whether what stands in a box is wider than the box. */
export function createOverflow(): {
  readonly watch: (box: HTMLElement) => void
  readonly wide: Accessor<boolean>
} {
  const [wide, setWide] = createSignal(false)
  const watch = (box: HTMLElement): void => {
    const measure = (): void => void setWide((box.firstElementChild?.scrollWidth ?? 0) > box.clientWidth + 1)
    onMount(() => watchSize([box, ...box.children], measure))
  }
  return { watch, wide }
}
