import type { SectionDifference } from '#shared/dossier/difference.ts'
import type { Layer } from '#shared/layers.ts'
import type { CardView } from './projection.ts'
import type { JuryLine, PromiseView } from './projection.ts'
import type { RecordItem } from './record.ts'
import type { PollResult, Position, Stance, VoteResult } from './rounds.ts'
import type { StepState } from './session.ts'

/** The report of a session: a function of its log, and of one state of the dossier. No address, no hidden text. */
export interface Report {
  readonly head: ReportHead
  readonly figures: {
    readonly cards: number
    readonly placed: number
    readonly engagements: number
    readonly actions: number
  }
  readonly attendance: readonly Attendance[]
  /** Invited or a partner, and nobody came. */
  readonly absent: readonly string[]
  readonly decisions: readonly ReportDecision[]
  readonly actions: readonly Extract<RecordItem, { kind: 'action' }>[]
  readonly parked: readonly Extract<RecordItem, { kind: 'parked' }>[]
  readonly promises: readonly PromiseView[]
  readonly asks: readonly { readonly to: string; readonly text: string }[]
  readonly steps: readonly ReportStep[]
  readonly changes: readonly ReportChange[]
  /** The dossier before and after, section by section; sections that stayed the same are left out. */
  readonly sections: readonly SectionDifference[]
  readonly jury: readonly JuryLine[]
  readonly sweep: {
    readonly dossier: number
    readonly parked: number
    readonly archived: number
    readonly open: number
    readonly hidden: number
    readonly onBehalf: number
  }
  readonly checkouts: readonly { readonly word: string; readonly score: number }[]
  readonly remarks: readonly {
    readonly by: string
    readonly organisation: string
    readonly text: string
    readonly at: number
  }[]
}

export interface ReportHead {
  readonly title: string
  readonly region: string
  readonly fictional: boolean
  readonly startsAt: number
  readonly startedAt: number | null
  readonly endedAt: number | null
  readonly state: string
  /** Who held the stokje, when. */
  readonly stokje: readonly { readonly name: string; readonly from: number; readonly to: number | null }[]
  readonly lastSeq: number
  readonly logHash: string
  readonly dossierHash: string
  /** Remarks are taken until then. */
  readonly remarksUntil: number | null
  /** From then on nobody's name stands in it any more; `null`: names are kept until somebody asks. */
  readonly namesUntil: number | null
}

export interface Attendance {
  readonly name: string
  readonly organisation: string
  readonly layer: Layer
  readonly station: string
  readonly confirmed: boolean
  readonly remote: boolean
  readonly stays: readonly { readonly from: number; readonly to: number | null }[]
}

export interface ReportDecision {
  readonly number: number
  readonly text: string
  readonly at: number
  readonly method: string
  readonly counts: Readonly<Record<Stance, number>> | null
  readonly positions: readonly (Pick<Position, 'stance' | 'reason' | 'confirmed' | 'met'> & {
    readonly name: string
  })[]
}

export interface ReportStep {
  readonly title: string
  readonly question: string
  readonly state: StepState
  readonly plannedMinutes: number
  readonly startedAt: number | null
  readonly endedAt: number | null
  readonly cards: {
    readonly written: number
    readonly revealed: number
    readonly clustered: number
    readonly later: number
    readonly unrevealed: number
  } | null
  readonly clusters: readonly { readonly title: string; readonly cards: readonly CardView[] }[]
  readonly loose: readonly CardView[]
  readonly vote: {
    readonly budget: number
    readonly per: string
    readonly result: VoteResult
    readonly titles: Readonly<Record<string, string>>
  } | null
  readonly poll: { readonly scale: string; readonly result: PollResult } | null
}

/** Something that was put in the dossier: what, and from how much. */
export interface ReportChange {
  readonly section: string
  readonly target: string
  readonly label: string
  readonly text: string
  readonly cards: number
  readonly votes: number | null
  readonly by: string
  readonly state: 'placed' | 'waiting' | 'undone'
}
