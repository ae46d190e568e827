import { Show, type JSX } from 'solid-js'
import { ui } from '#client/words/ui.ts'
import { Icon } from './icon.tsx'
import styles from './here-flag.module.css'

export interface HereFlagProps {
  /** Only the flag, for a list or the margin; the words stay for who listens. */
  readonly small?: boolean | undefined
}

/** Where the group is working now; it shows and never moves anybody. */
export function HereFlag(props: HereFlagProps): JSX.Element {
  return (
    <span
      class={styles.flag}
      data-small={props.small ? '' : undefined}
      title={props.small ? ui.hereIsTheGroup : undefined}
    >
      <Icon name="flag" size={props.small ? 12 : 14} />
      <Show when={props.small} fallback={ui.hereIsTheGroup}>
        <span class="visually-hidden">{ui.hereIsTheGroup}</span>
      </Show>
    </span>
  )
}
