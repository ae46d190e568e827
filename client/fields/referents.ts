import type { RegionView } from '#shared/api.ts'
import { rowsOf, textIn, type DossierContent } from '#shared/dossier/content.ts'
import type { Referable } from '#shared/dossier/template.ts'

/** One thing a reference may point at. */
export interface Referent {
  readonly id: string
  readonly label: string
}

/** The list in which each kind of thing stands, and the field that names it. */
const homes: Readonly<Record<Exclude<Referable, 'region'>, readonly [string, string, string]>> = {
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
  const [section, list, field] = homes[to]
  return rowsOf(content, section, list).map((row, at) => {
    const name = textIn(row, field).trim() || nameless
    return { id: row.id, label: to === 'step' ? `${at + 1}. ${name}` : name }
  })
}

export const sameReferents = (a: readonly Referent[], b: readonly Referent[]): boolean =>
  a.length === b.length && a.every((one, at) => one.id === b[at]?.id && one.label === b[at]?.label)
