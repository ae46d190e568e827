import type { SectionDifference } from './dossier/difference.ts'
import type { VersionView } from './api.ts'

/** `POST /api/proposals/:id/freezing`: a freeze that everybody sees coming. */
export interface AnnounceRequest {
  readonly seconds: number
}

/** `POST /api/proposals/:id/reopen` */
export interface ReopenRequest {
  readonly reason: string
}

/** `POST /api/proposals/:id/checkpoints` */
export interface CheckpointRequest {
  readonly name: string
}

export interface CheckpointView {
  readonly number: number
  readonly name: string
  readonly sha256: string
  readonly madeAt: string
  readonly madeBy: { readonly name: string; readonly organisation: string }
}

/** `GET /api/proposals/:id/versions`: all that was ever kept of it. */
export interface HistoryView {
  readonly versions: readonly HistoricVersion[]
  readonly checkpoints: readonly CheckpointView[]
  /** May I keep another working version? */
  readonly mayKeep: boolean
  /** What the clock of the server said: those of devices differ. */
  readonly now: string
}
export interface HistoricVersion extends VersionView {
  /** Why writing went on after it; `null` for the one that holds. */
  readonly reopened: { readonly at: string; readonly by: string; readonly reason: string } | null
}

/** `GET /api/proposals/:id/versions/:n/difference`: with the version before. */
export interface DifferenceView {
  /** `null` of a first version: there is nothing to compare it with. */
  readonly since: { readonly number: number; readonly reason: string } | null
  readonly sections: readonly SectionDifference[]
}
