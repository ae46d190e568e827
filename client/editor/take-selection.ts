import { TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/**
 * The browser tells of a new selection a moment after it was made; by then the focus may be elsewhere, and the
 * editor no longer listens. Whoever moves the focus away takes the selection over first.
 */
export function takeSelection(view: EditorView): void {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = document.getSelection() ?? {}
  if (!anchorNode || !focusNode || anchorOffset === undefined || focusOffset === undefined) return
  if (!view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return
  const { doc, tr } = view.state
  const anchor = doc.resolve(view.posAtDOM(anchorNode, anchorOffset))
  const head = doc.resolve(view.posAtDOM(focusNode, focusOffset))
  view.dispatch(tr.setSelection(TextSelection.between(anchor, head)))
}
