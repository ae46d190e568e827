import { onCleanup, onMount } from 'solid-js'

/** So long after the last letter somebody no longer types a sentence that came too late. */
const pause = 10_000

/**
 * A section closes while somebody types in it, and the box they typed in is gone: what stands in its place keeps the
 * focus, and what their fingers still type neither scrolls the page nor means anything to it.
 */
export function createHeldFocus(page: () => HTMLElement | undefined, isClosed: () => boolean): void {
  let last: HTMLElement | null = null
  /** Of all that stood around it, nearest first: one of these is there again. */
  let ids: readonly string[] = []
  let held: HTMLElement | null = null
  let typedAt = 0

  const enter = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement) || target === held) return
    held = null
    last = target
    ids = idsAround(target)
  }
  const leave = ({ target }: FocusEvent): void => {
    // Some browsers say so of what is taken away, too: that one is no longer there in a moment.
    queueMicrotask(() => {
      if (target === last && last?.isConnected && document.activeElement !== last) last = null
    })
  }
  const look = (): void => {
    if (!last || last.isConnected || document.activeElement !== document.body) return
    last = null
    if (!isClosed()) return
    held = ids.map((id) => document.getElementById(id)).find((found) => found !== null) ?? page() ?? null
    if (held && held.tabIndex < 0) held.tabIndex = -1
    held?.focus({ preventScroll: true })
    typedAt = performance.now()
  }
  const hear = (event: KeyboardEvent): void => {
    if (!held || document.activeElement !== held || !types(event)) return
    if (event.timeStamp - typedAt > pause) return void (held = null)
    typedAt = event.timeStamp
    event.preventDefault()
    event.stopPropagation()
  }
  onMount(() => {
    const main = page()
    if (!main) return
    const observer = new MutationObserver(look)
    observer.observe(main, { childList: true, subtree: true })
    main.addEventListener('focusin', enter)
    main.addEventListener('focusout', leave)
    main.addEventListener('keydown', hear, true)
    onCleanup(() => {
      observer.disconnect()
      main.removeEventListener('focusin', enter)
      main.removeEventListener('focusout', leave)
      main.removeEventListener('keydown', hear, true)
    })
  })
}

function idsAround(element: HTMLElement): readonly string[] {
  const ids: string[] = []
  for (let at: Element | null = element; at; at = at.parentElement) if (at.id) ids.push(at.id)
  return ids
}

/** A letter, a new line, a letter taken back; not a key that goes somewhere. */
const types = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean =>
  !ctrlKey && !altKey && !metaKey && (key.length === 1 || ['Enter', 'Backspace', 'Delete'].includes(key))
