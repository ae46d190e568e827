import type { DemoDossier } from '../dossier.ts'
import { asks } from './asks.ts'
import { breakthrough } from './breakthrough.ts'
import { budget, labo } from './budget.ts'
import { challenge, identification } from './challenge.ts'
import { engagements } from './engagements.ts'
import { governance, raci } from './governance.ts'
import { addedValue, dissemination, risks } from './outlook.ts'
import { partners } from './partners.ts'
import { plan } from './plan.ts'
import { trail } from './trail.ts'

/** Energiegemeenschappen, elaborated in full and ready to be frozen. Invented, but for its name and region. */
export const southWestFlandersDossier: DemoDossier = {
  sections: {
    identification,
    challenge,
    breakthrough,
    partners,
    asks,
    plan,
    governance,
    budget,
    'added-value': addedValue,
    risks,
    dissemination,
  },
  engagements,
  raci,
  labo,
  trail,
}
