import { For, Show, type JSX } from 'solid-js'
import { Hidden } from '#client/ui/hidden.tsx'
import { StateMark, type State } from '#client/ui/state-mark.tsx'
import { call } from '#client/words/call.ts'
import type { IdeaState, IdeaView } from '#shared/api.ts'
import { never } from '#shared/never.ts'
import styles from './idea-list.module.css'

export interface IdeaListProps {
  readonly ideas: readonly IdeaView[]
  /** The proposals made of these ideas hold invented content. */
  readonly invented: boolean
  /** For who may write one down. */
  readonly add?: JSX.Element
}

/** The ideas that were sent in, as facts: nobody is ranked. */
export function IdeaList(props: IdeaListProps): JSX.Element {
  const order: readonly IdeaState[] = ['invited', 'not-selected', 'pitched', 'submitted', 'draft']
  const counts = () =>
    order
      .map((state) => ({ state, count: props.ideas.filter((idea) => idea.state === state).length }))
      .filter(({ count }) => count > 0)
  return (
    <aside class={styles.panel} aria-labelledby="ideas-title">
      <h2 id="ideas-title">{call.ideas(props.ideas.length)}</h2>
      <Show when={props.ideas.length > 0} fallback={<p class={styles.note}>{call.noIdeas}</p>}>
        <ul class={styles.legend} role="list">
          <For each={counts()}>
            {({ state, count }) => (
              <li>
                <IdeaMark state={state} />
                {call.ideaState[state]} ({count})
              </li>
            )}
          </For>
        </ul>
        <ol class={styles.ideas} role="list">
          <For each={props.ideas}>
            {(idea) => (
              <li data-state={idea.state}>
                <span class={styles.number}>{idea.number}</span>
                <span class={styles.idea}>
                  <b>{idea.region}</b>
                  <span>{idea.title}</span>
                </span>
                <span class={styles.mark} title={call.ideaState[idea.state]}>
                  <IdeaMark state={idea.state} />
                  <Hidden>{call.ideaState[idea.state]}</Hidden>
                </span>
              </li>
            )}
          </For>
        </ol>
        <p class={styles.note}>
          {call.ideasSource} <Show when={props.invented}>{call.ideasRest}</Show>
        </p>
      </Show>
      <div class={styles.add}>{props.add}</div>
    </aside>
  )
}

/** The word stands beside it. */
function IdeaMark(props: { readonly state: IdeaState }): JSX.Element {
  const mark = (): State | null => {
    const { state } = props
    switch (state) {
      case 'invited':
        return 'done'
      case 'submitted':
      case 'pitched':
        return 'busy'
      case 'draft':
        return 'empty'
      case 'not-selected':
        return null
      default:
        return never(state)
    }
  }
  return (
    <Show when={mark()} fallback={<span class={styles.dash} aria-hidden="true" />}>
      {(state) => <StateMark state={state()} silent />}
    </Show>
  )
}
