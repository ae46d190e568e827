import { Show, type JSX } from 'solid-js'
import { applies } from '#shared/dossier/applies.ts'
import type { FieldOf } from '#shared/dossier/template.ts'
import { answersIn, answerWords } from '#shared/idea/answers.ts'
import { RichField } from '#client/editor/rich-field.tsx'
import { createEntry, type EntryProps } from '#client/fields/create-entry.ts'
import { EntryFrame } from '#client/fields/entry-frame.tsx'
import { beside } from '#client/fields/value-at.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { ideas as words } from '#client/words/ideas.ts'

/** One answer: how many words it has by itself; how many there may be only all answers together say. */
export function AnswerField(props: EntryProps<FieldOf<'rich'>>): JSX.Element {
  const dossier = useDossier()
  return (
    <Show when={applies(props.field, beside(dossier.content, props.path))}>
      <Answer {...props} />
    </Show>
  )
}

function Answer(props: EntryProps<FieldOf<'rich'>>): JSX.Element {
  const dossier = useDossier()
  const entry = createEntry({
    get path() {
      return props.path
    },
    get field() {
      return props.field
    },
    get hideLabel() {
      return props.hideLabel
    },
    get look() {
      return props.hideLabel ? undefined : ('title' as const)
    },
  })
  const count = () => answerWords(answersIn(dossier.content), props.field)
  return (
    <EntryFrame entry={entry} field={props.field} hideLabel={props.hideLabel} ownPresence>
      <RichField {...entry.frame()} path={props.path} footer={words.ofAnswer(count())} />
    </EntryFrame>
  )
}
