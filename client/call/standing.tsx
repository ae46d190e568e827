import { For, Show, type JSX } from 'solid-js'
import type { StandingView } from '#shared/standing.ts'
import { ProgressSegments } from '#client/ui/progress-segments.tsx'
import { StateMark, type State } from '#client/ui/state-mark.tsx'
import { call } from '#client/words/call.ts'
import styles from './standing.module.css'

/** As many as fit beside the cover; the dossier has them all. */
const mostNamed = 4

const marks: Readonly<Record<StandingView['criteria'][number]['state'], State>> = {
  answered: 'done',
  partly: 'busy',
  empty: 'empty',
}

/** What still fails, per criterion; below it all of them, one segment each. */
export function Standing(props: { readonly view: StandingView }): JSX.Element {
  const open = () => props.view.criteria.filter(({ state }) => state !== 'answered')
  const named = () => open().slice(0, mostNamed)
  const answered = () => props.view.criteria.length - open().length
  return (
    <div class={styles.standing}>
      <ul class={styles.list} role="list" aria-label={call.toDo}>
        <li>
          <StateMark state={props.view.errors > 0 ? 'error' : 'done'} silent />
          <span class={styles.label} data-error={props.view.errors > 0 ? '' : undefined}>
            {props.view.errors > 0 ? call.errors(props.view.errors) : call.noErrors}
          </span>
        </li>
        <For each={named()}>
          {(criterion) => (
            <li>
              <StateMark state={marks[criterion.state]} silent />
              <span class={styles.label}>
                <b>{criterion.code}</b> {criterion.label}
              </span>
              <span class={styles.state}>{call.criterion[criterion.state]}</span>
            </li>
          )}
        </For>
        <Show when={call.rest(open().length - named().length, answered())}>
          {(rest) => (
            <li>
              <StateMark state={open().length === 0 ? 'done' : 'busy'} silent />
              <span class={styles.state}>{rest()}</span>
            </li>
          )}
        </Show>
      </ul>
      <ProgressSegments
        count
        segments={props.view.criteria.map(({ code, label, state }) => ({ label: `${code} ${label}`, state }))}
      />
    </div>
  )
}
