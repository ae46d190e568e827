import { A } from '@solidjs/router'
import { For, Show, type JSX } from 'solid-js'
import { Pill } from '#client/ui/pill.tsx'
import { day } from '#client/words/app.ts'
import { ideas as words } from '#client/words/ideas.ts'
import { people } from '#client/words/people.ts'
import type { IdeaEntry } from '#shared/idea/api.ts'
import { StatePill } from './state-pill.tsx'
import styles from './ideas-page.module.css'

/** Ideas as facts, in the order of their numbers: nobody is ranked. */
export function IdeaTable(props: { readonly ideas: readonly IdeaEntry[] }): JSX.Element {
  return (
    <ol class={styles.list} role="list">
      <For each={props.ideas}>
        {(idea) => (
          <li class={styles.row}>
            <span class={styles.number}>{idea.number}</span>
            <span class={styles.idea}>
              <Show when={idea.open} fallback={<b>{idea.title}</b>}>
                <A href={`/ideeen/${idea.id}`}>{idea.title}</A>
              </Show>
              <span class={styles.region}>
                {idea.region}
                <Show when={idea.submittedAt}>{(at) => <> · {words.handedInOn(day(at()))}</>}</Show>
              </span>
            </span>
            <span class={styles.pills}>
              <Show when={idea.role}>{(role) => <Pill look="plain">{people.role[role()]}</Pill>}</Show>
              <StatePill state={idea.state} />
            </span>
          </li>
        )}
      </For>
    </ol>
  )
}
