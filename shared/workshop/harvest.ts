import type { ItemId, RowId, StepId, StreamId } from '#shared/ids.ts'
import type { SectionId } from '#shared/dossier/template.ts'
import type { Source } from './cards.ts'

/** What a card or cluster can become in the dossier. */
export const targets = [
  'challenge',
  'leverage',
  'result',
  'step',
  'body',
  'ask',
  'engagement',
  'line',
  'risk',
  'dissemination',
] as const
export type Target = (typeof targets)[number]

/** Where each lands; texts are added to, rows are made. */
export const landing: Readonly<Record<Target, SectionId>> = {
  challenge: 'challenge',
  leverage: 'challenge',
  result: 'plan',
  step: 'plan',
  body: 'governance',
  ask: 'asks',
  engagement: 'asks',
  line: 'budget',
  risk: 'risks',
  dissemination: 'dissemination',
}

/** One harvested thing: card or cluster → place in the dossier. Unique on source and target. */
export interface Harvest {
  readonly id: ItemId
  readonly source: Source
  readonly target: Target
  readonly state: HarvestState
  /** As the form was filled in; needed again when a waiting one is placed. */
  readonly form: HarvestForm
  readonly provenance: Provenance
}

export type HarvestState =
  | {
      readonly kind: 'placed'
      /** The row, or `null` when text was added to a field. */
      readonly row: RowId | null
      /** As a card shows it: `Stap 3`. */
      readonly label: string
      /** Fields the jury needs that are still empty. */
      readonly missing: readonly string[]
      readonly rowStatus: RowStatus
    }
  /** The section is closed: it is placed when the section opens, on somebody's tap. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'undone' }

export const rowStatuses = ['draft', 'discussed', 'agreed'] as const
export type RowStatus = (typeof rowStatuses)[number]

/** Main text, organisation and what else the form of the target asks; every gap is allowed. */
export interface HarvestForm {
  readonly text: string
  /** Id of a partner in the dossier, or empty. */
  readonly organisation: string
  /** Cents, of a budget line or an engagement; entered by a person, never taken from the text. */
  readonly cents: number | null
  /** Values of further fields of the row, by field id: text, whole numbers, option ids. */
  readonly more: Readonly<Record<string, string | number>>
}

/** Where it came from; never changed. Authors without a name are not in it. */
export interface Provenance {
  readonly cards: readonly string[]
  readonly cluster: string | null
  readonly round: string | null
  readonly votes: number | null
  readonly stream: StreamId
  readonly step: StepId | null
  readonly by: string
}

/** What became of a card or cluster at the end; everything has one of these. */
export type Fate = 'open' | 'dossier' | 'parked' | 'archived'

export const engagementStates = ['offered', 'noted', 'confirmed', 'withdrawn'] as const
export type EngagementState = (typeof engagementStates)[number]
export const engagementKinds = ['menstijd', 'financieel', 'onderzoekscapaciteit', 'regelluwte'] as const
export type EngagementKind = (typeof engagementKinds)[number]
