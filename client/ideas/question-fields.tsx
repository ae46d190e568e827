import { For, Match, Show, Switch, type JSX } from 'solid-js'
import { FieldView } from '#client/fields/field-view.tsx'
import type { Question } from '#shared/call/edition.ts'
import { fieldPath } from '#shared/dossier/schema.ts'
import type { Field } from '#shared/dossier/template.ts'
import { ideaSection } from '#shared/idea/questions.ts'
import { AnswerField } from './answer-field.tsx'
import styles from './idea-page.module.css'

export interface QuestionFieldsProps {
  readonly question: Question
  /** What is asked with it, its text last. */
  readonly fields: readonly Field[]
}

/** One question. Where there is more to fill in than a text, the question stands above all of it. */
export function QuestionFields(props: QuestionFieldsProps): JSX.Element {
  const several = () => props.fields.length > 1
  return (
    <div class={styles.question}>
      <Show when={several()}>
        <h3>{props.question.label}</h3>
      </Show>
      <For each={props.fields}>
        {(field) => (
          <Switch fallback={<FieldView path={fieldPath(ideaSection, field)} field={field} />}>
            <Match when={field.kind === 'rich' && field}>
              {(rich) => (
                <>
                  <Show when={several() && rich().help}>
                    <p class={styles.quiet}>{rich().help}</p>
                  </Show>
                  <AnswerField path={fieldPath(ideaSection, rich())} field={rich()} hideLabel={several()} />
                </>
              )}
            </Match>
          </Switch>
        )}
      </For>
    </div>
  )
}
