import type { EditionChanges } from './changes.ts'
import type { EditionDifference } from './difference.ts'
import type { Edition } from './edition.ts'

/** `GET /api/call`: the running call with all its versions, for who coordinates it. */
export interface CallView {
  readonly current: Edition
  /** The newest first. */
  readonly versions: readonly CallVersionView[]
  readonly draft: DraftView | null
}

export interface CallVersionView {
  readonly version: string
  readonly at: string
  /** Proposals that were born with it, and stay with it. */
  readonly proposals: number
  /** Against the version before it. */
  readonly difference: readonly EditionDifference[]
}

/** The next version, while it is being prepared. */
export interface DraftView {
  readonly changes: EditionChanges
  readonly revision: number
  readonly basedOn: string
  readonly at: string
  readonly by: { readonly name: string; readonly organisation: string }
  readonly problems: readonly string[]
  readonly difference: readonly EditionDifference[]
}

/** `POST /api/call/draft`: the whole of it, and the revision it was made from; 0 for a first one. */
export interface DraftRequest {
  readonly revision: number
  readonly changes: EditionChanges
}

/** `POST /api/call/draft/publish` and `…/discard`. */
export interface DraftStepRequest {
  readonly revision: number
}
