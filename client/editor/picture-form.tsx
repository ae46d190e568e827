import type { Editor } from '@tiptap/core'
import { createSignal, createUniqueId, onMount, Show, type JSX } from 'solid-js'
import { failed } from '#client/api.ts'
import { useFiles, whyNot } from '#client/files/files.ts'
import { Button } from '#client/ui/button.tsx'
import { TextField } from '#client/ui/text-field.tsx'
import { files as words } from '#client/words/files.ts'
import { isAlt, longestAlt } from '#shared/dossier/rich-text.ts'
import { extensions, fileLimits, pictureKinds } from '#shared/files.ts'
import styles from './toolbar.module.css'

export interface PictureFormProps {
  readonly editor: Editor
  /** Pasted or dropped; `null` when it is still to be chosen. */
  readonly file: File | null
  readonly onDone: () => void
}

const kinds = pictureKinds.map((kind) => extensions[kind]).join(',')

/** A picture and the words for it: a new one, or the words of the one that is chosen in the text. */
export function PictureForm(props: PictureFormProps): JSX.Element {
  const files = useFiles()
  /* eslint-disable solid/reactivity -- what was chosen when the form opened */
  const chosen = props.editor.isActive('image') && props.file === null
  const before = String((chosen ? props.editor.getAttributes('image').alt : '') ?? '')
  const [file, setFile] = createSignal<File | null>(props.file)
  /* eslint-enable solid/reactivity */
  const [alt, setAlt] = createSignal(before)
  const [problems, setProblems] = createSignal<{ readonly file?: string; readonly alt?: string }>({})
  const [busy, setBusy] = createSignal(false)
  const said = createUniqueId()
  let box: HTMLInputElement | undefined
  let chooser: HTMLInputElement | undefined
  onMount(() => (chosen || file() ? box?.focus() : chooser?.focus()))

  const finish = (): void => {
    props.onDone()
    props.editor.view.focus()
  }
  const wrongAlt = (): string | undefined => {
    if (alt().trim().length > longestAlt) return words.longAlt(longestAlt)
    return isAlt(alt().trim()) ? undefined : words.noAlt
  }
  const apply = async (): Promise<void> => {
    const wrong = { file: chosen ? undefined : wrongFile(file()), alt: wrongAlt() }
    setProblems({ ...(wrong.file && { file: wrong.file }), ...(wrong.alt && { alt: wrong.alt }) })
    if (wrong.file ?? wrong.alt) return void (wrong.file ? chooser : box)?.focus()
    if (chosen) {
      props.editor.chain().updateAttributes('image', { alt: alt().trim() }).run()
      return finish()
    }
    setBusy(true)
    const sent = await files!.send('picture', file() as File)
    setBusy(false)
    if (failed(sent)) return void setProblems({ file: whyNot(sent) })
    if (props.editor.isDestroyed) return
    insertPicture(props.editor, sent.sha256, alt().trim())
    finish()
  }
  const remove = (): void => {
    props.editor.chain().deleteSelection().run()
    finish()
  }
  const keys = (event: KeyboardEvent): void => {
    const typing = event.target === box
    if (event.key === 'Escape' || (event.key === 'Enter' && typing)) {
      event.preventDefault()
      event.stopPropagation()
      if (event.key === 'Escape') finish()
      else void apply()
    }
  }

  return (
    <div class={styles.picture} role="group" aria-label={words.image} onKeyDown={keys}>
      <Show when={!chosen}>
        <div class={styles.chooser}>
          <label>
            <span>{file() ? words.chooseOther : words.choose}</span>
            <input
              type="file"
              accept={kinds}
              ref={(element) => (chooser = element)}
              aria-describedby={said}
              onChange={(event) => {
                setFile(event.currentTarget.files?.[0] ?? file())
                setProblems({})
                box?.focus()
              }}
            />
          </label>
          <p id={said} class={styles.said} data-problem={problems().file ? '' : undefined} role="status">
            {problems().file ?? (file() ? words.chosen(file()!.name) : words.limits)}
          </p>
        </div>
      </Show>
      <TextField
        label={words.alt}
        help={words.altHelp}
        value={alt()}
        placeholder={words.altExample}
        errors={problems().alt ? [problems().alt!] : undefined}
        onInput={(text) => {
          setAlt(text)
          setProblems({})
        }}
        ref={(element) => (box = element)}
      />
      <div class={styles.acts}>
        <Button look="secondary" aria-busy={busy()} onClick={() => !busy() && void apply()}>
          {chosen ? words.save : busy() ? words.adding : words.add}
        </Button>
        <Show when={chosen}>
          <Button onClick={remove}>{words.remove}</Button>
        </Show>
        <Button icon="close" label={words.close} look="quiet" onClick={finish} />
      </div>
    </div>
  )
}

function wrongFile(file: File | null): string | undefined {
  if (!file) return words.noFile
  return file.size > fileLimits.bytes ? words.tooLarge : undefined
}

/** After the block the cursor is in, with a line below it to write on. */
function insertPicture(editor: Editor, file: string, alt: string): void {
  const { $to } = editor.state.selection
  const after = $to.depth > 0 ? $to.after(1) : $to.pos
  const isLast = after >= editor.state.doc.content.size
  const picture = { type: 'image', attrs: { file, alt } }
  editor
    .chain()
    .insertContentAt(after, isLast ? [picture, { type: 'paragraph' }] : picture)
    .setTextSelection(after + 2)
    .run()
}
