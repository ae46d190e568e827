import { createContext, useContext, type Accessor } from 'solid-js'
import type * as Y from 'yjs'
import type { Awareness } from 'y-protocols/awareness'
import type { Actor, Denial, Phase } from '#shared/access.ts'
import type { Edition } from '#shared/call/edition.ts'
import type { DossierContent, Scalar } from '#shared/dossier/content.ts'
import type { RichText } from '#shared/dossier/rich-text.ts'
import type { Path } from '#shared/dossier/schema.ts'
import type { Field } from '#shared/dossier/template.ts'
import type { Use } from '#shared/dossier/uses.ts'
import type { RowId } from '#shared/ids.ts'
import type { Locks } from '#shared/locks.ts'
import type { Identity, Refusal } from '#shared/wire.ts'
import type { CountdownState } from './create-countdown.ts'
import type { RouteKind } from './route.ts'

/**
 * One open dossier, as every page of it sees it. Content is a Solid store: reading a value in markup follows
 * that value alone. Nothing here touches Yjs from a component; writing goes through `write`.
 */
export interface Dossier {
  readonly edition: Edition
  readonly actor: Actor | null
  readonly content: DossierContent
  /** False until the text has arrived, from this device or from the server. */
  readonly ready: Accessor<boolean>
  readonly saved: Accessor<SavedState>
  /** Over a socket, or over plain HTTP because this network lets no sockets through. */
  readonly route: Accessor<RouteKind>
  /** Try the server again now, without waiting for the next attempt. */
  readonly retry: () => void
  readonly phase: Accessor<Phase>
  /** Sections that are closed or about to be; `deny` takes account of them. */
  readonly locks: Accessor<Locks>
  /** A freeze that everybody was told of, or why it did not come after all. */
  readonly countdown: Accessor<CountdownState | null>
  /** Everybody here, me included, one entry per person and device. */
  readonly people: Accessor<readonly Present[]>
  /** Why I may not write there; `null` when I may. */
  readonly deny: (path: Path) => Denial | null
  readonly write: Write
  readonly undo: Undo
  /** Where something of mine is written that the server did not confirm yet. */
  readonly unsaved: Accessor<readonly Path[]>
  /** Tells the others which field or row I am in. */
  readonly goTo: (place: Path | null) => void
  /** Who else is in this field or row, or deeper. */
  readonly inside: (path: Path) => readonly Present[]
  /** What another person last did to this value, as long as it is worth showing. */
  readonly lastChange: (path: Path) => Change | null
  /** Who last wrote in this text, if that was another person while this page was open. */
  readonly lastWriter: (path: Path) => Written | null
  /** My own words that the server did not take: kept on this device until I let go of them. */
  readonly tray: Tray
  /** For editors only: the live text at a path, and the shared presence. */
  readonly live: Accessor<Live>
}

/** Replaced as a whole when the document had to be taken anew; editors mount again on the new one. */
export interface Live {
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly undoManager: Y.UndoManager
}

export type SavedState =
  | { readonly state: 'loading' }
  /** `at` is when the server last confirmed something of mine; `null` when I have not written yet. */
  | { readonly state: 'saved'; readonly at: number | null }
  | { readonly state: 'saving'; readonly since: number; readonly waiting: number }
  | { readonly state: 'offline'; readonly waiting: number; readonly retryAt: number | null }
  | { readonly state: 'read-only'; readonly because: Denial }
  | { readonly state: 'frozen'; readonly version: number }
  /** The server will not have this page any more: signed out, outdated, not allowed. */
  | {
      readonly state: 'closed'
      readonly because: 'signed-out' | 'not-allowed' | 'changed' | 'reload' | 'unknown'
    }

export interface Present {
  readonly client: number
  readonly me: boolean
  readonly identity: Identity
  readonly place: Path | null
}

export interface Change {
  readonly by: Identity
  readonly from: Scalar | null
  readonly to: Scalar | null
  readonly at: number
}

export interface Written {
  readonly by: Identity
  /** Epoch ms at which it came in here. */
  readonly at: number
}

export interface Write {
  readonly set: (path: Path, value: Scalar | null) => void
  /** Switches one option of a `choices` or `references` field. */
  readonly choose: (path: Path, option: string, on: boolean) => void
  readonly add: (path: Path, fields: readonly Field[], values?: Readonly<Record<string, Scalar>>) => RowId
  /** Puts a row in the bin, and lets the places that point at it point at another row, or at nothing. */
  readonly remove: (path: Path, redirects?: Redirects) => void
  readonly restore: (path: Path, redirects?: Redirects) => void
  /** Takes a row that is in the bin out of the document itself. */
  readonly erase: (path: Path) => void
  /** Puts a text under what already stands in a rich field: one step, that one step back takes away. */
  readonly append: (path: Path, text: RichText) => void
  readonly move: (path: Path, by: -1 | 1) => void
  /** Everything written meanwhile is one change: for the others, and for undo. */
  readonly together: (act: () => void) => void
}

/** Places that point at a row, and where to from now on: `null` for nowhere. */
export interface Redirects {
  readonly uses: readonly Pick<Use, 'kind' | 'path'>[]
  readonly to: string | null
}

export interface Undo {
  readonly undo: () => void
  readonly redo: () => void
  readonly canUndo: Accessor<boolean>
  readonly canRedo: Accessor<boolean>
}

export interface Tray {
  readonly entries: Accessor<readonly TrayEntry[]>
  /** Folds it away for later, or takes it up again. */
  readonly setAside: (id: string, later: boolean) => void
  readonly drop: (id: string) => void
}

export interface TrayEntry {
  readonly id: string
  /** Where it was written. */
  readonly path: Path
  readonly text: string
  readonly because: Refusal
  readonly at: number
  /** Folded away by its owner. */
  readonly later?: boolean
}

const DossierContext = createContext<Dossier>()
export const DossierProvider = DossierContext.Provider

export function useDossier(): Dossier {
  const dossier = useContext(DossierContext)
  if (!dossier) throw new Error('useDossier needs a DossierProvider above it')
  return dossier
}
