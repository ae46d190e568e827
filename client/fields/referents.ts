import type { RegionView } from '#shared/api.ts'
import type { DossierContent } from '#shared/dossier/content.ts'
import { commitmentName } from '#shared/dossier/commitment-name.ts'
import { partnersOf } from '#shared/dossier/partners.ts'
import { namedRows } from '#shared/dossier/referables.ts'
import type { Referable } from '#shared/dossier/template.ts'

/** One thing a reference may point at. */
export interface Referent {
  readonly id: string
  readonly label: string
  /** Whose it is, where it is somebody's. */
  readonly of?: string
}

/** Everything that can be referred to, in the order people gave it; steps with their number. */
export function referentsOf(
  to: Referable,
  content: DossierContent,
  regions: readonly RegionView[],
  nameless: string,
): Referent[] {
  if (to === 'region') return regions.map((region) => ({ id: region.code, label: region.name }))
  if (to === 'commitment') return commitmentsIn(content, nameless)
  return namedRows(content, to).map(({ id, name }, at) => {
    const label = name || nameless
    return { id, label: to === 'step' ? `${at + 1}. ${label}` : label }
  })
}

/** Every promise, in the order of the partners. */
const commitmentsIn = (content: DossierContent, nameless: string): Referent[] =>
  partnersOf(content).flatMap(({ id, name }) =>
    (content.engagements[id]?.commitments ?? []).map((row) => ({
      id: row.id,
      label: commitmentName(name || nameless, row),
      of: id,
    })),
  )

export const sameReferents = (a: readonly Referent[], b: readonly Referent[]): boolean =>
  a.length === b.length && a.every((one, at) => one.id === b[at]?.id && one.label === b[at]?.label)
