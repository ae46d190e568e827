import type { ItemId } from '#shared/ids.ts'
import type { Source } from './cards.ts'
import type { Stance } from './rounds.ts'

/** What was agreed: decisions (numbered, never changed), actions with an owner and a date, what is parked. */
export type RecordItem =
  | {
      readonly kind: 'decision'
      readonly id: ItemId
      readonly number: number
      readonly text: string
      readonly at: number
      readonly method: 'consent' | 'noted'
      /** Counted at the decision; only of a consent. */
      readonly positions: Readonly<Record<Stance, number>> | null
      /** Corrects an earlier decision, which stays. */
      readonly corrects: number | null
    }
  | {
      readonly kind: 'action'
      readonly id: ItemId
      readonly number: number
      readonly text: string
      readonly owner: string
      /** `YYYY-MM-DD`, or empty. */
      readonly due: string
      readonly done: boolean
      readonly from: Source | null
    }
  | {
      readonly kind: 'parked'
      readonly id: ItemId
      readonly number: number
      readonly text: string
      readonly owner: string
      readonly due: string
      readonly from: Source | null
    }

export type RecordKind = RecordItem['kind']
