import { Show, type JSX } from 'solid-js'
import { Icon } from '#client/ui/icon.tsx'
import styles from './who-sees.module.css'

/** Before every field: who will see this, when, with what name. */
export function WhoSees(props: {
  readonly open?: boolean | undefined
  readonly mode?: string | undefined
  /** On sand, as an aside; otherwise a line. */
  readonly aside?: boolean | undefined
  readonly children: JSX.Element
}): JSX.Element {
  return (
    <p class={styles.sees} data-aside={props.aside ? '' : undefined}>
      <Icon name={props.open ? 'eye' : 'eye-off'} size={20} />
      <span>
        <Show when={props.mode}>
          <strong>{props.mode} </strong>
        </Show>
        {props.children}
      </span>
    </p>
  )
}
