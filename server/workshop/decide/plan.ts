import { mostSteps } from '#shared/workshop/draaiboek.ts'
import type { Session } from '#shared/workshop/session.ts'
import { streamOf, type Step } from '#shared/workshop/step.ts'
import type { WorkshopRefusal } from '#shared/workshop/refusals.ts'
import { logOf } from '../apply/run.ts'
import { yes, type Deciders } from './context.ts'

type PlanCommands = 'plan.add' | 'plan.change' | 'plan.remove' | 'plan.move'

/** The draaiboek, also while it runs: what began keeps everything but its minutes. */
export const decidePlan: Deciders<PlanCommands> = {
  'plan.add': ({ session }, { after, step }) => {
    const { steps } = session.draaiboek
    if (steps.length >= mostSteps) return 'plan-full'
    if (steps.some(({ id }) => id === step.id)) return 'already-placed'
    if (after !== null && !steps.some(({ id }) => id === after)) return 'no-such-thing'
    return (
      changesNames(session, step) ??
      yes([{ type: 'plan.saved', step, after, isNew: true }], { made: step.id })
    )
  },
  'plan.change': ({ session }, { step }) => {
    const known = session.draaiboek.steps.find(({ id }) => id === step.id)
    if (!known) return 'no-such-thing'
    const log = logOf(session.run, step.id)
    if (log.state === 'active') {
      const same = JSON.stringify({ ...step, minutes: 0 }) === JSON.stringify({ ...known, minutes: 0 })
      if (!same) return 'step-is-running'
    }
    return changesNames(session, step) ?? yes([{ type: 'plan.saved', step, after: null, isNew: false }])
  },
  'plan.remove': ({ session }, { step }) => {
    if (!session.draaiboek.steps.some(({ id }) => id === step)) return 'no-such-thing'
    // What happened stays in the plan: the report tells it.
    if (logOf(session.run, step).round > 0) return 'step-is-running'
    return session.draaiboek.steps.length === 1 ? 'nothing-left' : yes([{ type: 'plan.removed', step }])
  },
  'plan.move': ({ session }, { step, by }) => {
    const order = session.draaiboek.steps.map(({ id }) => id)
    const from = order.indexOf(step)
    if (from < 0) return 'no-such-thing'
    const to = by === 'earlier' ? from - 1 : from + 1
    const other = order[to]
    if (other === undefined) return 'nothing-left'
    order[to] = step
    order[from] = other
    return yes([{ type: 'plan.ordered', order }])
  },
}

/** Whose names are told is fixed as soon as a stream is open, and one stream has one answer to it. */
function changesNames(session: Session, step: Step): WorkshopRefusal | null {
  if (step.activity.kind !== 'write') return null
  const stream = streamOf(step)
  const open =
    stream && (session.streams as Readonly<Record<string, { naming: string; sight: string }>>)[stream]
  if (!open) return null
  return open.naming === step.activity.naming && open.sight === step.activity.sight ? null : 'naming-fixed'
}
