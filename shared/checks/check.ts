import type { Edition } from '#shared/call/edition.ts'
import type { DossierContent } from '#shared/dossier/content.ts'
import type { Section } from '#shared/dossier/template.ts'
import { checkAsks } from './asks.ts'
import { checkBodies } from './bodies.ts'
import { checkBudget } from './budget.ts'
import { checkCriteria } from './criteria.ts'
import { checkDissemination } from './dissemination.ts'
import { checkEngagements } from './engagements.ts'
import { checkFields } from './fields.ts'
import { missingRule, type Finding, type SectionState } from './finding.ts'
import { checkFunding } from './funding.ts'
import { checkIdentity } from './identity.ts'
import { checkMunicipalities } from './municipalities.ts'
import { checkLineAmounts } from './line-amounts.ts'
import { checkPartners } from './partners.ts'
import { checkPlan } from './plan.ts'
import { hasContent } from './presence.ts'
import { checkRaci } from './raci.ts'
import { readingOf, type Reading } from './reading.ts'
import { checkPurses } from './references.ts'
import { checkRegion } from './region.ts'
import { checkRelief } from './relief.ts'
import { checkResults } from './results.ts'
import { checkRisks } from './risks.ts'

/** In the order in which their findings stand within one section; what each is about: see `rules.ts`. */
const judges: readonly ((reading: Reading) => Finding[])[] = [
  checkFields,
  checkMunicipalities,
  checkRegion,
  checkPartners,
  checkIdentity,
  checkEngagements,
  checkPurses,
  checkAsks,
  checkRelief,
  checkPlan,
  checkResults,
  checkBodies,
  checkRaci,
  checkLineAmounts,
  checkBudget,
  checkFunding,
  checkRisks,
  checkDissemination,
  checkCriteria,
]

/**
 * Everything that still stands between this content and the jury, in the order of the sections. Pure: the
 * page, the freeze and the report all say the same.
 */
export function check(content: DossierContent, edition: Edition): Finding[] {
  const reading = readingOf(content, edition)
  const found = judges.flatMap((judge) => judge(reading))
  const order = new Map(edition.template.sections.map((section, i) => [section.id, i]))
  const rank = ({ section }: Finding): number => order.get(section) ?? -1
  return found.sort((a, b) => rank(a) - rank(b))
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
