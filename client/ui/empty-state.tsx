import { Show, type JSX } from 'solid-js'
import styles from './empty-state.module.css'

export interface EmptyStateProps {
  readonly title: string
  /** What can be done now, and by whom. */
  readonly children?: JSX.Element
  readonly action?: JSX.Element
}

/** Nothing here yet, and the way to begin. */
export function EmptyState(props: EmptyStateProps): JSX.Element {
  return (
    <div class={styles.empty}>
      <h3>{props.title}</h3>
      <Show when={props.children}>
        <p>{props.children}</p>
      </Show>
      <Show when={props.action}>
        <div class={styles.action}>{props.action}</div>
      </Show>
    </div>
  )
}
