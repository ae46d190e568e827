import type { Hand } from '../hands.ts'
import type { Layer } from '#shared/layers.ts'
import type { CardView } from './projection.ts'
import type { Naming, Source, StreamPhase } from './cards.ts'
import type { Draaiboek } from './draaiboek.ts'
import type { Fate, Harvest, HarvestForm, HarvestState, Target } from './harvest.ts'
import type { Beamer, Checkpoint } from './session.ts'
import type { Guest, Station } from './tables.ts'

/** For facilitators; scribes get `queue`, `harvest` and `sweep` of these. Never the text of a hidden card. */
export interface LeadSlices {
  readonly roster: Readonly<Record<string, RosterLine>>
  readonly guests: readonly Guest[]
  readonly draaiboek: Draaiboek
  readonly control: ControlView
  readonly counts: CountsView
  readonly screens: readonly ScreenLine[]
  readonly beamer: Beamer
  readonly queue: readonly QueueLine[]
  readonly harvest: HarvestView
  readonly sweep: SweepView
  readonly checkpoints: readonly Checkpoint[]
  readonly alerts: readonly Alert[]
  /** Who asks for the floor in a closed section of the dossier, the longest waiting first. */
  readonly hands: readonly HandLine[]
}

export interface HandLine extends Hand {
  readonly section: string
}

export interface RosterLine {
  readonly id: string
  readonly name: string
  readonly organisation: string
  readonly organisationName: string
  readonly layer: Layer
  readonly station: Station
  readonly confirmed: boolean
  readonly approved: boolean
  readonly table: string | null
  readonly ready: boolean
  /** `away`: no contact for a moment; `gone`: their stay has ended. */
  readonly contact: 'here' | 'away' | 'gone'
  readonly arrivedAt: number | null
  /** Another participant this may be: same name, same organisation. */
  readonly twin: string | null
}

/** The next act of the draaiboek: what the one filled button does. */
export type NextAct =
  | { readonly kind: 'open' }
  | { readonly kind: 'start' }
  | { readonly kind: 'reveal'; readonly stream: string; readonly cards: number }
  | { readonly kind: 'open-vote' }
  | { readonly kind: 'close-vote'; readonly round: string }
  | { readonly kind: 'open-poll' }
  | { readonly kind: 'close-poll'; readonly round: string }
  | { readonly kind: 'open-positions' }
  | { readonly kind: 'close-positions'; readonly round: string }
  | { readonly kind: 'reveal-positions'; readonly round: string }
  | { readonly kind: 'next'; readonly to: string; readonly title: string }
  | { readonly kind: 'close' }
  | { readonly kind: 'none' }

export interface ControlView {
  readonly next: NextAct
  /** Since when nothing was heard of who holds the stokje; from 20 seconds on, for co-facilitators. */
  readonly leadAway: number | null
  /** Until when it may be asked back: its holder just lost it. */
  readonly returnUntil: number | null
  readonly returnTo: string | null
  readonly recoveryCode: string
}

/** How far everybody is, in numbers only. */
export interface CountsView {
  readonly cards: number
  readonly writers: number
  readonly typing: number
  readonly tables: Readonly<
    Record<
      string,
      { readonly ready: number; readonly people: number; readonly cards: number; readonly says: number }
    >
  >
}

export interface ScreenLine {
  readonly id: string
  readonly connected: boolean
  readonly pairedAt: number
}

/** Who would rather say it, the first one first. */
export interface QueueLine {
  readonly id: string
  readonly name: string
  readonly table: string | null
  readonly since: number
}

export interface HarvestView {
  readonly streams: readonly {
    readonly id: string
    readonly title: string
    readonly phase: StreamPhase
    readonly naming: Naming
    readonly target: Target | null
  }[]
  /** Every revealed cluster and single card, of every stream. */
  readonly sources: readonly HarvestSource[]
  readonly items: readonly HarvestLine[]
  /** Partners of the dossier, to choose an organisation from. */
  readonly partners: readonly { readonly id: string; readonly name: string }[]
}

export interface HarvestSource {
  readonly key: string
  readonly source: Source
  readonly stream: string
  readonly title: string
  readonly cards: readonly CardView[]
  readonly dots: number | null
  readonly fate: Fate
  /** Amounts of euro found in the text, in cents: offered, never taken. */
  readonly euros: readonly number[]
  /** The author's organisation, only of a card with a name. */
  readonly organisation: string | null
}

export interface HarvestLine extends Pick<Harvest, 'id' | 'source' | 'target' | 'provenance'> {
  readonly key: string
  readonly state: HarvestState
  readonly form: HarvestForm
}

export interface SweepView {
  readonly open: number
  readonly dossier: number
  readonly parked: number
  readonly archived: number
}

export type Alert =
  | { readonly kind: 'wrong-codes'; readonly count: number }
  | {
      readonly kind: 'to-approve'
      readonly person: string
      readonly name: string
      readonly organisation: string
    }
  | { readonly kind: 'twin'; readonly person: string; readonly of: string; readonly name: string }
  | { readonly kind: 'no-scribe'; readonly table: string }
  | { readonly kind: 'missing-organisation'; readonly organisation: string; readonly name: string }
