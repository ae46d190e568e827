import type { JSX } from 'solid-js'
import type { RaciLetter } from '#shared/governance/bodies.ts'
import styles from './raci.module.css'

/** A disc, R square, C arch, I ring; the letter is always there. */
export function RaciChip(props: { readonly letter: RaciLetter | null }): JSX.Element {
  return (
    <span class={styles.chip} data-letter={props.letter ?? undefined} aria-hidden="true">
      {props.letter ?? '–'}
    </span>
  )
}
