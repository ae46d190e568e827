import { createContext, useContext, type Accessor } from 'solid-js'
import type { Path } from '#shared/dossier/schema.ts'

/** Where somebody asked to be brought: a link from a check, a search, a key. */
export interface Spot {
  readonly target: Accessor<Path | null>
  readonly go: (path: Path) => void
}

const SpotContext = createContext<Spot>({ target: () => null, go: () => undefined })
export const SpotProvider = SpotContext.Provider
export const useSpot = (): Spot => useContext(SpotContext)

export const isWithin = (path: Path, place: Path | null): boolean =>
  place !== null && path.every((key, at) => place[at] === key)

/**
 * The id of the control, or of the row, that stands for a place. No field or row id has an underscore; a colon, as the
 * keys of cells have, would mean something else in a selector.
 */
export const domId = (path: Path): string => path.join('_').replaceAll(':', '_')
