import type { Edition } from '#shared/call/edition.ts'
import type { DossierContent } from '#shared/dossier/content.ts'
import type { Section } from '#shared/dossier/template.ts'
import { checkFields } from './fields.ts'
import { inOrder, missingRule, type Finding, type SectionState } from './finding.ts'
import { judges } from './judges.ts'
import { hasContent } from './presence.ts'
import { readingOf } from './reading.ts'

/**
 * Everything that still stands between this content and the jury, in the order of the sections. Pure: the
 * page, the freeze and the report all say the same.
 */
export function check(content: DossierContent, edition: Edition): Finding[] {
  const reading = readingOf(content, edition)
  return inOrder([checkFields(reading), ...judges.map(({ judge }) => judge(reading))], edition.template)
}

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
