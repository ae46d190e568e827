import { domId } from '#client/fields/spot.ts'
import { rangeOf, textIn } from '#client/editor/chosen-letters.ts'
import type { Path } from '#shared/dossier/schema.ts'
import type { Letters } from '#shared/talk/passage.ts'

/** The page may still be on its way; after so many frames (about two seconds) it is not coming. */
const mostFrames = 120

/** Selects a passage once whoever asked was brought to its text: that shows it, and the next key writes there. */
export function showPassage(place: Path, letters: Letters): void {
  const look = (frames: number): void => {
    const text = textIn(document.getElementById(domId(place)))
    const isThere =
      text !== null && (text.contains(document.activeElement) || text.closest(':focus') !== null)
    if (!isThere && frames < mostFrames) {
      requestAnimationFrame(() => look(frames + 1))
      return
    }
    const range = text && rangeOf(text, letters)
    if (!range) return
    const selection = document.getSelection()
    selection?.removeAllRanges()
    selection?.addRange(range)
    range.startContainer.parentElement?.scrollIntoView({ block: 'center' })
  }
  requestAnimationFrame(() => look(0))
}
