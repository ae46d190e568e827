import type { JSX } from 'solid-js'
import type { RaciLetter } from '#shared/governance/bodies.ts'
import styles from './raci-chip.module.css'

/** A disc, R square, C arch, I ring; the letter is always there. */
export function RaciChip(props: {
  readonly letter: RaciLetter | null
  /** In a legend. */
  readonly small?: boolean
}): JSX.Element {
  return (
    <span
      class={styles.chip}
      data-letter={props.letter ?? undefined}
      data-small={props.small ? '' : undefined}
      aria-hidden="true"
    >
      {props.letter ?? '–'}
    </span>
  )
}
