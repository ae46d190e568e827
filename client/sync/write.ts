import * as Y from 'yjs'
import type { Denial } from '#shared/access.ts'
import { pathKey, removedKey, type Path } from '#shared/dossier/schema.ts'
import {
  addRow,
  at,
  binRow,
  moveRow,
  redirect,
  removeRow,
  restoreRow,
  setValue,
} from '#shared/dossier/write.ts'
import { appendText } from '#shared/dossier/write-text.ts'
import { newRowId } from '#shared/ids.ts'
import type { Live, Redirects, Write } from './dossier.ts'
import { mine } from './undo.ts'

export interface WriteParts {
  readonly live: () => Live
  readonly deny: (path: Path) => Denial | null
  /** Epoch ms. */
  readonly now: () => number
}

/**
 * Every change the page makes outside an editor. What I may not write, or what stands in a row that somebody
 * took away while I typed, is let go: the page is about to show so.
 */
export function makeWrite(parts: WriteParts): Write {
  let last = ''
  const change = (path: Path, act: (doc: Y.Doc) => void): void => {
    const { doc, undoManager } = parts.live()
    const around = at(doc, above(path))
    if (parts.deny(path) || !(around instanceof Y.Map || around instanceof Y.XmlFragment)) return
    // Typing on in one field is one step back; another field is another step.
    const place = pathKey(path)
    if (place !== last) undoManager.stopCapturing()
    last = place
    act(doc)
  }
  const apart = (path: Path, act: (doc: Y.Doc) => void): void => {
    last = ''
    change(path, act)
    last = ''
  }
  const markOf = (path: Path): Path => [...path, removedKey]
  /** Only where I may write: what I may not, still points where it did, and the checks say so. */
  const turn = (doc: Y.Doc, redirects: Redirects | undefined): void => {
    for (const use of redirects?.uses ?? [])
      if (!parts.deny(use.path) && at(doc, above(use.path)) instanceof Y.Map)
        redirect(doc, use, redirects?.to ?? null, mine)
  }
  return {
    set: (path, value) => change(path, (doc) => setValue(doc, path, value, mine)),
    choose: (path, option, on) => {
      const place: Path = [...path, option]
      apart(place, (doc) => setValue(doc, place, on ? true : null, mine))
    },
    add: (path, fields, values = {}) => {
      const id = newRowId()
      apart([...path, id], (doc) => void addRow(doc, path, fields, values, mine, id))
      return id
    },
    remove: (path, redirects) =>
      apart(markOf(path), (doc) =>
        doc.transact(() => {
          turn(doc, redirects)
          binRow(doc, path, parts.now(), mine)
        }, mine),
      ),
    restore: (path, redirects) =>
      apart(markOf(path), (doc) =>
        doc.transact(() => {
          turn(doc, redirects)
          restoreRow(doc, path, mine)
        }, mine),
      ),
    erase: (path) => apart(path, (doc) => removeRow(doc, path, mine)),
    append: (path, text) =>
      apart([...path, '-'], (doc) => {
        const place = at(doc, path)
        if (place instanceof Y.XmlFragment) appendText(place, text, mine)
      }),
    move: (path, by) => apart([...path, 'order'], (doc) => moveRow(doc, path, by, mine)),
    together: (act) => {
      const { doc, undoManager } = parts.live()
      undoManager.stopCapturing()
      last = ''
      doc.transact(act, mine)
      undoManager.stopCapturing()
      last = ''
    },
  }
}

const above = (path: Path): Path => path.slice(0, -1) as unknown as Path
