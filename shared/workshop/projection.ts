import type { Layer } from '#shared/layers.ts'
import type { Card, CardKind, LayerGroup, Naming, Pin, StreamPhase } from './cards.ts'
import type { SessionState, StepState, Clock, Focus, Ruleset } from './session.ts'
import type { SectionUse, Step } from './step.ts'
import type { RecordItem } from './record.ts'
import type { Standing } from './may-workshop.ts'
import type { ConsentView, PollView, VoteView } from './round-views.ts'
import type { LeadSlices } from './lead-views.ts'
import type { SceneView } from './scene-views.ts'
import type { TableMate } from './tables.ts'

/**
 * What leaves the server: named slices, made anew for each audience. A slice whose name is not listed for an
 * audience below never reaches it. Ids are plain strings; times are epoch ms of the server's clock.
 */
export interface RoomSlices {
  readonly workshop: WorkshopView
  readonly plan: readonly PlanLine[]
  readonly step: StepView | null
  readonly clock: Clock
  readonly room: HallView
  /** What the facilitator points at; `null`: nothing but the step. */
  readonly focus: Focus | null
  readonly stream: StreamView | null
  /** Revealed cards of the stream on stage, by id. */
  readonly cards: Readonly<Record<string, CardView>>
  readonly clusters: Readonly<Record<string, ClusterView>>
  readonly vote: VoteView | null
  readonly poll: PollView | null
  readonly consent: ConsentView | null
  readonly tables: Readonly<Record<string, TableView>>
  readonly turn: TurnView | null
  readonly promises: Readonly<Record<string, PromiseView>>
  readonly record: Readonly<Record<string, RecordItem>>
  /** Sections that are not open, by section. */
  readonly sections: Readonly<Record<string, SectionUse>>
  readonly jury: JuryView
  /** `sourceKey` → where it stands in the dossier, as a card shows it: `Stap 3`. */
  readonly placed: Readonly<Record<string, string>>
}

export interface WorkshopView {
  readonly id: string
  readonly title: string
  readonly region: string
  readonly proposal: string
  /** The content is invented: it says so wherever it is shown. */
  readonly fictional: boolean
  readonly state: SessionState
  readonly startsAt: number
  readonly code: string
  readonly rules: Ruleset
  /** Who holds the stokje, and since when nothing was heard of them; told after a minute. */
  readonly lead: { readonly id: string; readonly name: string; readonly awaySince: number | null } | null
  /** `expectedRev` of the next command of the stokje. */
  readonly runRev: number
}

export interface PlanLine {
  readonly id: string
  readonly part: string
  readonly title: string
  readonly state: StepState
  readonly minutes: number
  readonly fixed: boolean
  readonly plannedAt: number
  readonly startedAt: number | null
  readonly endedAt: number | null
}

export interface StepView {
  readonly step: Omit<Step, 'sections'>
  /** Counted from one. */
  readonly number: number
  readonly of: number
  readonly round: number
}

/** Counts only: who is who is for facilitators. */
export interface HallView {
  readonly here: number
  readonly expected: number
  /** One layer after the other, in the fixed order. */
  readonly layers: Readonly<Record<Layer, number>>
  /** How many are expected of each; `null`: nobody said who would come. */
  readonly expectedLayers: Readonly<Record<Layer, number>> | null
  readonly ready: number
}

export interface StreamView {
  readonly id: string
  readonly phase: StreamPhase
  readonly naming: Naming
  /** Layers that share a label, once revealed; `null`: no layer is told. */
  readonly labels: readonly LayerGroup[] | null
  readonly revealed: number
  readonly later: number
}

export interface CardView {
  readonly id: string
  readonly kind: CardKind
  readonly text: string
  readonly by: Byline
  /** Written down by this person for somebody else. */
  readonly scribe: string | null
  readonly table: string | null
  readonly cluster: string | null
  readonly later: boolean
  readonly pin: Pin | null
}

export type Byline =
  | {
      readonly kind: 'named'
      readonly name: string
      readonly organisation: string
      readonly layer: Layer
    }
  | { readonly kind: 'layer'; readonly layers: readonly Layer[] }
  | { readonly kind: 'anonymous' }

export interface ClusterView {
  readonly id: string
  readonly title: string
  readonly cards: readonly string[]
}

export interface TableView {
  readonly id: string
  /** Counted from one, as sections name tables. */
  readonly number: number
  readonly name: string
  readonly theme: string
  readonly remote: boolean
  readonly scribe: string | null
  readonly people: number
  readonly sections: readonly string[]
}

export interface TurnView {
  readonly organisation: string
  readonly name: string
  readonly layer: Layer
  readonly endsAt: number
  readonly had: number
  readonly of: number
}

export interface PromiseView {
  readonly id: string
  readonly organisation: string
  readonly name: string
  readonly layer: Layer
  readonly kind: string
  readonly text: string
  readonly cents: number | null
  readonly days: number | null
  readonly condition: string
  readonly state: 'offered' | 'noted' | 'confirmed' | 'withdrawn'
  readonly by: string
}

export interface JuryView {
  readonly lines: readonly JuryLine[]
}
export interface JuryLine {
  readonly code: string
  readonly label: string
  readonly state: 'green' | 'open' | 'missing'
  /** What still lacks, in a sentence; empty when green. */
  readonly gap: string
}

/** For one person alone. */
export interface OwnSlices {
  readonly me: MeView
  /** My cards of the stream on stage, hidden ones included; and questions I noted. */
  readonly mine: Readonly<Record<string, OwnCard>>
  readonly dots: OwnDots | null
  readonly answer: { readonly value: number; readonly reason: string } | null
  readonly position: OwnPosition | null
  /** Waiting for the scribe: my place in line; `null` when I do not. */
  readonly line: { readonly place: number; readonly scribe: string | null } | null
  /** What I missed before I came, at most three lines. */
  readonly missed: readonly MissedLine[]
  /** Actions that carry my name or my organisation. */
  readonly todo: readonly RecordItem[]
}

export interface MeView extends Standing {
  readonly name: string
  readonly organisation: string
  readonly organisationName: string
  readonly layer: Layer
  readonly table: string | null
  readonly ready: boolean
  /** May I write here now, and if not, why: the step, the door, the end. */
  readonly arrivedAt: number
  readonly checkedOut: boolean
}

export type OwnCard = Pick<Card, 'kind' | 'text' | 'later' | 'suggestion' | 'pin'> & {
  readonly id: string
  readonly stream: string
  readonly revealed: boolean
}

export interface OwnDots {
  readonly round: string
  readonly left: number
  readonly on: Readonly<Record<string, number>>
}

export interface OwnPosition {
  readonly round: string
  /** Of my organisation, whoever of us gave it. */
  readonly stance: string
  readonly reason: string
  readonly by: string
}

export interface MissedLine {
  readonly at: number
  readonly what: 'step' | 'cards' | 'groups' | 'vote' | 'decision'
  readonly title: string
  readonly count: number
}

/** Cards of my table before the others may see them. */
export interface TableSlices {
  readonly tableCards: Readonly<Record<string, CardView>>
  readonly tableMates: readonly TableMate[]
}

/** For the beamer alone. */
export interface ScreenSlices {
  readonly scene: SceneView
}

export type View = RoomSlices &
  Partial<OwnSlices> &
  Partial<TableSlices> &
  Partial<LeadSlices> &
  Partial<ScreenSlices>
export type SliceName = keyof View

export const audiences = ['participant', 'scribe', 'facilitator', 'observer', 'beamer'] as const
export type Audience = (typeof audiences)[number]
