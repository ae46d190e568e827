import type { Editor } from '@tiptap/core'
import { createSignal, onMount, Show, type JSX } from 'solid-js'
import { Button } from '#client/ui/button.tsx'
import { TextField } from '#client/ui/text-field.tsx'
import { editor as words } from '#client/words/editor.ts'
import { asAddress } from './address.ts'
import styles from './toolbar.module.css'

export interface LinkFormProps {
  readonly editor: Editor
  readonly onDone: () => void
}

/** Where the chosen words lead; without a choice the address itself is written. */
export function LinkForm(props: LinkFormProps): JSX.Element {
  // eslint-disable-next-line solid/reactivity -- what was linked when the form opened
  const before = String(props.editor.getAttributes('link').href ?? '')
  const [typed, setTyped] = createSignal(before)
  const [refused, setRefused] = createSignal(false)
  let box: HTMLInputElement | undefined
  onMount(() => box?.select())

  const finish = (): void => {
    props.onDone()
    props.editor.view.focus()
  }
  const apply = (): void => {
    const href = asAddress(typed())
    if (href === null) return void setRefused(true)
    const chain = props.editor.chain().extendMarkRange('link')
    if (props.editor.state.selection.empty && before === '')
      chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run()
    else chain.setLink({ href }).run()
    finish()
  }
  const remove = (): void => {
    props.editor.chain().extendMarkRange('link').unsetLink().run()
    finish()
  }
  const keys = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Enter') apply()
    else finish()
  }

  return (
    <div class={styles.link} onKeyDown={keys}>
      <TextField
        label={words.address}
        value={typed()}
        placeholder={words.addressExample}
        inputMode="url"
        errors={refused() ? [words.noAddress(typed())] : undefined}
        onInput={(text) => {
          setTyped(text)
          setRefused(false)
        }}
        ref={(element) => (box = element)}
      />
      <div class={styles.acts}>
        <Button look="secondary" onClick={apply}>
          {words.setLink}
        </Button>
        <Show when={before !== ''}>
          <Button onClick={remove}>{words.removeLink}</Button>
        </Show>
        <Button icon="close" label={words.closeLink} look="quiet" onClick={finish} />
      </div>
    </div>
  )
}
