import { Show, type JSX } from 'solid-js'
import type { Layer } from '#shared/layers.ts'
import { LayerBadge } from './layer-badge.tsx'
import styles from './person-chip.module.css'

export interface PersonChipProps {
  readonly name: string
  readonly layer: Layer
  readonly organisation?: string | undefined
  /** Without the rounded border: in a row or a remark. */
  readonly bare?: boolean | undefined
}

/** Who, for which layer, and if asked for which organisation. */
export function PersonChip(props: PersonChipProps): JSX.Element {
  return (
    <span class={styles.person} data-bare={props.bare ? '' : undefined}>
      <LayerBadge layer={props.layer} />
      <span>
        <span class={styles.name}>{props.name}</span>
        <Show when={props.organisation}>
          {' '}
          <span class={styles.organisation}>{props.organisation}</span>
        </Show>
      </span>
    </span>
  )
}
