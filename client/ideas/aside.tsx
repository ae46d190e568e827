import { For, Show, type JSX } from 'solid-js'
import { day } from '#client/words/app.ts'
import { ideas as words } from '#client/words/ideas.ts'
import type { IdeaPageView } from '#shared/idea/api.ts'
import { Decide } from './decide.tsx'
import { IntoProposal } from './into-proposal.tsx'
import { Writers } from './writers.tsx'
import styles from './idea-page.module.css'

export interface ViewProps {
  readonly view: IdeaPageView
  /** Something was done: this is the page from now on. */
  readonly onView: (view: IdeaPageView) => void
}

/** Beside the answers: what is to be done, by whom, and what was done. */
export function Aside(props: ViewProps & { readonly children?: JSX.Element }): JSX.Element {
  return (
    <aside class={styles.aside}>
      {props.children}
      <Decide {...props} />
      <IntoProposal view={props.view} />
      <Writers {...props} />
      <Show when={props.view.moves.length > 0}>
        <section class={styles.block} aria-labelledby="idea-history">
          <h2 id="idea-history">{words.history}</h2>
          <ol class={styles.history} role="list">
            <For each={props.view.moves}>
              {(move) => (
                <li>
                  <p>
                    {words.historyEntry(
                      words.done[move.step],
                      move.by.name,
                      move.by.organisation,
                      day(move.at),
                    )}
                  </p>
                  <Show when={move.reason}>
                    <blockquote>{move.reason}</blockquote>
                  </Show>
                </li>
              )}
            </For>
          </ol>
        </section>
      </Show>
    </aside>
  )
}
