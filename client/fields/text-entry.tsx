import { Show, type JSX } from 'solid-js'
import type { FieldOf, TextFormat } from '#shared/dossier/template.ts'
import { TextArea } from '#client/ui/text-area.tsx'
import { TextField } from '#client/ui/text-field.tsx'
import { fields as words } from '#client/words/fields.ts'
import { CharacterCount } from './character-count.tsx'
import { createDraft, type Meaning } from './create-draft.ts'
import { createEntry, type EntryProps } from './create-entry.ts'
import { EntryFrame } from './entry-frame.tsx'

/** What the document takes in a plain text at most (`isPossible`). */
const mostKept = 2000
/** From here on an answer needs more than one line. */
const longText = 200
/** The count is silent until the end is near; typing on is never stopped. */
const nearlyFull = 0.9

const read = (typed: string): Meaning => {
  if (typed === '') return { value: null }
  return typed.length > mostKept ? { problem: words.tooLong(mostKept) } : { value: typed }
}

/** Which keys a phone shows. */
const inputModes: Readonly<Record<TextFormat, 'email' | 'url' | 'text'>> = {
  nis: 'text',
  kbo: 'text',
  ovo: 'text',
  email: 'email',
  url: 'url',
}

/** One line, or a few when the template leaves room for it. */
export function TextEntry(props: EntryProps<FieldOf<'text'>>): JSX.Element {
  const entry = createEntry(props)
  const draft = createDraft({
    value: entry.scalar,
    show: (value) => (typeof value === 'string' ? value : ''),
    read,
    write: entry.write,
  })
  const frame = entry.frame(draft.problem)
  const length = () => [...draft.text()].length
  const count = () =>
    !props.hideLabel && length() >= props.field.max * nearlyFull ? (
      <CharacterCount count={length()} limit={props.field.max} />
    ) : undefined
  return (
    <EntryFrame entry={entry} field={props.field} hideLabel={props.hideLabel}>
      <Show
        when={props.field.max > longText}
        fallback={
          <TextField
            {...frame}
            footer={count()}
            inputMode={inputModes[props.field.format ?? 'ovo']}
            ref={draft.box}
            value={draft.text()}
            onInput={draft.type}
            onBlur={draft.leave}
          />
        }
      >
        <TextArea
          {...frame}
          footer={count()}
          voice="ui"
          rows={2}
          ref={draft.box}
          value={draft.text()}
          onInput={draft.type}
          onBlur={draft.leave}
        />
      </Show>
    </EntryFrame>
  )
}
