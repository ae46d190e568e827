import type { Path } from '#shared/dossier/schema.ts'
import { domId } from './spot.ts'

const writable = 'input, select, textarea, [contenteditable="true"], [data-cell]'

/** A page may still be on its way when somebody is led to it; after so many frames (about two seconds) it is not coming. */
const mostFrames = 120

/** The last place somebody was led to: whoever is led elsewhere meanwhile, is not brought back. */
let turn = 0

/**
 * Into the first thing to fill in at a place, or onto the place itself when there is none; as soon as it is drawn. Of
 * a place that never comes, whatever it stands in will do. Who moves on by themselves is left alone.
 */
export function focusInside(path: Path): void {
  turn += 1
  const mine = turn
  const leave = (): void => {
    if (turn === mine) turn += 1
  }
  for (const sign of ['keydown', 'pointerdown'] as const)
    addEventListener(sign, leave, { once: true, capture: true })
  const look = (frames: number): void => {
    if (turn !== mine) return
    const place = document.getElementById(domId(path)) ?? (frames > mostFrames ? nearest(path) : null)
    if (!place) {
      if (frames <= mostFrames) requestAnimationFrame(() => look(frames + 1))
      return
    }
    removeEventListener('keydown', leave, { capture: true })
    removeEventListener('pointerdown', leave, { capture: true })
    bring(place.matches(writable) ? place : (place.querySelector<HTMLElement>(writable) ?? place))
  }
  requestAnimationFrame(() => look(0))
}

/** The row, the list or the section in which it would stand. */
function nearest(path: Path): HTMLElement | null {
  for (let length = path.length - 1; length > 1; length -= 1) {
    const place = document.getElementById(domId(path.slice(0, length) as unknown as Path))
    if (place) return place
  }
  return null
}

function bring(element: HTMLElement): void {
  element.focus({ preventScroll: true })
  element.scrollIntoView({ block: 'center' })
}
