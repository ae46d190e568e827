import { Show, type JSX } from 'solid-js'
import { Icon, type IconName } from './icon.tsx'
import styles from './pill.module.css'

/**
 * `draft` and `on-behalf` still ask for something, `confirmed` is settled, `expired` no longer holds,
 * `busy` is going on, `plain` is a kind, `fictional` is made up.
 */
export type PillLook = 'draft' | 'on-behalf' | 'confirmed' | 'expired' | 'busy' | 'plain' | 'fictional'

export interface PillProps {
  readonly look: PillLook
  readonly icon?: IconName | undefined
  readonly children: JSX.Element
}

/** Words that say where something stands; nothing to click. */
export function Pill(props: PillProps): JSX.Element {
  return (
    <span class={styles.pill} data-look={props.look}>
      <Show when={props.icon}>{(name) => <Icon name={name()} size={14} />}</Show>
      {props.children}
    </span>
  )
}
