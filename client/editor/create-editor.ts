import { Editor } from '@tiptap/core'
import { Placeholder } from '@tiptap/extensions'
import { createEffect, createSignal, onCleanup, onMount, type Accessor } from 'solid-js'
import type { Files } from '#client/files/files.ts'
import { collaboration, type CollaborationParts } from './collaboration.ts'
import { richText } from './extensions.ts'
import { takesPictures } from './takes-pictures.ts'

export interface EditorParts extends CollaborationParts {
  /** Becomes the text itself. */
  readonly element: () => HTMLElement
  readonly attributes: () => Readonly<Record<string, string>>
  readonly placeholder: () => string
  readonly files?: Files | undefined
  /** Pictures that somebody pasted or dropped: these need words before they are put in. */
  readonly onPicture?: (file: File) => void
}

export interface LiveEditor {
  readonly editor: Accessor<Editor | null>
  /** Whether the selection is in this mark or block; follows the selection. */
  readonly isIn: (name: string) => boolean
}

/** An editor for as long as its component is there. It never seeds: the text comes from the server alone. */
export function createEditor(parts: EditorParts): LiveEditor {
  const [editor, setEditor] = createSignal<Editor | null>(null)
  const [turn, setTurn] = createSignal(0)

  onMount(() => {
    const made = new Editor({
      element: { mount: parts.element() },
      extensions: [
        ...richText(parts.files),
        Placeholder.configure({ placeholder: () => parts.placeholder(), showOnlyWhenEditable: true }),
        collaboration(parts),
      ],
      editorProps: { attributes: { ...parts.attributes() }, ...takesPictures(parts) },
      // The page's own style sheet has these rules, and allows no others.
      injectCSS: false,
      onTransaction: () => setTurn((turns) => turns + 1),
    })
    onCleanup(() => made.destroy())
    setEditor(made)
  })
  createEffect(() => {
    const attributes = { ...parts.attributes() }
    editor()?.setOptions({ editorProps: { attributes, ...takesPictures(parts) } })
  })

  return { editor, isIn: (name) => turn() >= 0 && (editor()?.isActive(name) ?? false) }
}
