import { createSignal, For, Show, type JSX } from 'solid-js'
import type { SectionContent } from '#shared/dossier/content.ts'
import type { IdeaGap } from '#shared/idea/answers.ts'
import { fieldOf } from '#shared/dossier/template.ts'
import { fieldPath } from '#shared/dossier/schema.ts'
import { ideaSection } from '#shared/idea/questions.ts'
import { focusInside } from '#client/fields/focus.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { TextLink } from '#client/ui/text-link.tsx'
import { Button } from '#client/ui/button.tsx'
import { StateMark } from '#client/ui/state-mark.tsx'
import { ideas as words } from '#client/words/ideas.ts'
import type { ViewProps } from './aside.tsx'
import { SubmitDialog } from './submit-dialog.tsx'
import styles from './idea-page.module.css'

export interface TodoProps extends ViewProps {
  readonly gaps: readonly IdeaGap[]
  readonly answers: SectionContent
}

/** What still keeps the idea here, and handing it in. */
export function TodoAndSubmit(props: TodoProps): JSX.Element {
  const [open, setOpen] = createSignal(false)
  const dossier = useDossier()
  const goTo = (id: string) => {
    const field = fieldOf(dossier.edition.template.sections[0]?.fields ?? [], id)
    if (field) focusInside(fieldPath(ideaSection, field))
  }
  return (
    <section class={styles.block} aria-labelledby="idea-todo">
      <h2 id="idea-todo">{words.todo.title}</h2>
      <Show
        when={props.gaps.length > 0}
        fallback={
          <p class={styles.ready}>
            <StateMark state="done" size={17} silent />
            {words.todo.ready}
          </p>
        }
      >
        <ul class={styles.gaps} role="list">
          <For each={props.gaps}>
            {(gap) => (
              <li>
                <Show when={gap.field} fallback={gap.sentence}>
                  {(field) => <TextLink onClick={() => goTo(field())}>{gap.label}</TextLink>}
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show
        when={props.view.role === 'penholder'}
        fallback={
          <p class={styles.quiet}>{props.view.role === null ? words.readingAlong : words.submit.notYou}</p>
        }
      >
        <div class={styles.acts}>
          <Button
            look="primary"
            size={44}
            notYet={props.gaps.length > 0 ? words.submit.waits : undefined}
            onClick={() => setOpen(true)}
          >
            {words.submit.act}
          </Button>
        </div>
      </Show>
      <Show when={open()}>
        <SubmitDialog {...props} onClose={() => setOpen(false)} />
      </Show>
    </section>
  )
}
