import type { Scene } from '../scene.ts'
import { budgetScenes } from './budget.ts'
import { engagementScenes } from './engagements.ts'
import { governanceScenes } from './governance.ts'
import { lineAmountScenes } from './line-amounts.ts'
import { outlookScenes } from './outlook.ts'
import { partnerScenes } from './partners.ts'
import { planScenes } from './plan.ts'
import { regionScenes } from './region.ts'

/** Every case of every rule that a dossier is judged by. */
export const scenes: readonly Scene[] = [
  ...regionScenes,
  ...partnerScenes,
  ...engagementScenes,
  ...planScenes,
  ...governanceScenes,
  ...budgetScenes,
  ...lineAmountScenes,
  ...outlookScenes,
]
