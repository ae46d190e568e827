import { Show, type JSX } from 'solid-js'
import { ui } from '#client/words/ui.ts'
import styles from './word-counter.module.css'

export interface WordCounterProps {
  readonly count: number
  readonly limit: number
  readonly id?: string | undefined
}

/** From here on the writer should know the end is near; typing is never blocked. */
const nearlyFull = 0.9

/** How much room is left in an answer. */
export function WordCounter(props: WordCounterProps): JSX.Element {
  const state = () => {
    if (props.count > props.limit) return 'over'
    return props.count >= props.limit * nearlyFull ? 'near' : 'room'
  }
  const filled = () => `${Math.min(100, (props.count / props.limit) * 100)}%`
  return (
    <span class={styles.counter} data-state={state()} id={props.id}>
      <span class={styles.bar} aria-hidden="true">
        <span style={{ width: filled() }} />
      </span>
      <span>{ui.words(props.count, props.limit)}</span>
      <Show when={state() === 'over'}>
        <span class={styles.surplus}>{ui.tooMany(props.count - props.limit)}</span>
      </Show>
    </span>
  )
}
