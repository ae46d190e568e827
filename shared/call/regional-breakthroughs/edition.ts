import type { Edition } from '#shared/call/edition.ts'
import type { Cents } from '#shared/cents.ts'
import type { CallId } from '#shared/ids.ts'
import { budget, source } from './budget.ts'
import { breakthrough, challenge } from './challenge.ts'
import { commitment } from './commitment.ts'
import { criteria } from './criteria.ts'
import { governance } from './governance.ts'
import { groups } from './groups.ts'
import { identification } from './identification.ts'
import { dissemination, risks } from './outlook.ts'
import { asks, partners } from './partnership.ts'
import { addedValue, plan } from './plan.ts'
import { questions } from './questions.ts'

/**
 * The open call "Regionale doorbraken" of Labo Regiovorming (VVSG), 2021. Never edit a version that proposals
 * were born with: give the change a new version.
 */
export const regionalBreakthroughs2021: Edition = {
  call: 'regionale-doorbraken-2021' as CallId,
  version: '1.3.0',
  title: 'Regionale doorbraken',
  organiser: 'Labo Regiovorming',
  year: 2021,
  limits: {
    ceiling: 2_500_000 as Cents,
    ideaWords: 1200,
    wordTolerance: 1.1,
    leastMunicipalities: 2,
    leastPartnerKinds: 2,
    leastOtherGovernments: 1,
    leastCoverage: 0.5,
    advisedCoverage: 0.75,
    advisedSteps: 3,
    advisedResults: 3,
    leastRisks: 3,
    leastOpportunities: 1,
    weightyScore: 12,
    leastActions: 2,
    uncertainPart: 0.25,
    laboCategories: null,
  },
  groups,
  milestones: [
    { kind: 'opened', label: 'Oproep', on: '2021-04-12' },
    { kind: 'proposals-due', label: 'Indienen tot 12 uur', on: '2021-09-30' },
    { kind: 'jury', label: 'Jury', on: '2021-10-07' },
  ],
  questions,
  template: {
    version: '1.3.0',
    sections: [
      identification,
      challenge,
      breakthrough,
      partners,
      asks,
      plan,
      governance,
      budget,
      addedValue,
      risks,
      dissemination,
    ],
    criteria,
    commitment,
    source,
  },
}
