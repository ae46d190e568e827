import type { Phase } from '#shared/access.ts'
import type { OutlineSection } from '#shared/dossier/outline.ts'
import type { Criterion } from '#shared/dossier/template.ts'
import type { Decision, Draft, Score, Spread, Stage } from './assessment.ts'
import type { Choice, Level, Method, Outcome } from './words.ts'

/** `GET /api/jury`: what there is to judge for me, or to preside. */
export interface DocketView {
  readonly rows: readonly DocketRow[]
  /** I preside: I see how far each is, and the way to the package. */
  readonly presides: boolean
}
export interface DocketRow {
  readonly proposal: string
  readonly title: string
  readonly region: string
  readonly fictional: boolean
  readonly phase: Phase
  readonly stage: Stage
  readonly version: number
  readonly sha256: string
  readonly mine: { readonly declared: boolean; readonly blocked: boolean; readonly handedIn: boolean } | null
  readonly handedIn: number
  readonly judging: number
}

/** `GET /api/proposals/:id/jury`: the jury room as one person may see it. */
export interface JuryView extends DocketRow {
  readonly as: 'juror' | 'president'
  readonly criteria: readonly Pick<Criterion, 'code' | 'label' | 'text'>[]
  /** In which sections each criterion is answered, as the call has it. */
  readonly answers: readonly {
    readonly criterion: string
    readonly sections: readonly { readonly id: string; readonly letter: string; readonly title: string }[]
  }[]
  readonly interest: { readonly has: boolean; readonly what: string } | null
  readonly drafts: readonly Draft[]
  readonly jurors: readonly {
    readonly name: string
    readonly state: 'undeclared' | 'blocked' | 'judging' | 'handed-in'
  }[]
  /** Only once everybody handed in, or the president ended the scoring. */
  readonly revealed: {
    readonly spread: readonly Spread[]
    readonly scores: readonly (Score & { readonly by: string })[]
    readonly consensus: readonly Score[]
    readonly ballot: BallotView | null
  } | null
  readonly decision: (Omit<Decision, 'at'> & { readonly at: string }) | null
}

export interface BallotView {
  readonly round: number
  readonly open: boolean
  readonly votes: number
  readonly of: number
  /** I voted; what is nowhere. */
  readonly voted: boolean
  /** Only of a closed round. */
  readonly counts: Readonly<Partial<Record<Choice, number>>> | null
  readonly majority: Outcome | null
}

/** `GET /api/proposals/:id/jury/dossier`: the frozen version in words. */
export interface JuryDossier {
  readonly sections: readonly OutlineSection[]
}

/** What is done in the room, each by a `POST` to its name. */
export type JuryAct =
  'interest' | 'scores' | 'hand-in' | 'vote' | 'open' | 'reveal' | 'consensus' | 'ballot' | 'decision'

export interface InterestRequest {
  readonly has: boolean
  readonly what: string
}
export interface ScoreRequest {
  readonly criterion: string
  readonly level: Level | null
  readonly reason: string
}
export interface DecisionRequest {
  readonly outcome: Outcome
  readonly method: Method
  readonly conditions: string
  readonly reason: string
}

/** `GET /api/proposals/:id/jury/report.json`: what was decided about which bytes; no name of any juror in it. */
export interface JuryReport {
  readonly format: 'doorbraak/jury-report'
  readonly schema: 1
  readonly proposal: string
  readonly title: string
  readonly region: string
  readonly fictional: boolean
  readonly version: number
  readonly sha256: string
  readonly outcome: Outcome
  readonly conditions: string
  readonly reason: string
  readonly method: Method
  readonly decidedAt: string
  readonly jurors: number
  readonly withInterest: number
  readonly ballot: Readonly<Partial<Record<Choice, number>>> | null
  readonly criteria: readonly {
    readonly code: string
    readonly label: string
    readonly level: Level
    readonly reason: string
    readonly counts: readonly [number, number, number, number]
  }[]
}
