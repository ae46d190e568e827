import { createSignal, onCleanup, type Accessor } from 'solid-js'

/** True while the window matches; follows turning a phone and zooming in. */
export function createMedia(query: string): Accessor<boolean> {
  const media = matchMedia(query)
  const [matches, setMatches] = createSignal(media.matches)
  const changed = () => setMatches(media.matches)
  media.addEventListener('change', changed)
  onCleanup(() => media.removeEventListener('change', changed))
  return matches
}

/** A phone, or a page at four times its size; in em, so that larger letters ask for fewer things at once too. */
export const createNarrow = (): Accessor<boolean> => createMedia('(max-width: 47.9375em)')
