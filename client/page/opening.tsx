import type { JSX } from 'solid-js'
import styles from './opening.module.css'
import { Icon } from '#client/ui/icon.tsx'

export interface OpeningProps {
  readonly sentence: string
  readonly children?: JSX.Element
}

/** A page that is on its way: shapes where it will stand, and one sentence. Nothing moves. */
export function Opening(props: OpeningProps): JSX.Element {
  return (
    <div class={styles.opening} aria-busy="true">
      {props.children}
      <p class={`${styles.sentence} on-pine`}>
        <Icon name="clock" />
        {props.sentence}
      </p>
    </div>
  )
}
