import { sectionContent, type Engagement } from '#shared/dossier/content.ts'
import { checkAsks } from './asks.ts'
import { checkBodies } from './bodies.ts'
import { checkBudget } from './budget.ts'
import { checkCriteria } from './criteria.ts'
import { checkDissemination, reasonField } from './dissemination.ts'
import { checkEngagements } from './engagements.ts'
import type { Finding } from './finding.ts'
import { checkFunding } from './funding.ts'
import { checkIdentity } from './identity.ts'
import { checkLineAmounts } from './line-amounts.ts'
import { checkMunicipalities } from './municipalities.ts'
import { checkPartners } from './partners.ts'
import { checkPlan } from './plan.ts'
import { checkRaci } from './raci.ts'
import type { Reading } from './reading.ts'
import { checkPurses } from './references.ts'
import { checkRegion } from './region.ts'
import { checkRelief } from './relief.ts'
import { checkResults } from './results.ts'
import { checkRisks } from './risks.ts'

/** A rule, or a few that belong together, and everything it looks at: as long as that is the same, so is its verdict. */
export interface Judge {
  readonly judge: (reading: Reading) => Finding[]
  readonly looksAt: (reading: Reading) => readonly unknown[]
}

const facts = ({ content }: Reading, section: string) => sectionContent(content, section).facts
const choices = ({ content }: Reading, section: string) => sectionContent(content, section).choices
const list = ({ content }: Reading, section: string, field: string) =>
  sectionContent(content, section).lists[field]
const promises = ({ content, partners }: Reading): readonly unknown[] =>
  partners.map(({ id }) => content.engagements[id]?.commitments)
const purses = ({ content }: Reading): readonly unknown[] =>
  Object.entries(content.engagements).flatMap(([id, { sources }]: [string, Engagement]) => [id, sources])
const names = (all: readonly { readonly id: string; readonly name?: string; readonly title?: string }[]) =>
  all.flatMap(({ id, name, title }) => [id, name ?? title])

/** In the order in which their findings stand within one section; what each is about: see `rules.ts`. */
export const judges: readonly Judge[] = [
  {
    judge: checkMunicipalities,
    looksAt: (r) => [r.partners, facts(r, 'identification'), choices(r, 'identification')],
  },
  { judge: checkRegion, looksAt: (r) => [r.partners, facts(r, 'identification')] },
  { judge: checkPartners, looksAt: (r) => [r.partners, facts(r, 'governance'), ...promises(r)] },
  { judge: checkIdentity, looksAt: (r) => [r.partners] },
  { judge: checkEngagements, looksAt: (r) => [r.partners, r.budget, ...promises(r)] },
  { judge: checkPurses, looksAt: (r) => [r.partners, ...purses(r)] },
  { judge: checkAsks, looksAt: (r) => [r.partners, list(r, 'asks', 'asks'), ...promises(r)] },
  { judge: checkRelief, looksAt: (r) => [r.partners, ...promises(r)] },
  { judge: checkPlan, looksAt: (r) => [r.steps, r.months] },
  { judge: checkResults, looksAt: (r) => [list(r, 'plan', 'results'), ...names(r.steps)] },
  { judge: checkBodies, looksAt: (r) => [r.bodies, r.partners, r.budget] },
  {
    judge: checkRaci,
    looksAt: (r) => [r.letters, r.partners, ...names(r.steps), ...names(r.bodies), ...promises(r)],
  },
  { judge: checkLineAmounts, looksAt: (r) => [list(r, 'budget', 'lines'), r.months] },
  { judge: checkBudget, looksAt: (r) => [r.budget, list(r, 'budget', 'lines')] },
  { judge: checkFunding, looksAt: (r) => [r.budget, r.partners] },
  { judge: checkRisks, looksAt: (r) => [list(r, 'risks', 'risks')] },
  {
    judge: checkDissemination,
    looksAt: (r) => [
      r.budget,
      list(r, 'dissemination', 'actions'),
      sectionContent(r.content, 'dissemination').texts[reasonField],
      r.months,
    ],
  },
  // The criteria are answered from everywhere, but by no amount of the budget.
  {
    judge: checkCriteria,
    looksAt: (r) => [
      r.content.trail,
      r.partners,
      ...Object.values(r.content.sections),
      ...promises(r),
      ...purses(r),
    ],
  },
]
