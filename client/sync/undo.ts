import { ySyncPluginKey } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import type { Template } from '#shared/dossier/template.ts'
import { dossierHolding } from './holding.ts'

/** The origin of every change made through `write`. */
export const mine = 'mine'

export const openRoots = (doc: Y.Doc, roots: readonly string[]): Y.Map<unknown>[] =>
  roots.map((root) => doc.getMap(root))

export const rootsOf = (doc: Y.Doc, template: Template): Y.Map<unknown>[] =>
  openRoots(doc, dossierHolding(template).roots)

/** One for the whole page: undo goes back through my own work, in whatever field or table it was. */
export const makeUndoManager = (doc: Y.Doc, roots: readonly string[]): Y.UndoManager =>
  new Y.UndoManager(openRoots(doc, roots), {
    doc,
    trackedOrigins: new Set<unknown>([ySyncPluginKey, mine]),
    deleteFilter: (item) => !(item.content instanceof Y.ContentType) || isEmptied(item.content.type),
  })

/**
 * Undoing takes away what is mine from the inside out. A paragraph or row that still holds something by then
 * holds the work of somebody else: it stays.
 */
function isEmptied(type: Y.AbstractType<unknown>): boolean {
  if (type._length > 0) return false
  for (const item of type._map.values()) if (!item.deleted) return false
  return true
}
