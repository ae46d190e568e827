import type { Milestone } from './edition.ts'

/** What the limits of a call are called; those without a name here are not for a coordinator to change. */
export const limitWords: Readonly<Record<string, string>> = {
  ceiling: 'Plafond per voorstel',
  ideaWords: 'Woorden in een idee, alles samen',
  wordTolerance: 'Speling op woordlimieten',
  leastMunicipalities: 'Minstens zoveel gemeenten',
  leastPartnerKinds: 'Minstens zoveel soorten partners',
  leastOtherGovernments: 'Minstens zoveel andere overheden',
  leastCoverage: 'Verplichte regiodekking',
  advisedCoverage: 'Aanbevolen regiodekking',
  advisedSteps: 'Aanbevolen aantal stappen',
  advisedResults: 'Aanbevolen aantal resultaten',
  leastRisks: 'Minstens zoveel risico’s',
  leastOpportunities: 'Minstens zoveel kansen',
  weightyScore: 'Score vanaf waar een risico een maatregel vraagt',
  leastActions: 'Minstens zoveel acties om te verspreiden',
  uncertainPart: 'Hoogste deel nog niet aangevraagde subsidies',
}

export const milestoneWords: Readonly<Record<Milestone['kind'], string>> = {
  opened: 'Oproep open',
  'ideas-due': 'Ideeën binnen',
  pitch: 'Pitch',
  workshops: 'Workshops',
  'proposals-due': 'Voorstellen binnen',
  jury: 'Jury',
}
