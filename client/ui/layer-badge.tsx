import { Show, type JSX } from 'solid-js'
import { ui } from '#client/words/ui.ts'
import { faces, type Layer } from '#shared/layers.ts'
import styles from './layer-badge.module.css'

export interface LayerBadgeProps {
  readonly layer: Layer
  /** Side in px: 18 in a row, 22 in a list, 34 alone. */
  readonly size?: 18 | 22 | 34 | undefined
  /** The word of the layer already stands beside it. */
  readonly silent?: boolean | undefined
}

/** Which layer of government somebody acts for: by shape, then letter, then colour. */
export function LayerBadge(props: LayerBadgeProps): JSX.Element {
  return (
    <span
      class={styles.badge}
      data-layer={props.layer}
      data-size={props.size ?? 18}
      title={ui.layer[props.layer]}
    >
      <span aria-hidden="true">{faces[props.layer].letter}</span>
      <Show when={!props.silent}>
        <span class="visually-hidden">{ui.layer[props.layer]}</span>
      </Show>
    </span>
  )
}
