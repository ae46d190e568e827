import type { ConsentPhase } from './rounds.ts'
import type { EngagementState, RowStatus } from './harvest.ts'
import type { SessionState, StepState } from './session.ts'
import type { StreamPhase } from './cards.ts'

/**
 * The state machines of a session: what may follow what. Whoever asks for anything else gets a refusal, and
 * nothing changes. A step may be begun again, and a stream opened for another vote: nothing that was is lost.
 */
type Machine<S extends string> = Readonly<Record<S, readonly S[]>>

const sessions: Machine<SessionState> = {
  draft: ['lobby'],
  lobby: ['live'],
  live: ['paused', 'closed'],
  paused: ['live', 'closed'],
  closed: ['sealed'],
  sealed: [],
}

const steps: Machine<StepState> = {
  waiting: ['active', 'skipped'],
  active: ['done', 'skipped', 'waiting'],
  done: ['active'],
  skipped: ['active'],
}

const streams: Machine<StreamPhase> = {
  writing: ['revealed'],
  revealed: ['clustering', 'voting', 'harvested'],
  clustering: ['voting', 'revealed', 'result', 'harvested'],
  voting: ['closed'],
  closed: ['result', 'voting'],
  result: ['harvested', 'clustering', 'voting'],
  harvested: ['clustering', 'voting', 'result'],
}

const consents: Machine<ConsentPhase> = {
  proposal: ['questions', 'reactions', 'amending', 'positions'],
  questions: ['reactions', 'amending', 'positions'],
  reactions: ['questions', 'amending', 'positions'],
  amending: ['questions', 'reactions', 'positions'],
  positions: ['revealed', 'amending'],
  revealed: ['integrating', 'amending', 'decided'],
  integrating: ['integrating', 'amending', 'decided'],
  decided: [],
}

const engagements: Machine<EngagementState> = {
  offered: ['noted', 'withdrawn'],
  noted: ['confirmed', 'withdrawn'],
  confirmed: ['withdrawn'],
  withdrawn: [],
}

const rows: Machine<RowStatus> = {
  draft: ['discussed', 'agreed'],
  discussed: ['agreed', 'draft'],
  agreed: ['discussed'],
}

const may =
  <S extends string>(machine: Machine<S>) =>
  (from: S, to: S): boolean =>
    machine[from].includes(to)

export const sessionMay = may(sessions)
export const stepMay = may(steps)
export const streamMay = may(streams)
export const consentMay = may(consents)
export const engagementMay = may(engagements)
export const rowMay = may(rows)

/** People can come in: not before the lobby, not after the end. */
export const isJoinable = (state: SessionState): boolean =>
  state === 'lobby' || state === 'live' || state === 'paused'
