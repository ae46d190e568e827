import { layers, type Layer } from '#shared/layers.ts'
import type { LayerGroup } from './cards.ts'

/** Fewer people than this and a layer is a name. */
export const leastPeople = 3

/**
 * Which layers are told apart. One with fewer than three people is joined to its neighbour, never left out: the
 * total minus the rest would give it away. `null` when no grouping reaches three: then only totals are told.
 */
export function tellApart(people: Readonly<Partial<Record<Layer, number>>>): readonly LayerGroup[] | null {
  const present = layers.filter((layer) => (people[layer] ?? 0) > 0)
  const groups: Layer[][] = []
  let open: Layer[] = []
  const size = (group: readonly Layer[]): number =>
    group.reduce((sum, layer) => sum + (people[layer] ?? 0), 0)
  for (const layer of present) {
    // One that can stand alone does so, unless small ones before it wait for company.
    open.push(layer)
    if (size(open) < leastPeople) continue
    groups.push(open)
    open = []
  }
  if (open.length > 0) {
    const last = groups.pop()
    if (!last) return null
    groups.push([...last, ...open])
  }
  return groups.length > 1 ? groups : null
}

export const groupOf = (groups: readonly LayerGroup[] | null, layer: Layer): LayerGroup | null =>
  groups?.find((group) => group.includes(layer)) ?? null
