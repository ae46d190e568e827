import type { RichText } from '#shared/dossier/rich-text.ts'

/**
 * What the jury reads, as plain JSON: laid out by meaning, worded and formatted already, so that the
 * typesetter needs to know neither calls nor calculations. Amounts, dates and percentages arrive as text.
 */
export interface PrintedDossier {
  readonly edition: Edition
  /** `YYYY-MM-DD`, in the file's properties. The typesetter never asks the clock: same dossier, same bytes. */
  readonly date: string
  readonly cover: Cover
  readonly glance: Glance
  readonly sections: readonly Section[]
}

export type Edition =
  | {
      readonly kind: 'frozen'
      readonly version: number
      /** In Dutch: `14 november 2026 om 16.42 uur`. */
      readonly frozenAt: string
      /** 64 hexadecimal digits: of the canonical JSON, and the seed of the tiles. */
      readonly sha256: string
      /** Head of the audit chain just after the freeze, or null when there is none to print. */
      readonly auditHead: string | null
      /** Where somebody with a connection checks it; as it was when the version was frozen. */
      readonly checkAt?: string | null
    }
  | {
      readonly kind: 'draft'
      readonly at: string
      /** Seed of the tiles of the draft: the proposal's id, or the hash of what was kept. */
      readonly seed: string
      /** Kept under this name on the way to a version, with a hash of its own. */
      readonly kept?: { readonly name: string; readonly sha256: string }
    }

export interface Cover {
  /** Small capitals at the top: `Labo Regiovorming · Regionale doorbraken`. */
  readonly call: string
  /** `Stap 2 · Projectvoorstel`. */
  readonly stage: string
  readonly region: string
  readonly title: string
  readonly subtitle: string | null
  readonly executingPartner: string | null
  readonly organisations: readonly string[]
  /** `fictieve uitwerking – geen officieel dossier`, for everything that no region ever wrote. */
  readonly fictional: string | null
}

/** The page after the cover: what this is about, before the contents. */
export interface Glance {
  readonly figures: readonly { readonly value: string; readonly label: string }[]
  readonly summary: RichText
  readonly partners: readonly { readonly title: string; readonly names: readonly string[] }[]
}

export interface Section {
  /** Unique within the dossier; empty for what follows after the last one that has a letter. */
  readonly letter: string
  /** By which a preview finds it: the section's id. */
  readonly at?: string
  readonly title: string
  readonly lead: string | null
  readonly answers: readonly { readonly code: string; readonly label: string }[]
  readonly blocks: readonly Block[]
}

/** `at`: by which a preview finds it, the id of a field. */
export type Block = { readonly at?: string } & BlockKinds
type BlockKinds =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'field'; readonly label: string; readonly text: RichText }
  | { readonly kind: 'text'; readonly text: RichText }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'empty'; readonly label: string | null; readonly note: string }
  | { readonly kind: 'facts'; readonly rows: readonly Fact[] }
  | { readonly kind: 'cards'; readonly cards: readonly Card[] }
  | Table
  | Timeline
  | Shares
  | Matrix
  | Trail

export interface Fact {
  readonly label: string
  readonly value: string | RichText
}

/** A partner, an engagement, a risk: a name and what is said of it. */
export interface Card {
  /** By which a preview finds it: the id of its row. */
  readonly at?: string
  /** `P1`, `R3`: set apart before the title. */
  readonly code: string | null
  readonly title: string
  /** Under the title, quiet: the kind of partner, the layer. */
  readonly kicker: string | null
  /** At the right of the title: `Toegezegd`. */
  readonly status: string | null
  readonly rows: readonly Fact[]
}

export interface Table {
  readonly kind: 'table'
  readonly caption: string
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  readonly total: readonly Cell[] | null
  readonly note: string | null
}

export interface Column {
  readonly label: string
  readonly align: 'start' | 'end' | 'centre'
  /** `fit`: as wide as its widest cell, for amounts and codes; a number: its share of what is left. */
  readonly width: 'fit' | number
  /** Neighbours with the same group stand under one spanning header. */
  readonly group: string | null
}

export type Row =
  | { readonly kind: 'row'; readonly cells: readonly Cell[] }
  | { readonly kind: 'group'; readonly label: string }

export type Cell =
  | string
  | {
      readonly text: string
      /** Second line, smaller. */
      readonly note?: string
      readonly weight?: 'strong' | 'code'
    }
  /** Who does what in a decision, as a chip with its letter. */
  | { readonly raci: 'R' | 'A' | 'C' | 'I' | null }

export interface Timeline {
  readonly kind: 'timeline'
  /** Said instead of the drawing to who cannot see it. */
  readonly alt: string
  readonly caption: string
  /** `YYYY-MM` of month 1. */
  readonly start: string
  readonly months: number
  readonly steps: readonly TimelineStep[]
}

/** Months count from 1, both ends included. */
export interface TimelineStep {
  readonly code: string
  readonly title: string
  readonly from: number
  readonly to: number
  /** Stands in the bar, and the bar turns ochre: who carries it, `Labo`. */
  readonly mark: string | null
  readonly milestones: readonly { readonly title: string; readonly month: number }[]
  /** Codes of the steps it waits for: an arrow comes from each. */
  readonly waitsFor?: readonly string[]
}

export interface Shares {
  readonly kind: 'shares'
  readonly alt: string
  readonly caption: string
  readonly parts: readonly {
    readonly source: 'labo' | 'own' | 'other'
    readonly label: string
    readonly amount: string
    readonly percentage: string
    /** Whole number, in any unit: the bar is divided by these. */
    readonly weight: number
  }[]
}

/** Likelihood against impact, both 1 to 5. */
export interface Matrix {
  readonly kind: 'matrix'
  readonly alt: string
  readonly caption: string
  readonly points: readonly {
    readonly code: string
    readonly likelihood: number
    readonly impact: number
    /** Drawn as a square where a risk is a disc. */
    readonly isOpportunity?: boolean
  }[]
}

/** The jury's criteria with the sections that answer them, as links with page numbers. */
export interface Trail {
  readonly kind: 'trail'
  readonly caption: string
  readonly criteria: readonly {
    readonly code: string
    readonly label: string
    /** Letters of sections. */
    readonly answeredIn: readonly string[]
  }[]
}
