import { Show, type JSX } from 'solid-js'
import { faces, type Layer } from '#shared/layers.ts'
import styles from './caret-flag.module.css'

export interface CaretFlagProps {
  readonly layer: Layer
  readonly name: string
  readonly organisation: string
  /** Only the letter: what is left of it when its person has been still for a while. */
  readonly small?: boolean | undefined
}

/** Whose caret this is: the colour is the layer, the name is the person. */
export function CaretFlag(props: CaretFlagProps): JSX.Element {
  return (
    <span class={styles.flag} data-layer={props.layer} data-small={props.small ? '' : undefined}>
      <b>{faces[props.layer].letter}</b>
      <Show when={!props.small}>
        <b>{props.name}</b>
        <span>{props.organisation}</span>
      </Show>
    </span>
  )
}
