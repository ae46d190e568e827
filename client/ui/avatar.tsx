import { Show, type JSX } from 'solid-js'
import type { Layer } from '#shared/layers.ts'
import { LayerBadge } from './layer-badge.tsx'
import styles from './avatar.module.css'

export interface AvatarProps {
  readonly initials: string
  readonly layer?: Layer | undefined
  /** The person in full: what a screen reader says, and the tooltip. */
  readonly name: string
  readonly size?: 28 | 36 | undefined
}

/** A person without a photo: initials, and the layer in the corner. */
export function Avatar(props: AvatarProps): JSX.Element {
  return (
    <span class={styles.avatar} data-size={props.size ?? 36} title={props.name}>
      <span aria-hidden="true">{props.initials}</span>
      <span class="visually-hidden">{props.name}</span>
      <Show when={props.layer}>
        {(layer) => (
          <span class={styles.layer}>
            <LayerBadge layer={layer()} />
          </span>
        )}
      </Show>
    </span>
  )
}
