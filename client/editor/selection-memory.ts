import { Plugin, PluginKey, TextSelection, type EditorState } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import {
  getRelativeSelection,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
  type ProsemirrorBinding,
} from '@tiptap/y-tiptap'
import type * as Y from 'yjs'

type Kept = ReturnType<typeof getRelativeSelection>
type StackEvent = Parameters<Parameters<Y.UndoManager['on']>[1]>[0] & {
  readonly stackItem: { readonly meta: Map<unknown, unknown> }
  readonly changedParentTypes: ReadonlyMap<unknown, unknown>
}

/**
 * Undo brings me back to where I was: the selection before a change is kept with its step in the history, and
 * comes back with it, in whatever field it was. Lets go of the shared undo manager along with its editor.
 */
export function selectionMemory(fragment: Y.XmlFragment, undoManager: Y.UndoManager): Plugin<Kept | null> {
  const key = new PluginKey<Kept | null>('selection-memory')
  return new Plugin<Kept | null>({
    key,
    state: {
      init: () => null,
      apply: (_transaction, _kept, before, after) => {
        const binding = bindingOf(after)
        return binding ? getRelativeSelection(binding, before) : null
      },
    },
    view: (view) => {
      const concerns = (event: StackEvent): boolean => event.changedParentTypes.has(fragment)
      const keep = (event: StackEvent): void => {
        if (concerns(event)) event.stackItem.meta.set(fragment, key.getState(view.state))
      }
      const restore = (event: StackEvent): void => {
        const kept = event.stackItem.meta.get(fragment) as Kept | null | undefined
        if (concerns(event) && kept) select(view, kept)
      }
      undoManager.on('stack-item-added', keep)
      undoManager.on('stack-item-popped', restore)
      return {
        destroy: () => {
          undoManager.off('stack-item-added', keep)
          undoManager.off('stack-item-popped', restore)
        },
      }
    },
  })
}

function select(view: EditorView, kept: Kept): void {
  const binding = bindingOf(view.state)
  if (!binding) return
  const place = (position: unknown): number | null =>
    relativePositionToAbsolutePosition(binding.doc, binding.type, position, binding.mapping)
  const anchor = place(kept.anchor)
  const head = place(kept.head)
  if (anchor === null || head === null) return
  const { doc, tr } = view.state
  const within = (at: number): number => Math.min(at, doc.content.size)
  const selection = TextSelection.between(doc.resolve(within(anchor)), doc.resolve(within(head)))
  view.dispatch(tr.setSelection(selection).setMeta('addToHistory', false).scrollIntoView())
  view.focus()
}

const bindingOf = (state: EditorState): ProsemirrorBinding | null =>
  (ySyncPluginKey.getState(state) as { binding: ProsemirrorBinding } | undefined)?.binding ?? null
