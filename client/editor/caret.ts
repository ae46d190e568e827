import { Plugin } from '@tiptap/pm/state'
import type { DecorationAttrs } from '@tiptap/pm/view'
import { asIdentity } from '#client/sync/create-people.ts'
import { asLayer, faces } from '#shared/layers.ts'
import type { Identity } from '#shared/wire.ts'
import './caret.css'

/** More names over one text and nobody can read it; of the others only the letter shows. */
const mostNames = 5

/** What the carets of others look like. The words are drawn by the style sheet: they are no part of the text. */
export const caretPlugin = {
  awarenessStateFilter: (me: number, client: number, state: { user?: unknown } | null): boolean =>
    client !== me && asIdentity(state?.user) !== null,
  cursorBuilder: caret,
  selectionBuilder: (user: Identity): DecorationAttrs => ({
    class: 'caret-selection',
    style: `background-color: ${faceOf(user).colour}33`,
  }),
}

function caret(user: Identity, client: number): HTMLElement {
  const { letter, colour } = faceOf(user)
  const element = span('caret', {})
  element.style.setProperty('--layer', colour)
  element.dataset.client = String(client)
  element.setAttribute('aria-hidden', 'true')
  const label = span('caret-label', {})
  label.append(
    span('caret-letter', { letter }),
    span('caret-name', { name: user.name }),
    span('caret-organisation', { organisation: user.organisation }),
  )
  element.append(label)
  return element
}

const faceOf = (user: Identity): { readonly letter: string; readonly colour: string } =>
  faces[asLayer(user.layer) ?? 'partner']

function span(name: string, data: Readonly<Record<string, string>>): HTMLElement {
  const element = document.createElement('span')
  element.className = name
  Object.assign(element.dataset, data)
  return element
}

/** A label stands to the right where the line ends there, else below; beyond the fifth it stays a letter. */
export const caretPlacement = (): Plugin =>
  new Plugin({
    view: () => ({
      update: (view) => {
        view.dom.querySelectorAll<HTMLElement>('.caret').forEach((element, i) => {
          element.toggleAttribute('data-end', endsLine(element))
          element.toggleAttribute('data-quiet', i >= mostNames)
        })
      },
    }),
  })

function endsLine(element: HTMLElement): boolean {
  let next = element.nextSibling
  while (
    next instanceof HTMLElement &&
    next.matches('.caret, .ProseMirror-trailingBreak, .ProseMirror-separator')
  )
    next = next.nextSibling
  return next === null
}
