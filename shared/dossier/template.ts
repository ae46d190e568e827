/**
 * What a call asks: sections with fields, as data. A proposal keeps the template it was born with, so
 * nothing here is a constant in code; the page, the checks, the birth of a document and the PDF follow it.
 */
export type SectionId = string
export type FieldId = string

export interface Option {
  readonly id: string
  readonly label: string
}

/** The field applies only when another field of the same section or row has one of these values. */
export interface Condition {
  readonly field: FieldId
  readonly is: readonly string[]
}

interface Common {
  readonly id: FieldId
  readonly label: string
  readonly help?: string
  /** The call's own words, shown beside the field. */
  readonly quote?: string
  /** Must be filled in before the proposal may be frozen. */
  readonly required?: boolean
  readonly when?: Condition
}

/** What a reference points at: rows of the dossier, or the official list of regions. */
export const referables = ['partner', 'step', 'body', 'result', 'region', 'line', 'commitment'] as const
export type Referable = (typeof referables)[number]

/** Numbers and addresses that others keep a register of. */
export const textFormats = ['nis', 'kbo', 'ovo', 'email', 'url'] as const
export type TextFormat = (typeof textFormats)[number]

export type Field = Common &
  (
    | {
        readonly kind: 'text'
        readonly min?: number
        readonly max: number
        /** What the words must be, beyond being words; the checks say so, and the page helps. */
        readonly format?: TextFormat
      }
    | { readonly kind: 'rich'; readonly words: number }
    | {
        readonly kind: 'number'
        readonly least: number
        readonly most: number
        readonly unit?: string
        /** Digits behind the comma; a whole number unless told otherwise. */
        readonly decimals?: number
      }
    | { readonly kind: 'money' }
    | { readonly kind: 'date' }
    | { readonly kind: 'flag' }
    /** A file that proves something: its hash. */
    | { readonly kind: 'file' }
    | { readonly kind: 'choice'; readonly options: readonly Option[] }
    | { readonly kind: 'choices'; readonly options: readonly Option[] }
    | { readonly kind: 'reference'; readonly to: Referable }
    | { readonly kind: 'references'; readonly to: Referable }
    | {
        readonly kind: 'list'
        /** One of them, in a sentence: `een risico`, `een mijlpaal`. */
        readonly one: string
        readonly least?: number
        readonly fields: readonly Field[]
      }
  )

export type FieldKind = Field['kind']
export type FieldOf<Kind extends FieldKind> = Extract<Field, { kind: Kind }>

/** Sections with a page of their own; all others are laid out field by field. */
export const sectionShapes = ['fields', 'partners', 'engagements', 'plan', 'governance', 'budget'] as const
export type SectionShape = (typeof sectionShapes)[number]

export interface Section {
  readonly id: SectionId
  readonly letter: string
  readonly title: string
  /** One sentence under the title, in the voice of the dossier. */
  readonly lead: string
  readonly shape: SectionShape
  /** Codes of the criteria this section answers. */
  readonly answers: readonly string[]
  readonly fields: readonly Field[]
}

export interface Criterion {
  readonly code: string
  readonly stage: 1 | 2
  readonly label: string
  /** The call's text. */
  readonly text: string
  /** The places that answer it, the first one first to be looked at. */
  readonly anchors: readonly Anchor[]
}

/** A place in the dossier that answers a criterion once it is filled in. */
export interface Anchor {
  readonly section: SectionId
  /** A field of the section, or of what the partners put in. */
  readonly field: FieldId
  /** Looks at what the partners put in, and not at the section's own fields. */
  readonly of?: 'commitments' | 'sources'
  /** Of a list: one row that has this filled in will do. */
  readonly column?: FieldId
  /** Only these options answer it. */
  readonly is?: readonly string[]
}

export interface Template {
  readonly version: string
  readonly sections: readonly Section[]
  readonly criteria: readonly Criterion[]
  /** What one organisation puts in: its commitments and its sources of money. */
  readonly commitment: readonly Field[]
  readonly source: readonly Field[]
}

export const sectionOf = (template: Template, id: SectionId): Section | undefined =>
  template.sections.find((section) => section.id === id)

export const fieldOf = (fields: readonly Field[], id: FieldId): Field | undefined =>
  fields.find((field) => field.id === id)

/** Where a value of this kind stands in the shared document: see `schema.ts`. */
export const isScalar = (field: Field): boolean =>
  field.kind !== 'rich' && field.kind !== 'choices' && field.kind !== 'references' && field.kind !== 'list'

export const labelOf = (options: readonly Option[], id: unknown): string =>
  options.find((option) => option.id === id)?.label ?? ''
