import type { Scalar } from '#shared/dossier/content.ts'
import type { Path } from '#shared/dossier/schema.ts'
import type { RaciLetter } from '#shared/governance/bodies.ts'
import type { FieldId, SectionId } from '#shared/dossier/template.ts'

/**
 * A dossier as a person would type it, to be planted in a new document (`plant.ts`). Rich text is markup
 * (`markup.ts`), options and references are lists of ids, a list is rows, and everything else stands as it is.
 */
export interface DemoDossier {
  readonly sections: Readonly<Record<SectionId, DemoFields>>
  /** Keyed by organisation id; every organisation here is also a row among the partners. */
  readonly engagements: Readonly<Record<string, DemoEngagement>>
  /** Who is what in each step, keyed `step:party`, where a party is a partner or a body. */
  readonly raci: Readonly<Record<string, RaciLetter>>
  /** What the Labo pays per cost line, in cents, keyed by line. */
  readonly labo: Readonly<Record<string, number>>
  /** What the writers say of the criteria: paths and words, as the document keeps them. */
  readonly trail?: readonly (readonly [path: Path, words: string])[]
}

export type DemoFields = Readonly<Record<FieldId, DemoValue>>
export type DemoValue = Scalar | readonly string[] | readonly DemoRow[]

/** `id` is the row's own, all other keys are fields. Rows stand in the order in which they are written. */
export interface DemoRow {
  readonly id: string
  readonly [field: FieldId]: DemoValue
}

export interface DemoEngagement {
  readonly commitments: readonly DemoRow[]
  readonly sources?: readonly DemoRow[]
  /** In cents, keyed `line:source`. */
  readonly allocations?: Readonly<Record<string, number>>
}
