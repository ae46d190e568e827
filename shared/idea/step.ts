import type { IdeaState } from '#shared/api.ts'

/** What moves an idea on. Handing it in is the region's; all the rest is for who coordinates the call. */
export const ideaSteps = ['submit', 'pitch', 'select', 'decline', 'reconsider'] as const
export type IdeaStep = (typeof ideaSteps)[number]
export const asIdeaStep = (raw: unknown): IdeaStep | null => ideaSteps.find((step) => step === raw) ?? null

const ways: Readonly<Record<IdeaStep, readonly (readonly [from: IdeaState, to: IdeaState])[]>> = {
  submit: [['draft', 'submitted']],
  pitch: [['submitted', 'pitched']],
  select: [['pitched', 'invited']],
  decline: [['pitched', 'not-selected']],
  // A decision that was a mistake goes back to where it was taken, with a reason.
  reconsider: [
    ['invited', 'pitched'],
    ['not-selected', 'pitched'],
  ],
}

/** Where an idea stands after this step; `null` when it cannot be taken from here. */
export const afterStep = (state: IdeaState, step: IdeaStep): IdeaState | null =>
  ways[step].find(([from]) => from === state)?.[1] ?? null

/** The steps that can be taken from here, in the order in which one thinks of them. */
export const stepsFrom = (state: IdeaState): readonly IdeaStep[] =>
  ideaSteps.filter((step) => afterStep(state, step) !== null)

/** A region that hears no, or hears it back, hears why. */
export const needsReason = (step: IdeaStep): boolean => step === 'decline' || step === 'reconsider'

export const longestReason = 1000
