import type { Layer } from '#shared/layers.ts'
import type { Guest } from '#shared/workshop/tables.ts'

/** Whom we expect, with the layer of their organisation: the lobby counts by layer. */
export const withLayers = (
  guests: readonly Guest[],
  organisations: readonly { readonly id: string; readonly layer: Layer }[],
): readonly Guest[] => {
  const layerOf = new Map(organisations.map(({ id, layer }) => [id, layer]))
  return guests.map(({ name, organisation }) => {
    const layer = layerOf.get(organisation)
    return { name, organisation, ...(layer && { layer }) }
  })
}
