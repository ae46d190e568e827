import { Show, type JSX } from 'solid-js'
import { Icon } from './icon.tsx'
import styles from './locked-value.module.css'

export interface LockedValueProps {
  /** Who may, or since when and why: `Alleen Kortrijk wijzigt dit`. */
  readonly reason: string
  /** What is written there; it stays readable and can be selected. */
  readonly value?: JSX.Element
  readonly labelId?: string | undefined
}

/** Stands where the control would: a reader is told why, and never meets a greyed-out box. */
export function LockedValue(props: LockedValueProps): JSX.Element {
  return (
    <div class={styles.locked} role="group" aria-labelledby={props.labelId}>
      <Show when={props.value}>
        <div class={styles.value}>{props.value}</div>
      </Show>
      <p class={styles.reason}>
        <Icon name="lock" />
        {props.reason}
      </p>
    </div>
  )
}
