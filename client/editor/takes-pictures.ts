import type { EditorProps } from '@tiptap/pm/view'
import { TextSelection } from '@tiptap/pm/state'
import type { EditorParts } from './create-editor.ts'

/** A picture that is pasted or dropped is handed on: it goes into the text once there are words for it. */
export function takesPictures({
  files,
  onPicture,
}: EditorParts): Pick<EditorProps, 'handlePaste' | 'handleDrop'> {
  const handOn = (list: FileList | undefined): boolean => {
    const picture = [...(list ?? [])].find(({ type }) => type.startsWith('image/'))
    if (!picture || !files || !onPicture) return false
    onPicture(picture)
    return true
  }
  return {
    handlePaste: (_view, event) => {
      // Letters copied from an office program come with a picture of themselves.
      if (event.clipboardData?.types.includes('text/plain')) return false
      return handOn(event.clipboardData?.files)
    },
    handleDrop: (view, event) => {
      if (!event.dataTransfer?.files.length) return false
      const at = view.posAtCoords({ left: event.clientX, top: event.clientY })
      if (at) view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(at.pos))))
      view.focus()
      const taken = handOn(event.dataTransfer.files)
      if (taken) event.preventDefault()
      return taken
    },
  }
}
