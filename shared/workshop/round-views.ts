import type { Layer } from '#shared/layers.ts'
import type { Source } from './cards.ts'
import type { ConsentPhase, ObjectionMet, PollResult, Stance, VoteResult } from './rounds.ts'
import type { PollScale } from './step.ts'

/** Rounds as everybody sees them: no totals, no counts per card before the closing, for nobody. */
export interface VoteView {
  readonly round: string
  readonly number: number
  readonly state: 'open' | 'closed'
  readonly budget: number
  readonly mostPerCard: number
  readonly per: 'person' | 'organisation'
  readonly options: readonly VoteOption[]
  /** How many gave at least one dot, of how many. */
  readonly voted: number
  readonly eligible: number
  /** Only once closed. */
  readonly result: VoteResult | null
}

export interface VoteOption {
  readonly key: string
  readonly source: Source
  readonly title: string
}

export interface PollView {
  readonly round: string
  readonly number: number
  readonly scale: PollScale
  readonly state: 'open' | 'closed'
  readonly voted: number
  readonly eligible: number
  readonly result: PollResult | null
}

export interface ConsentView {
  readonly phase: ConsentPhase
  readonly text: string
  readonly version: number
  readonly hash: string
  /** The text before the last amendment, to mark what changed. */
  readonly before: string | null
  readonly ballot: BallotView | null
}

export interface BallotView {
  readonly round: string
  readonly state: 'open' | 'closed' | 'revealed'
  readonly given: number
  /** Every organisation that has a say, with whether it spoke; what it said only after the reveal. */
  readonly organisations: readonly BallotLine[]
}

export interface BallotLine {
  readonly organisation: string
  readonly name: string
  readonly layer: Layer
  readonly given: boolean
  readonly position: PositionView | null
}

export interface PositionView {
  readonly stance: Stance
  readonly reason: string
  readonly by: string
  readonly confirmed: boolean
  readonly met: ObjectionMet | null
}
