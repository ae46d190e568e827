import type { Path } from '#shared/dossier/schema.ts'
import type { SectionId, Template } from '#shared/dossier/template.ts'

/**
 * One thing that stands between a proposal and the jury. An error keeps the dossier from being frozen, a
 * warning only asks for a second look.
 */
export interface Finding {
  /** The rule's number, as people quote it: V60. */
  readonly rule: string
  readonly severity: 'error' | 'warning'
  readonly section: SectionId
  /** The field or row it is about, where there is one. */
  readonly path?: Path
  /** A full Dutch sentence with the name or the amount in it. */
  readonly sentence: string
}

/** How far a section is: what its place in the list of sections shows. The worst state wins. */
export type SectionState = 'empty' | 'busy' | 'done' | 'warning' | 'error'

/** The rule under which a required field that is still empty is reported. */
export const missingRule = 'verplicht'

/** By section of the template, and within one as they were found. */
export function inOrder(found: readonly (readonly Finding[])[], { sections }: Template): Finding[] {
  const elsewhere: Finding[] = []
  const bySection = new Map(sections.map(({ id }): [SectionId, Finding[]] => [id, []]))
  for (const some of found)
    for (const finding of some) (bySection.get(finding.section) ?? elsewhere).push(finding)
  return [elsewhere, ...bySection.values()].flat()
}
