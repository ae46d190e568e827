import { Show, type JSX } from 'solid-js'
import { Tiles } from '#client/ui/tiles.tsx'
import styles from './phone-header.module.css'

/** The same height everywhere: seal, where we are, clock. Nothing in it has to be tapped. */
export function PhoneHeader(props: {
  readonly seed: string
  readonly line: string
  readonly title: string
  readonly clock?: JSX.Element
}): JSX.Element {
  return (
    <header class={styles.header}>
      <span class={styles.seal}>
        <Tiles seed={props.seed} columns={3} rows={2} />
      </span>
      <p class={styles.where}>
        <span>{props.line}</span>
        <strong>{props.title}</strong>
      </p>
      <Show when={props.clock}>
        <span class={styles.clock}>{props.clock}</span>
      </Show>
    </header>
  )
}
