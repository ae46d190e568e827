import { Extension } from '@tiptap/core'
import { yCursorPlugin, ySyncPlugin } from '@tiptap/y-tiptap'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { Live, Undo } from '#client/sync/dossier.ts'
import { caretPlacement, caretPlugin } from './caret.ts'
import { selectionMemory } from './selection-memory.ts'

export interface CollaborationParts {
  readonly fragment: Y.XmlFragment
  readonly live: Live
  readonly undo: Pick<Undo, 'undo' | 'redo'>
}

/**
 * One editor on one text of the shared document. The official extension cannot be used for several editors on
 * one page: destroying one destroys the undo manager of all, and takes away the caret shown elsewhere.
 */
export const collaboration = (parts: CollaborationParts): Extension => {
  const { fragment, live, undo } = parts
  const act = (go: () => void) => (): boolean => {
    go()
    return true
  }
  return Extension.create({
    name: 'collaboration',
    priority: 1000,
    addProseMirrorPlugins: () => [
      ySyncPlugin(fragment),
      yCursorPlugin(ownCaret(live.awareness), caretPlugin),
      caretPlacement(),
      selectionMemory(fragment, live.undoManager),
    ],
    addKeyboardShortcuts: () => ({
      'Mod-z': act(undo.undo),
      'Mod-y': act(undo.redo),
      'Shift-Mod-z': act(undo.redo),
    }),
  })
}

/** The shared presence, of which this editor takes away only the caret that it put there itself. */
function ownCaret(awareness: Awareness): Awareness {
  let mine: unknown = null
  const own = Object.create(awareness) as Awareness
  own.setLocalStateField = (field, value) => {
    if (value === null && (mine === null || awareness.getLocalState()?.[field] !== mine)) return
    mine = value
    awareness.setLocalStateField(field, value)
  }
  return own
}
