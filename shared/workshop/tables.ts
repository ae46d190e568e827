import type { OrganisationId, ParticipantId, PersonId, TableId } from '#shared/ids.ts'
import type { Layer } from '#shared/layers.ts'

export interface Table {
  readonly id: TableId
  readonly name: string
  readonly theme: string
  readonly scribe: ParticipantId | null
  /** Sits in a call rather than in the room. */
  readonly remote: boolean
}

/** What somebody does here; powers beyond these come from the step. */
export const stations = ['facilitator', 'participant', 'observer'] as const
export type Station = (typeof stations)[number]

export interface Participant {
  readonly id: ParticipantId
  readonly name: string
  readonly organisation: OrganisationId
  readonly organisationName: string
  readonly layer: Layer
  readonly station: Station
  /** Came with a personal link: may speak for the organisation. Else only present. */
  readonly confirmed: boolean
  /** The account behind it, if any. */
  readonly person: PersonId | null
  /** The organisation or the door still needs a facilitator's yes. */
  readonly approved: boolean
  readonly removed: boolean
  /** This is the same person as that one, and no longer counts. */
  readonly mergedInto: ParticipantId | null
  readonly table: TableId | null
  /** When they were here, in epoch ms; the last one is open while they are. */
  readonly stays: readonly Stay[]
  readonly ready: boolean
  /** Waits for the scribe, since then. */
  readonly saysIt: number | null
}

export interface Stay {
  readonly from: number
  readonly to: number | null
}

/** Whom we expect: chosen from at the door. */
export interface Guest {
  readonly name: string
  readonly organisation: OrganisationId
  /** Of that organisation, as the server knows it. */
  readonly layer?: Layer
}

export const isHere = ({ removed, mergedInto, approved, stays }: Participant): boolean =>
  approved && !removed && mergedInto === null && stays.at(-1)?.to === null

/** Counts in the room: not removed, not somebody else's double, let in. */
export const counts = ({ removed, mergedInto, approved }: Participant): boolean =>
  approved && !removed && mergedInto === null

/** Who sits at the same table, as everybody there knows them. */
export interface TableMate {
  readonly id: string
  readonly name: string
  readonly organisationName: string
  readonly layer: Layer
  readonly ready: boolean
}
