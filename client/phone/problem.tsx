import { Show, type JSX } from 'solid-js'
import styles from './problem.module.css'

/** What went wrong, said at once; nothing while the text is empty. */
export function Problem(props: { readonly text: string }): JSX.Element {
  return (
    <Show when={props.text}>
      <p class={styles.problem} role="alert">
        {props.text}
      </p>
    </Show>
  )
}
