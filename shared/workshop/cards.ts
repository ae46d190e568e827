import type { CardId, ClusterId, ParticipantId, StepId, StreamId, TableId } from '#shared/ids.ts'
import type { Layer } from '#shared/layers.ts'

/** Whose name stands at a card; fixed before the first card of a stream can be written. */
export const namings = ['named', 'layer', 'anonymous'] as const
export type Naming = (typeof namings)[number]

export const cardKinds = ['idea', 'question', 'result', 'step', 'remark', 'reaction'] as const
export type CardKind = (typeof cardKinds)[number]

export const longestCard = 400
export const longestTitle = 100

/**
 * The cards that belong together, from writing in silence to the dossier. One stream may pass through many
 * steps.
 */
export interface Stream {
  readonly id: StreamId
  readonly phase: StreamPhase
  readonly naming: Naming
  readonly sight: 'hidden' | 'open'
  /** Which layers share a label: fixed at the reveal, so that nobody is found out by who comes or goes. */
  readonly labels: readonly LayerGroup[] | null
}

export const streamPhases = [
  'writing',
  'revealed',
  'clustering',
  'voting',
  'closed',
  'result',
  'harvested',
] as const
export type StreamPhase = (typeof streamPhases)[number]

/** Layers that are told as one, since each alone would be fewer than three people. */
export type LayerGroup = readonly Layer[]

export interface Card {
  readonly id: CardId
  readonly stream: StreamId
  readonly step: StepId
  readonly kind: CardKind
  readonly text: string
  /** Who wrote it together; empty once a session without names has ended. */
  readonly authors: readonly ParticipantId[]
  /** Whose words it are, when a scribe or facilitator wrote them down; `scribe` is then a name. */
  readonly scribe: string | null
  /** What may be told of the author: all of it, the layer, or nothing. */
  readonly byline: CardByline
  readonly table: TableId | null
  readonly revealed: boolean
  /** Written after the reveal. */
  readonly later: boolean
  /** Taken from view by a facilitator. */
  readonly hidden: boolean
  /** Its author was removed before the reveal. */
  readonly heldBack: boolean
  readonly cluster: ClusterId | null
  readonly suggestion: string | null
  readonly pin: Pin | null
}

/** A row of the dossier that a remark is about. */
export interface Pin {
  readonly section: string
  readonly row: string | null
}

export type CardByline =
  | {
      readonly kind: 'named'
      readonly name: string
      readonly organisation: string
      readonly organisationId: string
      readonly layer: Layer
    }
  | { readonly kind: 'layer'; readonly layer: Layer }
  | { readonly kind: 'anonymous' }

export interface Cluster {
  readonly id: ClusterId
  readonly stream: StreamId
  readonly title: string
  readonly cards: readonly CardId[]
  /** The clusters it was merged from, so that merging can be undone. */
  readonly from: readonly Omit<Cluster, 'from'>[]
}

/** A card or a cluster: what gets dots, what goes to the dossier. */
export type Source =
  { readonly kind: 'card'; readonly id: CardId } | { readonly kind: 'cluster'; readonly id: ClusterId }
export const sourceKey = ({ kind, id }: Source): string => `${kind}:${id}`
