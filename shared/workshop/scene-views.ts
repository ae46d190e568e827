import type { Layer } from '#shared/layers.ts'
import type { SceneKind } from './step.ts'

/**
 * What the beamer draws besides what everybody has: only the dossier, as it stands, and which page of it. It is
 * public by definition.
 */
export interface SceneView {
  readonly kind: SceneKind
  readonly page: number
  readonly mode: 'follow' | 'hold' | 'chosen' | 'black'
  /** Table whose cards are shown, if one was chosen. */
  readonly table: string | null
  readonly section: SceneSection | null
  readonly budget: SceneBudget | null
  readonly engagements: readonly SceneEngagement[] | null
  readonly tables: readonly SceneTable[] | null
  readonly thanks: SceneThanks | null
}

export interface SceneSection {
  readonly id: string
  readonly letter: string
  readonly title: string
  readonly blocks: readonly SceneBlock[]
  /** The row or field that is lit. */
  readonly lit: string | null
  /** Criteria it answers. */
  readonly answers: readonly { readonly code: string; readonly label: string }[]
  /** Which groups and cards it came from, most dots first. */
  readonly sources: readonly SectionSource[]
}

/** A group or card that became something in a section: this came from five cards, 22 dots. */
export interface SectionSource {
  readonly key: string
  readonly title: string
  /** Where it stands, as a card says it: `Stap 3`. */
  readonly place: string
  readonly cards: readonly string[]
  readonly dots: number | null
}

export interface SceneBlock {
  readonly id: string
  readonly label: string
  readonly lines: readonly string[]
}

/** In cents. */
export interface SceneBudget {
  readonly total: number
  readonly own: number
  readonly subsidy: number
  readonly labo: number
  readonly uncovered: number
  readonly ceiling: number
  /** Who is asked, as a sentence calls it: `Labo`. */
  readonly funder: string
  readonly over: number
  readonly posts: readonly ScenePost[]
}

/** One line of the budget, and who pays how much of it. */
export interface ScenePost {
  readonly id: string
  readonly label: string
  readonly own: number
  readonly subsidy: number
  readonly labo: number
  readonly total: number
}

export interface SceneEngagement {
  readonly organisation: string
  readonly name: string
  readonly layer: Layer
  readonly speaks: boolean
  /** Kind → its furthest state and what was named. */
  readonly cells: Readonly<
    Record<string, { readonly state: string; readonly cents: number | null; readonly days: number | null }>
  >
}

export interface SceneTable {
  readonly id: string
  readonly name: string
  readonly sections: readonly string[]
  readonly rows: number
  /** What the jury needs and is still empty. */
  readonly missing: readonly string[]
}

export interface SceneThanks {
  readonly people: number
  readonly cards: number
  readonly placed: number
  readonly engagements: number
  readonly actions: number
  readonly report: string
}
