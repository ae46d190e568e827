import type { PersonId, OrganisationId, ProposalId } from '#shared/ids.ts'
import type { Choice, Level, Method, Outcome } from '#shared/jury/words.ts'

/** The jury's work. Nothing of it is ever in a shared document. */
export interface JuryTables {
  assessments: AssessmentTable
  interests: InterestTable
  scores: ScoreTable
  hand_ins: HandInTable
  consensus: ConsensusTable
  ballots: BallotTable
  ballot_voters: BallotVoterTable
  ballot_counts: BallotCountTable
  decisions: DecisionTable
}

export interface AssessmentTable {
  proposal_id: ProposalId
  version: number
  sha256: string
  opened_at: number
  revealed_at: number | null
}

export interface InterestTable {
  proposal_id: ProposalId
  person_id: PersonId
  has_interest: number
  what: string
  at: number
}

export interface ScoreTable {
  proposal_id: ProposalId
  person_id: PersonId
  criterion: string
  level: Level | null
  reason: string
  at: number
}

export interface HandInTable {
  proposal_id: ProposalId
  person_id: PersonId
  at: number
}

export interface ConsensusTable {
  proposal_id: ProposalId
  criterion: string
  level: Level
  reason: string
  at: number
}

export interface BallotTable {
  proposal_id: ProposalId
  round: number
  opened_at: number
  closed_at: number | null
}

/** That somebody voted; what they voted is nowhere beside it. */
export interface BallotVoterTable {
  proposal_id: ProposalId
  round: number
  person_id: PersonId
}

export interface BallotCountTable {
  proposal_id: ProposalId
  round: number
  choice: Choice
  votes: number
}

export interface DecisionTable {
  proposal_id: ProposalId
  version: number
  sha256: string
  outcome: Outcome
  conditions: string
  reason: string
  method: Method
  at: number
  person_id: PersonId
  organisation_id: OrganisationId
}
