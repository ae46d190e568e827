import type { IdeaState } from '#shared/api.ts'

/** Where an idea stands, in order. */
export const ideaStates = [
  'draft',
  'submitted',
  'pitched',
  'invited',
  'not-selected',
] as const satisfies readonly IdeaState[]
export const asIdeaState = (raw: unknown): IdeaState | null =>
  ideaStates.find((state) => state === raw) ?? null

/** The number an idea goes by in its call; more than three digits is a slip of the finger. */
export const asIdeaNumber = (raw: unknown): number | null =>
  typeof raw === 'number' && Number.isInteger(raw) && raw >= 1 && raw <= 999 ? raw : null
