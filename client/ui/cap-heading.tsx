import { Show, type JSX } from 'solid-js'
import styles from './cap-heading.module.css'

export interface CapHeadingProps {
  /** At most three words. */
  readonly children: JSX.Element
  readonly level?: 2 | 3 | 4 | undefined
  /** A hairline under it. */
  readonly ruled?: boolean | undefined
  /** At the end of the line. */
  readonly aside?: JSX.Element
}

/** The small heading in capitals above a list or a group. */
export function CapHeading(props: CapHeadingProps): JSX.Element {
  return (
    <div class={styles.line} data-ruled={props.ruled ? '' : undefined}>
      <div class={styles.heading} role="heading" aria-level={props.level ?? 2}>
        {props.children}
      </div>
      <Show when={props.aside}>
        <div class={styles.aside}>{props.aside}</div>
      </Show>
    </div>
  )
}
