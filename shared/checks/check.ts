import type { Edition } from '#shared/call/edition.ts'
import type { DossierContent } from '#shared/dossier/content.ts'
import type { Section } from '#shared/dossier/template.ts'
import { createChecker } from './checker.ts'
import { missingRule, type Finding, type SectionState } from './finding.ts'
import { hasContent } from './presence.ts'

/**
 * Everything that still stands between this content and the jury, in the order of the sections. Pure: the
 * page, the freeze and the report all say the same.
 */
export const check = (content: DossierContent, edition: Edition): Finding[] => [
  ...createChecker(edition).check(content),
]

export const blocking = (findings: readonly Finding[]): Finding[] =>
  findings.filter((finding) => finding.severity === 'error')

/**
 * How far a section is. One that nobody touched is empty, not wrong; a field that is merely not filled in yet
 * makes it busy, and only what was filled in badly makes it an error.
 */
export function sectionState(
  section: Section,
  content: DossierContent,
  findings: readonly Finding[],
): SectionState {
  if (!hasContent(section, content)) return 'empty'
  const here = findings.filter((finding) => finding.section === section.id)
  if (here.some((finding) => finding.severity === 'error' && finding.rule !== missingRule)) return 'error'
  if (here.some((finding) => finding.rule === missingRule)) return 'busy'
  return here.length > 0 ? 'warning' : 'done'
}
