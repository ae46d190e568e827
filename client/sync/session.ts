import { createSignal, type Accessor } from 'solid-js'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { Path } from '#shared/dossier/schema.ts'
import { makeConnection, type Connection, type ConnectionParts } from './connection.ts'
import type { Live } from './dossier.ts'
import type { Holding } from './holding.ts'
import { newLink, step, waitingOf, type Link, type LinkEvent } from './link.ts'
import { placeOfChange } from './place-of.ts'
import { makeUndoManager } from './undo.ts'

/** One document with its presence, its undo and its socket: what a refusal replaces as a whole. */
export interface Session extends Live {
  readonly connection: Connection
  readonly link: Accessor<Link>
  /** Where my changes are that still wait to be confirmed. */
  readonly unsaved: Accessor<readonly Path[]>
  readonly tell: (event: LinkEvent) => void
  readonly destroy: () => void
}

export interface SessionParts extends Omit<ConnectionParts, 'doc' | 'awareness' | 'tell'> {
  readonly holding: Holding
  /** Seen by the others, with where one is. */
  readonly shown: boolean
  readonly connect: boolean
  /** It has all the server had. */
  readonly onSynced: () => void
}

export function makeSession(parts: SessionParts): Session {
  const doc = new Y.Doc()
  const awareness = new Awareness(doc)
  // A first state has clock 0, which the others pass over: without a second one I would be invisible.
  awareness.setLocalState(parts.shown ? { cursor: null, place: null } : null)
  const undoManager = makeUndoManager(doc, parts.holding.roots)
  const [link, setLink] = createSignal(newLink(parts.connect))
  const [unsaved, setUnsaved] = createSignal<readonly string[]>([])
  const places = (): readonly Path[] => unsaved().map((place) => place.split('/') as unknown as Path)
  const tell = (event: LinkEvent): void => {
    const waits = waitingOf(setLink((known) => step(known, event)))
    if (event.kind === 'changed' && event.place !== '')
      setUnsaved((known) => (known.includes(event.place) ? known : [...known, event.place]))
    if (event.kind === 'saved' && waits === 0) setUnsaved([])
    if (event.kind === 'synced') parts.onSynced()
  }
  // Before the connection listens: a change is counted first, and sent after.
  doc.on('update', (_bytes: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
    if (transaction.local) tell({ kind: 'changed', place: placeOfChange(transaction), at: parts.now() })
  })
  const connection = makeConnection({ ...parts, doc, awareness, tell })
  return {
    doc,
    awareness,
    undoManager,
    connection,
    link,
    unsaved: places,
    tell,
    destroy: () => {
      connection.destroy()
      undoManager.destroy()
      doc.destroy()
    },
  }
}
