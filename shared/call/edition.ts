import type { Cents } from '#shared/cents.ts'
import type { Field, Template } from '#shared/dossier/template.ts'
import type { CallId } from '#shared/ids.ts'

/** One edition of a call: everything that may differ from the next one, and therefore is not code. */
export interface Edition {
  readonly call: CallId
  /** Semantic version; a proposal pins the one it was born with. */
  readonly version: string
  readonly title: string
  readonly organiser: string
  readonly year: number
  readonly limits: Limits
  readonly milestones: readonly Milestone[]
  /** The questions of step one, in blocks as the call puts them. */
  readonly questions: readonly QuestionBlock[]
  readonly template: Template
}

export interface Limits {
  /** The most a proposal may ask from the organiser. */
  readonly ceiling: Cents
  readonly ideaWords: number
  readonly leastMunicipalities: number
  readonly leastPartnerKinds: number
  readonly leastOtherGovernments: number
}

export interface Milestone {
  readonly kind: 'opened' | 'ideas-due' | 'pitch' | 'workshops' | 'proposals-due' | 'jury'
  readonly label: string
  /** `YYYY-MM-DD`. */
  readonly on: string
}

export interface QuestionBlock {
  readonly title: string
  readonly questions: readonly Field[]
}
