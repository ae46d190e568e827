import { Show } from 'solid-js'
import { render } from 'solid-js/web'
import { onTestFinished } from 'vitest'
import { FilesProvider, type Files } from '#client/files/files.ts'
import { RichField } from '#client/editor/rich-field.tsx'
import { DossierProvider, type Dossier } from '#client/sync/dossier.ts'
import type { Path } from '#shared/dossier/schema.ts'
import { createSignal } from 'solid-js'
import '#client/ui/tokens.css'
import '#client/ui/base.css'

export interface Desk {
  readonly host: HTMLElement
  /** The text at a path, as an element one can type in. */
  readonly text: (label: string) => HTMLElement
  readonly takeAway: (label: string) => void
}

/** The fields of one person, on the page. */
export function desk(
  dossier: Dossier,
  fields: Readonly<Record<string, Path>>,
  readOnly = false,
  files?: Files,
): Desk {
  const host = document.createElement('section')
  document.body.append(host)
  const [gone, setGone] = createSignal<readonly string[]>([])
  const end = render(
    () => (
      <DossierProvider value={dossier}>
        <FilesProvider value={files as Files}>
          {Object.entries(fields).map(([label, path]) => (
            <Show when={!gone().includes(label)}>
              <RichField path={path} label={label} words={10} readOnly={readOnly} />
            </Show>
          ))}
        </FilesProvider>
      </DossierProvider>
    ),
    host,
  )
  onTestFinished(() => {
    end()
    host.remove()
  })
  return {
    host,
    text: (label) => {
      const found = host.querySelector<HTMLElement>(`[role="textbox"][aria-label="${label}"]`)
      if (!found) throw new Error(`No text called ${label}`)
      return found
    },
    takeAway: (label) => void setGone([...gone(), label]),
  }
}

/** The marks and blocks in it, without the furniture of an editor. */
export const markup = (text: HTMLElement): string => {
  const copy = text.cloneNode(true) as HTMLElement
  copy
    .querySelectorAll('.caret, .ProseMirror-trailingBreak, .ProseMirror-separator')
    .forEach((part) => part.remove())
  copy.querySelectorAll('*').forEach((part) => {
    for (const { name } of [...part.attributes])
      if (name !== 'href' && name !== 'start') part.removeAttribute(name)
  })
  return copy.innerHTML.replaceAll(/<\/?span>/gu, '')
}
