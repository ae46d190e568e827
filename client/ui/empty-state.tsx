import { Show, type JSX } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import styles from './empty-state.module.css'

export interface EmptyStateProps {
  readonly title: string
  /** Of its heading, where it stands in the page; 3 unless told otherwise. */
  readonly level?: 1 | 2 | 3 | undefined
  /** What can be done now, and by whom. */
  readonly children?: JSX.Element
  readonly action?: JSX.Element
}

/** Nothing here yet, and the way to begin. */
export function EmptyState(props: EmptyStateProps): JSX.Element {
  return (
    <div class={styles.empty}>
      <Dynamic component={`h${props.level ?? 3}`} class={styles.title}>
        {props.title}
      </Dynamic>
      <Show when={props.children}>
        <p>{props.children}</p>
      </Show>
      <Show when={props.action}>
        <div class={styles.action}>{props.action}</div>
      </Show>
    </div>
  )
}
