import type { Cents } from '#shared/cents.ts'
import type { Condition, Field, FieldId, SectionId, Template } from '#shared/dossier/template.ts'
import type { CallId } from '#shared/ids.ts'

/** One edition of a call: everything that may differ from the next one, and therefore is not code. */
export interface Edition {
  readonly call: CallId
  /** `1.0.0` when shipped, `2021.2` when made here; a proposal pins the one it was born with. */
  readonly version: string
  readonly title: string
  readonly organiser: string
  readonly year: number
  readonly limits: Limits
  readonly groups: Groups
  readonly milestones: readonly Milestone[]
  /** The questions of step one, in blocks as the call puts them. */
  readonly questions: readonly QuestionBlock[]
  readonly template: Template
}

export interface Limits {
  /** The most a proposal may ask from the organiser. */
  readonly ceiling: Cents
  readonly ideaWords: number
  /** How far over a word limit is forgiven with a warning: 1.1 is a tenth. */
  readonly wordTolerance: number
  readonly leastMunicipalities: number
  /** Groups of partners (`groups.partners`) that must take part. */
  readonly leastPartnerKinds: number
  readonly leastOtherGovernments: number
  /** The part of a reference region's municipalities that must take part; below the advised part, a warning. */
  readonly leastCoverage: number
  readonly advisedCoverage: number
  readonly advisedSteps: number
  readonly advisedResults: number
  readonly leastRisks: number
  readonly leastOpportunities: number
  /** From this score (likelihood times impact, 1 to 25) on, a risk has a measure and an owner. */
  readonly weightyScore: number
  readonly leastActions: number
  /** The part of the cost that subsidies may be that nobody has applied for yet. */
  readonly uncertainPart: number
  /** Categories of cost that the organiser pays for; `null` when it pays for all. */
  readonly laboCategories: readonly string[] | null
}

/** What options of the template mean to the rules: ids of options, by what they have in common. */
export interface Groups {
  readonly partners: readonly PartnerGroup[]
  /** Kinds of partner that may carry out a proposal. */
  readonly executors: readonly string[]
  /** Kinds of partner without legal personality: they cannot manage money. */
  readonly unincorporated: readonly string[]
  /** Kinds of partner that make rules, and so may set one aside. */
  readonly regulators: readonly string[]
  /** Strengths of a promise that others can build on. */
  readonly firm: readonly string[]
  /** Audiences outside government. */
  readonly targetAudiences: readonly string[]
  /** Tracks of a step that are about how governments work together. */
  readonly governingTracks: readonly string[]
  /** Types of body that get the work done. */
  readonly working: readonly string[]
  /** Categories of cost that spread what was learned. */
  readonly spreading: readonly string[]
}

export interface PartnerGroup {
  readonly id: 'local' | 'government' | 'semi-public' | 'private'
  /** In a sentence, in the plural: `lokale besturen`. */
  readonly name: string
  /** Options of the partner's kind. */
  readonly kinds: readonly string[]
}

export interface Milestone {
  readonly kind: 'opened' | 'ideas-due' | 'pitch' | 'workshops' | 'proposals-due' | 'jury'
  readonly label: string
  /** `YYYY-MM-DD`. */
  readonly on: string
}

export interface QuestionBlock {
  readonly title: string
  readonly questions: readonly Question[]
}

/** One question of step one: a text, and perhaps something beside it that is not counted in words. */
export interface Question {
  readonly id: FieldId
  readonly label: string
  readonly help?: string
  readonly required?: boolean
  /** Asked only when something beside a question has one of these values. */
  readonly when?: Condition
  readonly beside?: readonly Field[]
  /** The municipalities of the region stand beside it to choose from, under this id. */
  readonly municipalities?: FieldId
  /** The texts of the proposal that its answer can be taken over into. */
  readonly into?: readonly Target[]
}

export interface Target {
  readonly section: SectionId
  readonly field: FieldId
}
