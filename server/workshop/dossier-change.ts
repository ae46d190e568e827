import type { RowId } from '#shared/ids.ts'
import type { Target, EngagementState } from '#shared/workshop/harvest.ts'
import type { EngagementNote } from '#shared/workshop/session.ts'
import type { Built } from './build-row.ts'
import type { Place } from './dossier-facts.ts'

/** What the server writes in the dossier on behalf of a session: the one door, and everything that goes through. */
export type DossierChange =
  | {
      readonly kind: 'rows'
      readonly rows: readonly {
        readonly target: Target
        readonly row: RowId | null
        readonly organisation: string
        readonly built: Built
        /** Kept with it for ever: which card or cluster it came from. */
        readonly item: string
        readonly source: string
      }[]
    }
  | { readonly kind: 'remove'; readonly place: Place }
  | { readonly kind: 'promise'; readonly note: EngagementNote }
  | {
      readonly kind: 'promise-moved'
      readonly note: EngagementNote
      readonly to: EngagementState
      readonly at: number
    }
  | {
      readonly kind: 'restore'
      readonly section: string
      readonly step: string
      readonly round: number
      /** Promises that were taken back since: nobody makes them again on somebody's behalf. */
      readonly withdrawn: readonly string[]
    }
