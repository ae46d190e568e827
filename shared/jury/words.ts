/** How well a criterion is answered: four levels, so that nobody can stay in the middle. */
export const levels = [1, 2, 3, 4] as const
export type Level = (typeof levels)[number]
export const asLevel = (raw: unknown): Level | null => levels.find((level) => level === raw) ?? null

export const outcomes = ['selected', 'conditions', 'not-selected'] as const
export type Outcome = (typeof outcomes)[number]
export const asOutcome = (raw: unknown): Outcome | null => outcomes.find((one) => one === raw) ?? null

/** What can stand on a ballot paper. */
export const choices = [...outcomes, 'abstain'] as const
export type Choice = (typeof choices)[number]
export const asChoice = (raw: unknown): Choice | null => choices.find((one) => one === raw) ?? null

export const methods = ['consensus', 'vote'] as const
export type Method = (typeof methods)[number]
export const asMethod = (raw: unknown): Method | null => methods.find((one) => one === raw) ?? null

export const longestScoreReason = 1200
export const longestInterest = 400
/** With fewer papers in the urn, the count would tell who voted what. */
export const leastVotes = 3

export const levelWords: Readonly<Record<Level, string>> = {
  1: 'Onvoldoende',
  2: 'Matig',
  3: 'Goed',
  4: 'Sterk',
}
export const outcomeWords: Readonly<Record<Outcome, string>> = {
  selected: 'Geselecteerd',
  conditions: 'Geselecteerd met voorwaarden',
  'not-selected': 'Niet geselecteerd',
}
