import { For, type JSX } from 'solid-js'
import styles from './signs.module.css'

/** One block for each person, filled from the left so that nobody can be picked out. The number stands beside it. */
export function ReadyStrip(props: { readonly ready: number; readonly here: number }): JSX.Element {
  const blocks = () => Array.from({ length: Math.max(0, Math.min(props.here, 120)) }, (_, at) => at)
  return (
    <span class={styles.strip} aria-hidden="true">
      <For each={blocks()}>{(at) => <i data-full={at < props.ready ? '' : undefined} />}</For>
    </span>
  )
}
