import type { OrganisationId, ParticipantId, RoundId, StepId, StreamId } from '#shared/ids.ts'
import type { Source } from './cards.ts'
import type { PollScale } from './step.ts'

/** Dots on cards and clusters. Opened again, a new round begins and the old one stays. */
export interface VoteRound {
  readonly id: RoundId
  readonly stream: StreamId
  readonly step: StepId
  readonly number: number
  readonly budget: number
  readonly mostPerCard: number
  readonly per: 'person' | 'organisation'
  readonly state: 'open' | 'closed'
  /** What could be voted for, fixed at the opening. */
  readonly options: readonly Source[]
  readonly dots: readonly Dot[]
  readonly result: VoteResult | null
}

export interface Dot {
  /** `null` once the session has ended: then only totals are left. */
  readonly by: ParticipantId | null
  /** Of a ballot per organisation. */
  readonly organisation: OrganisationId | null
  /** `sourceKey` of what it is for. */
  readonly on: string
}

/** Written down at the closing, so that who leaves or is merged later changes nothing. */
export interface VoteResult {
  readonly totals: Readonly<Record<string, number>>
  /** Per group of layers; `null` when only totals may be told. */
  readonly split: readonly VoteSplit[] | null
  readonly voted: number
  readonly eligible: number
}

export interface VoteSplit {
  readonly layers: readonly string[]
  readonly totals: Readonly<Record<string, number>>
}

/** A temperature (1 to 5) or how much support there is (1 to 6): hidden until it is closed. */
export interface PollRound {
  readonly id: RoundId
  readonly step: StepId
  readonly number: number
  readonly scale: PollScale
  readonly state: 'open' | 'closed'
  readonly answers: readonly PollAnswer[]
  readonly result: PollResult | null
}

export interface PollAnswer {
  readonly by: ParticipantId | null
  readonly value: number
  readonly reason: string
}

export interface PollResult {
  /** How many gave 1, 2, 3 … */
  readonly counts: readonly number[]
  readonly voted: number
  readonly eligible: number
  /** In no order that tells anything. */
  readonly reasons: readonly string[]
}

export const steepest: Readonly<Record<PollScale, number>> = { temperature: 5, support: 6 }

/** A proposal that everybody can live with, or not: one per session, amended as often as it takes. */
export interface Consent {
  readonly phase: ConsentPhase
  readonly versions: readonly ProposalVersion[]
  readonly ballot: ConsentBallot | null
  /** The ballots of earlier versions: void, and kept. */
  readonly past: readonly ConsentBallot[]
}

export const consentPhases = [
  'proposal',
  'questions',
  'reactions',
  'amending',
  'positions',
  'revealed',
  'integrating',
  'decided',
] as const
export type ConsentPhase = (typeof consentPhases)[number]

export interface ProposalVersion {
  readonly number: number
  readonly text: string
  /** SHA-256 of the text: what a position is about. */
  readonly hash: string
}

export interface ConsentBallot {
  readonly id: RoundId
  readonly version: number
  readonly hash: string
  readonly state: 'open' | 'closed' | 'revealed'
  /** Fixed at the opening; one that is added later is named in the log. */
  readonly eligible: readonly OrganisationId[]
  readonly positions: readonly Position[]
}

export const stances = ['agree', 'concern', 'objection', 'abstain'] as const
export type Stance = (typeof stances)[number]

export interface Position {
  readonly organisation: OrganisationId
  readonly stance: Stance
  /** Needed with an objection. */
  readonly reason: string
  /** Who gave it, by name; positions are never anonymous. */
  readonly by: string
  /** Given by somebody who only is here: noted, still to be confirmed. */
  readonly confirmed: boolean
  /** What became of an objection. */
  readonly met: ObjectionMet | null
}

export const objectionOutcomes = ['integrated', 'narrowed', 'parked', 'noted'] as const
export type ObjectionOutcome = (typeof objectionOutcomes)[number]
export interface ObjectionMet {
  readonly outcome: ObjectionOutcome
  readonly how: string
}
