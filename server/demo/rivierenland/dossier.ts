import type { DemoDossier } from '../dossier.ts'
import { breakthrough, challenge, identification } from './challenge.ts'
import { engagements } from './engagements.ts'
import { asks, partners } from './partnership.ts'
import { budget, labo, plan, risks } from './plan.ts'

/**
 * Geestelijke gezondheidszorg, half written: what a group finds on the table when its workshop begins.
 * Governance, added value and dissemination are empty. Invented, but for its name and region.
 */
export const rivierenlandDossier: DemoDossier = {
  sections: { identification, challenge, breakthrough, partners, asks, plan, budget, risks },
  engagements,
  raci: {},
  labo,
}
