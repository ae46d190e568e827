import { For, Match, Show, Switch, type JSX } from 'solid-js'
import { RichView } from '#client/editor/rich-view.tsx'
import { shownValue } from '#client/fields/shown-value.ts'
import { ideas as words } from '#client/words/ideas.ts'
import type { Edition, Question } from '#shared/call/edition.ts'
import { isFilled, valueIn } from '#shared/checks/presence.ts'
import { applies } from '#shared/dossier/applies.ts'
import type { SectionContent, Value } from '#shared/dossier/content.ts'
import type { RichText } from '#shared/dossier/rich-text.ts'
import type { Field } from '#shared/dossier/template.ts'
import { fieldsOf } from '#shared/idea/questions.ts'
import styles from './answers.module.css'

export interface AnswersProps {
  readonly questions: readonly Question[]
  readonly edition: Pick<Edition, 'limits'>
  /** Code of the region, for the names of its municipalities. */
  readonly region: string
  readonly answers: SectionContent
  /** Under an answer: what can be done with it. */
  readonly act?: (question: Question) => JSX.Element
}

/** Questions with their answers, to read. */
export function Answers(props: AnswersProps): JSX.Element {
  const asked = (question: Question) => {
    const { answers } = props
    return fieldsOf(question, props.edition, props.region).filter((field) =>
      applies(field, (id) => valueIn(answers, id)),
    )
  }
  return (
    <For each={props.questions}>
      {(question) => (
        <article class={styles.question}>
          <h3>{question.label}</h3>
          <For each={asked(question)}>
            {(field) => <Given field={field} value={valueIn(props.answers, field.id)} />}
          </For>
          <Show when={props.act}>{(act) => act()(question)}</Show>
        </article>
      )}
    </For>
  )
}

function Given(props: { readonly field: Field; readonly value: Value | undefined }): JSX.Element {
  const text = () =>
    props.field.kind === 'rich' && isFilled(props.value) ? (props.value as RichText) : undefined
  const line = () =>
    props.field.kind !== 'rich' && isFilled(props.value)
      ? shownValue(props.field, props.value, (id) => id)
      : undefined
  return (
    <Switch
      fallback={
        <Show when={props.field.required}>
          <p class={styles.nothing}>{words.handedIn.empty}</p>
        </Show>
      }
    >
      <Match when={text()}>{(rich) => <RichView text={rich()} />}</Match>
      <Match when={line()}>
        <p class={styles.line}>
          <span>{props.field.label}:</span> {line()}
        </p>
      </Match>
    </Switch>
  )
}
