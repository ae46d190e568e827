import type { Path } from '#shared/dossier/schema.ts'
import { domId } from './spot.ts'

const writable = 'input, select, textarea, [contenteditable="true"]'

/** After the page has drawn what was just added. */
const soon = (act: () => void): void => void requestAnimationFrame(act)

/** Into the first thing to fill in at a place, or onto the place itself when there is none. */
export function focusInside(path: Path): void {
  soon(() => {
    const place = document.getElementById(domId(path))
    const control = place?.matches(writable) ? place : place?.querySelector<HTMLElement>(writable)
    bring(control ?? place)
  })
}

function bring(element: HTMLElement | null | undefined): void {
  element?.focus({ preventScroll: true })
  element?.scrollIntoView({ block: 'center' })
}
