import type { DemoDossier } from '../dossier.ts'
import { budget, labo } from './budget.ts'
import { challenge, dissemination, identification, risks } from './identity.ts'
import { asks, engagements, partners } from './partnership.ts'
import { governance, plan, raci } from './plan.ts'

/**
 * The Demoregio Voorbeeldland: a region that does not exist, in which everything is wrong that one dossier can have
 * wrong at once. No real region is ever shown with faults.
 */
export const voorbeeldland: DemoDossier = {
  sections: { identification, challenge, partners, asks, plan, governance, budget, risks, dissemination },
  engagements,
  raci,
  labo,
}
