import type {
  CardId,
  ClusterId,
  ItemId,
  ParticipantId,
  ProposalId,
  RoundId,
  StepId,
  StreamId,
  TableId,
  WorkshopId,
  OrganisationId,
} from '#shared/ids.ts'
import type { Card, Cluster, Stream } from './cards.ts'
import type { Draaiboek } from './draaiboek.ts'
import type { EngagementState, Fate, Harvest, EngagementKind } from './harvest.ts'
import type { RecordItem } from './record.ts'
import type { Consent, PollRound, VoteRound } from './rounds.ts'
import type { SceneKind, SectionUse } from './step.ts'
import type { Guest, Participant, Table } from './tables.ts'

export const sessionStates = ['draft', 'lobby', 'live', 'paused', 'closed', 'sealed'] as const
export type SessionState = (typeof sessionStates)[number]

export const stepStates = ['waiting', 'active', 'done', 'skipped'] as const
export type StepState = (typeof stepStates)[number]

/** Chosen before the start, and fixed from then on. */
export interface Ruleset {
  /** A decision may be taken over a noted objection. */
  readonly mayNoteObjection: boolean
  /** The facilitator reads hidden cards along; said to everybody before they write. */
  readonly leadReadsAlong: boolean
}

/** The whole of a session, as its events tell it. Never leaves the server: see `projection.ts`. */
export interface Session {
  readonly id: WorkshopId
  readonly proposal: ProposalId
  readonly title: string
  readonly startsAt: number
  readonly rules: Ruleset
  readonly state: SessionState
  /** Since when it is in that state. */
  readonly movedAt: number
  /** Number of the last event. */
  readonly rev: number
  readonly draaiboek: Draaiboek
  readonly run: Run
  readonly door: Door
  readonly lead: Lead
  readonly beamer: Beamer
  readonly focus: Focus | null
  readonly guests: readonly Guest[]
  readonly people: Readonly<Record<ParticipantId, Participant>>
  readonly tables: readonly Table[]
  readonly streams: Readonly<Record<StreamId, Stream>>
  readonly cards: Readonly<Record<CardId, Card>>
  readonly clusters: Readonly<Record<ClusterId, Cluster>>
  readonly votes: Readonly<Record<RoundId, VoteRound>>
  readonly polls: Readonly<Record<RoundId, PollRound>>
  readonly consent: Consent | null
  readonly sections: Readonly<Record<string, SectionUse>>
  readonly turn: Turn | null
  readonly engagements: readonly EngagementNote[]
  readonly harvests: Readonly<Record<ItemId, Harvest>>
  readonly fates: Readonly<Record<string, Fate>>
  readonly record: readonly RecordItem[]
  readonly checkpoints: readonly Checkpoint[]
  /** By `keptKey`: what a session knows of the dossier beside it, to go back to together. */
  readonly kept: Readonly<Record<string, Kept>>
  readonly checkouts: readonly Checkout[]
  readonly remarks: readonly Remark[]
}

/** Where we are. `rev` counts the acts of whoever holds the stokje: two of them cannot both be first. */
export interface Run {
  readonly rev: number
  readonly step: StepId | null
  readonly states: Readonly<Record<StepId, StepLog>>
  readonly clock: Clock
}

export interface StepLog {
  readonly state: StepState
  /** How often it was begun. */
  readonly round: number
  readonly startedAt: number | null
  readonly endedAt: number | null
}

/** Server time only. Running out does nothing by itself. `endsAt` and `left` are in ms, as asked for in `seconds`. */
export type Clock =
  | { readonly kind: 'off' }
  | { readonly kind: 'running'; readonly endsAt: number; readonly seconds: number }
  | { readonly kind: 'paused'; readonly left: number; readonly seconds: number }

export interface Door {
  readonly code: string
  /** `ask`: a facilitator says yes to each who comes. */
  readonly mode: 'open' | 'ask'
}

/** Who holds the stokje; `from` could take it back for a moment. */
export interface Lead {
  readonly holder: ParticipantId | null
  readonly since: number
  readonly from: ParticipantId | null
}

export interface Beamer {
  readonly mode: 'follow' | 'hold' | 'chosen' | 'black'
  readonly scene: SceneKind
  readonly page: number
  readonly section: string | null
  readonly table: TableId | null
}

export type Focus =
  | { readonly kind: 'section'; readonly section: string; readonly row: string | null }
  | { readonly kind: 'card'; readonly card: CardId }
  | { readonly kind: 'table'; readonly table: TableId }

/** Whose turn it is to say what they bring in. */
export interface Turn {
  readonly organisation: OrganisationId
  readonly endsAt: number
  readonly had: readonly OrganisationId[]
}

export interface EngagementNote {
  readonly id: ItemId
  readonly organisation: OrganisationId
  readonly kind: EngagementKind
  readonly text: string
  readonly cents: number | null
  readonly days: number | null
  readonly condition: string
  readonly state: EngagementState
  readonly by: string
}

/** How the dossier stood when a step began: something to go back to. */
export interface Checkpoint {
  readonly step: StepId
  readonly round: number
  readonly at: number
  /** Number of the last change of the dossier at that moment. */
  readonly dossierSeq: number
}

export type Kept = Pick<Session, 'engagements' | 'harvests'>
export const keptKey = ({ step, round }: Pick<Checkpoint, 'step' | 'round'>): string => `${step} ${round}`

export interface Checkout {
  readonly by: ParticipantId | null
  readonly word: string
  readonly score: number
}

export interface Remark {
  readonly by: string
  readonly organisation: string
  readonly text: string
  readonly at: number
}
