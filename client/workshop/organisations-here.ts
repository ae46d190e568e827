import { layers, type Layer } from '#shared/layers.ts'
import type { RosterLine } from '#shared/workshop/lead-views.ts'
import type { View } from '#shared/workshop/projection.ts'

export interface OrganisationHere {
  readonly id: string
  readonly name: string
  readonly layer: Layer
  readonly here: number
  /** On the guest list for it, or here without being on it. */
  readonly expected: number
  /** Who takes part for it, facilitators and observers left out. */
  readonly participants: number
  readonly people: readonly RosterLine[]
  /** A name that a facilitator still has to say yes to. */
  readonly toConfirm: boolean
}

/** The roster organisation by organisation, in the order of the layers. */
export function organisationsHere(view: Pick<View, 'roster' | 'guests'>): readonly OrganisationHere[] {
  const groups = new Map<string, RosterLine[]>()
  for (const line of Object.values(view.roster ?? {}))
    groups.set(line.organisation, [...(groups.get(line.organisation) ?? []), line])
  return [...groups]
    .map(([id, people]) => ({
      id,
      name: people[0]?.organisationName ?? id,
      layer: people[0]?.layer ?? 'partner',
      here: people.filter(({ contact, approved }) => approved && contact !== 'gone').length,
      participants: people.filter(({ station, approved }) => approved && station === 'participant').length,
      expected: (view.guests ?? []).filter(({ organisation }) => organisation === id).length,
      people,
      toConfirm: people.some(({ approved }) => !approved),
    }))
    .toSorted(
      (a, b) => layers.indexOf(a.layer) - layers.indexOf(b.layer) || a.name.localeCompare(b.name, 'nl'),
    )
}
