import type { Command, CommandType, Envelope } from '#shared/workshop/commands.ts'
import { isGuarded, mayWorkshop } from '#shared/workshop/may-workshop.ts'
import { decideCards } from './cards.ts'
import { decideClusters } from './clusters.ts'
import { decideConsent } from './consent.ts'
import type { Context, Deciders, Verdict } from './context.ts'
import { decideHarvest } from './harvest.ts'
import { decidePeople } from './people.ts'
import { decidePlan } from './plan.ts'
import { decidePromises } from './promises.ts'
import { decideRecord } from './record.ts'
import { decideRun } from './run.ts'
import { decideStage } from './stage.ts'
import { decideTables } from './tables.ts'
import { decideVotes } from './votes.ts'

const deciders: Deciders<CommandType> = {
  ...decideRun,
  ...decideStage,
  ...decidePlan,
  ...decidePeople,
  ...decideTables,
  ...decideCards,
  ...decideClusters,
  ...decideVotes,
  ...decideConsent,
  ...decidePromises,
  ...decideHarvest,
  ...decideRecord,
}

/**
 * What becomes of a command: refused with a word, or what happened. Rights first, then whether two who lead were
 * not there at the same moment, then the matter itself.
 */
export function decide(context: Context, { command, expectedRev }: Envelope): Verdict {
  const denial = mayWorkshop(context.standing, command.type, context.session.state)
  if (denial) return denial
  const guarded = isGuarded(command.type)
  if (guarded && expectedRev !== context.session.run.rev)
    return expectedRev === null ? 'not-a-command' : 'already-further'
  const decider = deciders[command.type] as (context: Context, command: Command) => Verdict
  const verdict = decider(context, command)
  if (typeof verdict === 'string' || !guarded || verdict.drafts.length === 0) return verdict
  return { ...verdict, drafts: [...verdict.drafts, { event: { type: 'run.counted' } }] }
}
