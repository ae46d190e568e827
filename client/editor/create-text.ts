import { createEffect, createSignal, on, onCleanup, type Accessor } from 'solid-js'
import type * as Y from 'yjs'
import { readText } from '#shared/dossier/read-text.ts'
import { emptyText, type RichText } from '#shared/dossier/rich-text.ts'

/** One text of the shared document as it stands, in the form in which it is counted, read and frozen. */
export function createText(fragment: Accessor<Y.XmlFragment | null>): Accessor<RichText> {
  const [text, setText] = createSignal(emptyText)
  createEffect(
    on(fragment, (source) => {
      const look = (): void => void setText(source ? readText(source) : emptyText)
      look()
      source?.observeDeep(look)
      onCleanup(() => source?.unobserveDeep(look))
    }),
  )
  return text
}
