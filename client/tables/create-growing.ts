import { createComputed, createSignal, on, onCleanup, type Accessor } from 'solid-js'

/** So many rows fill any screen. */
const atFirst = 40

/**
 * A long list that is drawn from the top, the rest in the frames after: what one looks at is there at once, and all
 * of it soon, so that searching the page and going through it with a screen reader find every row.
 */
export function createGrowing(
  items: Accessor<readonly string[]>,
  all: Accessor<boolean>,
): Accessor<readonly string[]> {
  const [most, setMost] = createSignal(atFirst)
  let frame = 0
  const grow = (): void => {
    frame = 0
    if (most() >= items().length) return
    // Twice as many: laying out a table costs by the whole of it, every time.
    setMost((before) => before * 2)
    later()
  }
  const later = (): void => void (frame ||= requestAnimationFrame(grow))
  createComputed(on(items, (now) => now.length > most() && later()))
  onCleanup(() => cancelAnimationFrame(frame))
  return () => (items().length <= most() || all() ? items() : items().slice(0, most()))
}
