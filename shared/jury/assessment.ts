import type { Phase } from '#shared/access.ts'
import { leastVotes, outcomes, type Choice, type Level, type Method, type Outcome } from './words.ts'

/** All that is known of the judging of one proposal; it never leaves the server as it is. */
export interface Assessment {
  readonly phase: Phase
  /** Codes of the criteria, in the order of the call. */
  readonly criteria: readonly string[]
  readonly openedAt: number | null
  readonly revealedAt: number | null
  readonly jurors: readonly Juror[]
  readonly consensus: readonly Score[]
  /** The last round, if there ever was one. */
  readonly ballot: Ballot | null
  readonly decision: Decision | null
}

export interface Juror {
  readonly id: string
  readonly name: string
  /** `null` while nothing was declared. */
  readonly interest: { readonly has: boolean; readonly what: string } | null
  readonly scores: readonly Draft[]
  readonly handedIn: boolean
}

export interface Draft {
  readonly criterion: string
  readonly level: Level | null
  readonly reason: string
}
export interface Score extends Draft {
  readonly level: Level
}

export interface Ballot {
  readonly round: number
  readonly open: boolean
  readonly voters: readonly string[]
  readonly counts: Readonly<Partial<Record<Choice, number>>>
}

export interface Decision {
  readonly outcome: Outcome
  readonly conditions: string
  readonly reason: string
  readonly method: Method
  readonly at: number
}

export type Stage = 'waiting' | 'scoring' | 'revealed' | 'decided'

export const stageOf = ({ phase, openedAt, revealedAt }: Assessment): Stage => {
  if (phase === 'decided') return 'decided'
  if (openedAt === null) return 'waiting'
  return revealedAt === null ? 'scoring' : 'revealed'
}

/** Who judges this proposal: whoever declared to have nothing to do with it. */
export const judging = ({ jurors }: Assessment): Juror[] =>
  jurors.filter(({ interest }) => interest && !interest.has)

/** Nobody is waited for any more: everybody spoke about interests, and who may judge handed in. */
export const allHandedIn = (assessment: Assessment): boolean =>
  assessment.jurors.every(({ interest }) => interest !== null) &&
  judging(assessment).length > 0 &&
  judging(assessment).every(({ handedIn }) => handedIn)

/** Every criterion with a level and a reason; nothing less can be handed in. */
export const isComplete = (criteria: readonly string[], scores: readonly Draft[]): boolean =>
  criteria.every((code) =>
    scores.some(
      ({ criterion, level, reason }) => criterion === code && level !== null && reason.trim() !== '',
    ),
  )

export interface Spread {
  readonly criterion: string
  /** How many gave each of the four levels. */
  readonly counts: readonly [number, number, number, number]
  /** Two levels or more apart: worth talking about first. */
  readonly split: boolean
}

/** How far the jurors are from each other, of those who handed in. */
export function spreadOf(assessment: Assessment): Spread[] {
  const handed = judging(assessment).filter(({ handedIn }) => handedIn)
  return assessment.criteria.map((criterion) => {
    const counts: [number, number, number, number] = [0, 0, 0, 0]
    for (const { scores } of handed)
      for (const { criterion: of, level } of scores)
        if (of === criterion && level !== null) counts[level - 1] = (counts[level - 1] ?? 0) + 1
    const given = counts.flatMap((count, i) => (count > 0 ? [i] : []))
    return { criterion, counts, split: (given.at(-1) ?? 0) - (given[0] ?? 0) >= 2 }
  })
}

/** What more than half of the papers that chose something say; `null` when no outcome has that. */
export function majorityOf({ counts }: Pick<Ballot, 'counts'>): Outcome | null {
  const votes = (outcome: Outcome): number => counts[outcome] ?? 0
  const total = outcomes.reduce((sum, outcome) => sum + votes(outcome), 0)
  return outcomes.find((outcome) => votes(outcome) * 2 > total) ?? null
}

export type BallotRefusal = 'too-few' | 'ballot-open' | 'no-ballot' | 'scores-hidden'

export function ballotDenial(assessment: Assessment, act: 'open' | 'close'): BallotRefusal | null {
  if (stageOf(assessment) !== 'revealed') return 'scores-hidden'
  const { ballot } = assessment
  if (act === 'open') {
    if (ballot?.open) return 'ballot-open'
    return judging(assessment).length < leastVotes ? 'too-few' : null
  }
  if (!ballot?.open) return 'no-ballot'
  return ballot.voters.length < leastVotes ? 'too-few' : null
}

export type DecisionRefusal =
  'scores-hidden' | 'no-consensus' | 'no-ballot' | 'no-majority' | 'other-majority' | 'no-conditions'

/** May this be decided in this way? What is asked must be what the jury agreed or voted. */
export function decisionDenial(
  assessment: Assessment,
  { outcome, method, conditions }: Pick<Decision, 'outcome' | 'method' | 'conditions'>,
): DecisionRefusal | null {
  if (stageOf(assessment) !== 'revealed') return 'scores-hidden'
  if (!isComplete(assessment.criteria, assessment.consensus)) return 'no-consensus'
  if (outcome === 'conditions' && conditions.trim() === '') return 'no-conditions'
  if (method === 'consensus') return null
  const { ballot } = assessment
  if (!ballot || ballot.open) return 'no-ballot'
  const majority = majorityOf(ballot)
  if (!majority) return 'no-majority'
  return majority === outcome ? null : 'other-majority'
}
