import type { Editor } from '@tiptap/core'
import { createSignal, For, Show, type JSX } from 'solid-js'
import type { Undo } from '#client/sync/dossier.ts'
import { useFiles } from '#client/files/files.ts'
import { Button } from '#client/ui/button.tsx'
import type { IconName } from '#client/ui/icon.tsx'
import { editor as words } from '#client/words/editor.ts'
import type { LiveEditor } from './create-editor.ts'
import { createKeyboardInset } from './create-keyboard-inset.ts'
import { LinkForm } from './link-form.tsx'
import { PictureForm } from './picture-form.tsx'
import styles from './toolbar.module.css'

export interface ToolbarProps {
  readonly live: LiveEditor
  readonly editor: Editor
  readonly undo: Undo
  /** The id of the text it works on. */
  readonly controls: string
  /** Begins a remark on what is selected, where one may. */
  readonly onRemark: (() => void) | undefined
  readonly linking: boolean
  readonly onLinking: (open: boolean) => void
  /** The picture being added or described: a file, or `choose` when it is still to be chosen. */
  readonly picturing: File | 'choose' | null
  readonly onPicturing: (what: File | 'choose' | null) => void
}

interface Tool {
  readonly name:
    | 'bold'
    | 'italic'
    | 'bulletList'
    | 'orderedList'
    | 'blockquote'
    | 'link'
    | 'image'
    | 'comment'
    | 'undo'
    | 'redo'
  readonly icon: IconName
  readonly keys?: string
}

const allTools: readonly Tool[] = [
  { name: 'bold', icon: 'bold', keys: 'Control+B' },
  { name: 'italic', icon: 'italic', keys: 'Control+I' },
  { name: 'bulletList', icon: 'list', keys: 'Control+Shift+8' },
  { name: 'orderedList', icon: 'ordered-list', keys: 'Control+Shift+7' },
  { name: 'blockquote', icon: 'quote', keys: 'Control+Shift+B' },
  { name: 'link', icon: 'link', keys: 'Control+K' },
  { name: 'image', icon: 'image', keys: 'Control+Shift+I' },
  { name: 'comment', icon: 'comment', keys: 'Alt+O' },
  { name: 'undo', icon: 'undo', keys: 'Control+Z' },
  { name: 'redo', icon: 'redo', keys: 'Control+Y' },
]
const acts: readonly Tool['name'][] = ['undo', 'redo', 'comment']

/** Stands above the text in hand; on a phone at the bottom of the screen, above the keyboard. */
export function Toolbar(props: ToolbarProps): JSX.Element {
  const [reached, setReached] = createSignal(0)
  const inset = createKeyboardInset()
  const files = useFiles()
  const tools = () =>
    allTools.filter(({ name }) => (name !== 'image' || files) && (name !== 'comment' || props.onRemark))
  let bar: HTMLElement | undefined

  const act = (name: Tool['name']): void => {
    if (name === 'link') return props.onLinking(true)
    if (name === 'image') return props.onPicturing('choose')
    if (name === 'comment') return props.onRemark?.()
    if (name === 'undo') return props.undo.undo()
    if (name === 'redo') return props.undo.redo()
    const chain = props.editor.chain()
    if (name === 'bold') chain.toggleBold().run()
    if (name === 'italic') chain.toggleItalic().run()
    if (name === 'bulletList') chain.toggleBulletList().run()
    if (name === 'orderedList') chain.toggleOrderedList().run()
    if (name === 'blockquote') chain.toggleBlockquote().run()
    // Not by the editor's own command: that waits for a frame, and the first letter typed would be lost.
    props.editor.view.focus()
  }
  const idle = (name: Tool['name']): boolean =>
    (name === 'undo' && !props.undo.canUndo()) || (name === 'redo' && !props.undo.canRedo())

  const walk = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (by === 0 || event.target instanceof HTMLInputElement) return
    event.preventDefault()
    const next = (reached() + by + tools().length) % tools().length
    setReached(next)
    bar?.querySelectorAll<HTMLButtonElement>('[data-tool]')[next]?.focus()
  }

  return (
    <div class={styles.frame} data-toolbar="" style={{ '--keyboard': `${inset()}px` }}>
      <div
        class={styles.bar}
        ref={(element) => (bar = element)}
        role="toolbar"
        aria-label={words.toolbar}
        aria-controls={props.controls}
        onKeyDown={walk}
      >
        <For each={tools()}>
          {(tool, i) => (
            <>
              <Show when={tool.name === 'undo'}>
                <span class={styles.gap} aria-hidden="true" />
              </Show>
              <Button
                look="quiet"
                icon={tool.icon}
                label={words[tool.name]}
                data-tool={tool.name}
                tabindex={i() === reached() ? 0 : -1}
                aria-keyshortcuts={tool.keys}
                aria-pressed={acts.includes(tool.name) ? undefined : props.live.isIn(tool.name)}
                aria-disabled={idle(tool.name) ? 'true' : undefined}
                // The text keeps the focus, and a phone its keyboard.
                onMouseDown={(event: MouseEvent) => event.preventDefault()}
                onFocus={() => setReached(i())}
                onClick={() => act(tool.name)}
              />
            </>
          )}
        </For>
      </div>
      <Show when={props.linking}>
        <LinkForm editor={props.editor} onDone={() => props.onLinking(false)} />
      </Show>
      <Show when={props.picturing} keyed>
        {(what) => (
          <PictureForm
            editor={props.editor}
            file={what === 'choose' ? null : what}
            onDone={() => props.onPicturing(null)}
          />
        )}
      </Show>
    </div>
  )
}
