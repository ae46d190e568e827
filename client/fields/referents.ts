import type { RegionView } from '#shared/api.ts'
import { rowsOf, textIn, type DossierContent } from '#shared/dossier/content.ts'
import { commitmentName } from '#shared/dossier/commitment-name.ts'
import { partnersOf } from '#shared/dossier/partners.ts'
import type { Referable } from '#shared/dossier/template.ts'

/** One thing a reference may point at. */
export interface Referent {
  readonly id: string
  readonly label: string
  /** Whose it is, where it is somebody's. */
  readonly of?: string
}

/** The list in which each kind of thing stands, and the field that names it. */
const homes: Readonly<
  Record<Exclude<Referable, 'region' | 'commitment'>, readonly [string, string, string]>
> = {
  partner: ['partners', 'partners', 'name'],
  step: ['plan', 'steps', 'title'],
  body: ['governance', 'bodies', 'name'],
  result: ['plan', 'results', 'title'],
  line: ['budget', 'lines', 'label'],
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
  const [section, list, field] = homes[to]
  return rowsOf(content, section, list).map((row, at) => {
    const name = textIn(row, field).trim() || nameless
    return { id: row.id, label: to === 'step' ? `${at + 1}. ${name}` : name }
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
