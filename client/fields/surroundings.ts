import { createContext, useContext } from 'solid-js'
import type { OrganisationView, RegionView } from '#shared/api.ts'
import type { Layer } from '#shared/layers.ts'

/** What fields must know that is not in the dossier itself. */
export interface Surroundings {
  readonly organisations: readonly OrganisationView[]
  readonly regions: readonly RegionView[]
}

const SurroundingsContext = createContext<Surroundings>({ organisations: [], regions: [] })
export const SurroundingsProvider = SurroundingsContext.Provider
export const useSurroundings = (): Surroundings => useContext(SurroundingsContext)

export const layerOf = (surroundings: Surroundings, organisation: string): Layer | undefined =>
  surroundings.organisations.find((known) => known.id === organisation)?.layer
