import { createSignal, Show, type JSX } from 'solid-js'
import type { FieldOf } from '#shared/dossier/template.ts'
import { evidenceKinds, extensions, fileLimits } from '#shared/files.ts'
import { asFileHash } from '#shared/ids.ts'
import { failed } from '#client/api.ts'
import { FileLink } from '#client/files/file-link.tsx'
import { useFiles, whyNot } from '#client/files/files.ts'
import styles from '#client/files/files.module.css'
import { Button } from '#client/ui/button.tsx'
import { Field } from '#client/ui/field.tsx'
import { Icon } from '#client/ui/icon.tsx'
import { files as words } from '#client/words/files.ts'
import { createEntry, type EntryProps } from './create-entry.ts'
import { EntryFrame } from './entry-frame.tsx'

const kinds = evidenceKinds.map((kind) => extensions[kind]).join(',')

/** One file that proves something: chosen, saved by who reads, replaced or taken away. */
export function FileEntry(props: EntryProps<FieldOf<'file'>>): JSX.Element {
  const entry = createEntry(props)
  const files = useFiles()
  const [problem, setProblem] = createSignal<string | null>(null)
  const [busy, setBusy] = createSignal(false)
  const file = () => asFileHash(entry.scalar())

  const send = async (input: HTMLInputElement): Promise<void> => {
    const [chosen] = input.files ?? []
    // Choosing the same file again must be heard again.
    input.value = ''
    if (!chosen || !files || busy()) return
    if (chosen.size > fileLimits.bytes) return void setProblem(words.tooLarge)
    setProblem(null)
    setBusy(true)
    const sent = await files.send('evidence', chosen)
    setBusy(false)
    if (failed(sent)) return void setProblem(whyNot(sent))
    if (entry.denial() === null) entry.write(sent.sha256)
  }

  return (
    <EntryFrame entry={entry} field={props.field} hideLabel={props.hideLabel}>
      <Field {...entry.frame(problem)}>
        {(wiring) => (
          <div class={styles.row}>
            <Show when={file()}>{(known) => <FileLink file={known()} />}</Show>
            <span class={styles.chooser}>
              <Icon name="upload" size={16} />
              <span role="status">
                {busy() ? words.adding : file() ? words.replaceFile : words.chooseFile}
              </span>
              <input
                type="file"
                id={wiring.id}
                accept={kinds}
                aria-invalid={wiring.invalid ? 'true' : undefined}
                aria-describedby={wiring.describedBy}
                onChange={(event) => void send(event.currentTarget)}
              />
            </span>
            <Show when={file()}>
              <Button look="quiet" icon="trash" label={words.removeFile} onClick={() => entry.write(null)} />
            </Show>
          </div>
        )}
      </Field>
    </EntryFrame>
  )
}
