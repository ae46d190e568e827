import { onCleanup } from 'solid-js'

/**
 * Calls `act` in the frame after one of the elements changed size. Never in the same one: what it then changes
 * may change their size again, and the browser would call that a loop.
 */
export function watchSize(elements: readonly Element[], act: () => void): void {
  let frame = 0
  const observer = new ResizeObserver(() => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(act)
  })
  for (const element of elements) observer.observe(element)
  onCleanup(() => {
    cancelAnimationFrame(frame)
    observer.disconnect()
  })
}
