import type { StepId, StreamId } from '#shared/ids.ts'
import type { Step } from '#shared/workshop/step.ts'

/** What most steps of the half-day leave as it is. */
export const step = (
  id: string,
  given: Pick<Step, 'title' | 'minutes' | 'activity' | 'scene'> & Partial<Step>,
): Step => ({
  id: id as StepId,
  part: '',
  question: given.title,
  instructions: [],
  fixedAt: null,
  target: null,
  sections: [],
  ...given,
})

export const stream = (id: string): StreamId => id as StreamId
