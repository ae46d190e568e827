import type {
  CardId,
  ClusterId,
  ItemId,
  OrganisationId,
  ParticipantId,
  ProposalId,
  RoundId,
  StepId,
  StreamId,
  TableId,
} from '#shared/ids.ts'
import type { Card, Cluster, LayerGroup, Stream, StreamPhase } from '#shared/workshop/cards.ts'
import type { Draaiboek } from '#shared/workshop/draaiboek.ts'
import type { EngagementState, Fate, Harvest, RowStatus } from '#shared/workshop/harvest.ts'
import type { RecordItem } from '#shared/workshop/record.ts'
import type {
  ConsentBallot,
  ConsentPhase,
  ObjectionMet,
  PollResult,
  PollRound,
  Position,
  ProposalVersion,
  VoteResult,
  VoteRound,
} from '#shared/workshop/rounds.ts'
import type {
  Beamer,
  Checkpoint,
  Clock,
  Door,
  EngagementNote,
  Focus,
  Ruleset,
  SessionState,
  Turn,
} from '#shared/workshop/session.ts'
import type { SectionUse, Step } from '#shared/workshop/step.ts'
import type { Guest, Participant, Table } from '#shared/workshop/tables.ts'

/** Everything that ever happens in a session, in the words in which it is kept. */
export interface EventShapes {
  'session.planned': {
    readonly proposal: ProposalId
    readonly title: string
    readonly startsAt: number
    readonly draaiboek: Draaiboek
    readonly tables: readonly Table[]
    readonly code: string
  }
  'session.moved': { readonly to: SessionState; readonly bySelf: boolean }
  'session.ruled': { readonly rules: Ruleset }
  'run.counted': Record<never, never>
  'step.began': { readonly step: StepId; readonly round: number }
  'step.ended': { readonly step: StepId; readonly as: 'done' | 'skipped' | 'waiting' }
  'clock.set': { readonly clock: Clock }
  'focus.set': { readonly focus: Focus | null }
  'beamer.set': { readonly beamer: Beamer }
  'screen.paired': { readonly screen: string }
  'screen.unpaired': { readonly screen: string }
  'section.used': { readonly section: string; readonly use: SectionUse; readonly reason: string }
  'section.restored': { readonly section: string; readonly step: StepId; readonly round: number }
  'checkpoint.made': { readonly checkpoint: Checkpoint }
  'stokje.passed': {
    readonly to: ParticipantId
    readonly from: ParticipantId | null
    readonly how: 'taken' | 'given' | 'returned' | 'recovered'
  }
  'plan.saved': { readonly step: Step; readonly after: StepId | null; readonly isNew: boolean }
  'plan.removed': { readonly step: StepId }
  'plan.ordered': { readonly order: readonly StepId[] }
  'guests.set': { readonly guests: readonly Guest[] }
  'door.set': { readonly door: Door }
  'person.came': { readonly person: Participant }
  'person.changed': { readonly id: ParticipantId; readonly set: PersonChange }
  'person.here': { readonly id: ParticipantId }
  'person.gone': { readonly id: ParticipantId; readonly since: number }
  'table.saved': { readonly table: Table }
  'table.removed': { readonly table: TableId }
  'people.seated': {
    readonly seats: readonly { readonly id: ParticipantId; readonly table: TableId | null }[]
  }
  'stream.opened': { readonly stream: Stream }
  'stream.moved': { readonly stream: StreamId; readonly to: StreamPhase }
  'stream.revealed': { readonly stream: StreamId; readonly labels: readonly LayerGroup[] | null }
  'card.written': { readonly card: Omit<Card, 'authors'> }
  'card.edited': { readonly card: CardId; readonly text: string }
  'card.withdrawn': { readonly card: CardId }
  'card.suggested': { readonly card: CardId; readonly text: string }
  'card.accepted': { readonly card: CardId }
  'card.hidden': { readonly card: CardId; readonly hidden: boolean }
  'cards.held': { readonly cards: readonly CardId[] }
  'cluster.made': { readonly cluster: Cluster }
  'cluster.renamed': { readonly cluster: ClusterId; readonly title: string }
  'cluster.merged': { readonly from: ClusterId; readonly into: ClusterId }
  'cluster.split': { readonly cluster: ClusterId }
  'card.put': { readonly card: CardId; readonly cluster: ClusterId | null }
  'ready.set': { readonly id: ParticipantId; readonly ready: boolean }
  'say.asked': { readonly id: ParticipantId; readonly asks: boolean }
  'vote.opened': { readonly round: VoteRound }
  'dot.added': { readonly round: RoundId; readonly on: string }
  'dot.taken': { readonly round: RoundId; readonly on: string }
  /** Two people turned out to be one: what went over the budget is dropped. */
  'dots.joined': {
    readonly round: RoundId
    readonly into: ParticipantId
    readonly dropped: number
    readonly kept: readonly string[]
  }
  'vote.budgeted': { readonly round: RoundId; readonly budget: number }
  'vote.closed': { readonly round: RoundId; readonly result: VoteResult }
  'poll.opened': { readonly round: PollRound }
  'poll.answered': { readonly round: RoundId; readonly value: number; readonly reason: string }
  'poll.closed': { readonly round: RoundId; readonly result: PollResult }
  'consent.proposed': { readonly version: ProposalVersion }
  'consent.moved': { readonly to: ConsentPhase }
  'consent.opened': { readonly ballot: ConsentBallot }
  'consent.included': { readonly organisation: OrganisationId }
  'consent.positioned': { readonly position: Position }
  'consent.closed': Record<never, never>
  'consent.revealed': Record<never, never>
  'consent.met': { readonly organisation: OrganisationId; readonly met: ObjectionMet }
  'turn.called': { readonly turn: Turn }
  'turn.ended': Record<never, never>
  'engagement.noted': { readonly note: EngagementNote }
  'engagement.moved': { readonly id: ItemId; readonly to: EngagementState; readonly by: string }
  'harvest.saved': { readonly harvest: Harvest }
  'harvest.undone': { readonly item: ItemId }
  'harvest.stated': { readonly item: ItemId; readonly status: RowStatus }
  'fate.set': { readonly keys: readonly string[]; readonly fate: Fate }
  'record.added': { readonly item: RecordItem }
  'record.done': { readonly item: ItemId; readonly done: boolean }
  'checkout.said': { readonly word: string; readonly score: number }
  'remark.added': { readonly name: string; readonly organisation: string; readonly text: string }
}

export type PersonChange = Partial<
  Pick<
    Participant,
    | 'name'
    | 'organisation'
    | 'organisationName'
    | 'layer'
    | 'station'
    | 'confirmed'
    | 'person'
    | 'approved'
    | 'removed'
    | 'mergedInto'
  >
>

export type EventType = keyof EventShapes
export type Event = { [T in EventType]: { readonly type: T } & EventShapes[T] }[EventType]
export type EventOf<T extends EventType> = Extract<Event, { type: T }>

/** An event as it is kept: when, by whom, for whom. */
export interface Stamped {
  readonly seq: number
  readonly at: number
  /** Who did it, with whom; empty when the session did it by itself, or when it is no longer known. */
  readonly by: readonly ParticipantId[]
  readonly onBehalfOf: ParticipantId | null
  /** Who did it is kept apart, and forgotten when the session ends. */
  readonly secret: boolean
  readonly event: Event
}

export type Stamp = Omit<Stamped, 'event'>
