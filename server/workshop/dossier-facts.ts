import type { OrganisationId, RowId } from '#shared/ids.ts'
import type { Layer } from '#shared/layers.ts'
import type { Locks } from '#shared/locks.ts'
import type { Template } from '#shared/dossier/template.ts'
import type { Target } from '#shared/workshop/harvest.ts'

/** What a decision needs to know of the dossier: looked up at that moment, as plain values. */
export interface DossierFacts {
  readonly template: Template
  readonly sections: readonly string[]
  /** Not frozen: something can be written. */
  readonly isOpen: boolean
  /** Of its sections, as they are and as they were announced. */
  readonly locks: Locks
  /** Number of its last change. */
  readonly seq: number
  readonly partners: readonly { readonly id: string; readonly name: string }[]
  readonly organisations: readonly {
    readonly id: OrganisationId
    readonly name: string
    readonly layer: Layer
  }[]
  /** How many rows stand where this target lands. */
  readonly rows: (target: Target) => number
  /** A row as it stands, without its place; `null` when it is gone. Of texts: whether the paragraph is there. */
  readonly stands: (place: Place) => string | null
  /** All of it, encoded, to come back to. */
  readonly state: () => Uint8Array
}

export interface Place {
  readonly target: Target
  readonly row: RowId | null
  /** Whose promise it is. */
  readonly organisation: string
  readonly text: string
}
