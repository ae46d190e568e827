import { Match, Show, Switch, type JSX } from 'solid-js'
import { ui } from '#client/words/ui.ts'
import styles from './state-mark.module.css'

/** Where a field, section or check stands; each has its own shape. */
export type State = 'empty' | 'busy' | 'done' | 'warning' | 'error' | 'locked'

export interface StateMarkProps {
  readonly state: State
  /** Side in px. */
  readonly size?: number | undefined
  /** The state's word is already said beside it. */
  readonly silent?: boolean | undefined
}

export function StateMark(props: StateMarkProps): JSX.Element {
  const size = () => props.size ?? 18
  return (
    <span
      class={styles.mark}
      data-state={props.state}
      title={props.silent ? undefined : ui.state[props.state]}
    >
      <svg viewBox="0 0 18 18" width={size()} height={size()} aria-hidden="true">
        <Switch>
          <Match when={props.state === 'empty'}>
            <circle class={styles.ring} cx="9" cy="9" r="7.25" />
          </Match>
          <Match when={props.state === 'busy'}>
            <circle class={styles.half} cx="9" cy="9" r="7.1" />
            <path class={styles.fill} d="M9 1.5a7.5 7.5 0 0 1 0 15z" />
          </Match>
          <Match when={props.state === 'done'}>
            <circle class={styles.fill} cx="9" cy="9" r="8" />
            <path class={styles.sign} d="M5.3 9.3l2.6 2.6 5-5.4" />
          </Match>
          <Match when={props.state === 'warning'}>
            <path class={styles.warning} d="M9 1.4L17.3 16.4H.7z" />
            <path class={styles.inked} d="M9 6.4v5M9 13v1.6" />
          </Match>
          <Match when={props.state === 'error'}>
            <path class={styles.fill} d="M5.7 1h6.6L17 5.7v6.6L12.3 17H5.7L1 12.3V5.7z" />
            <path class={styles.sign} d="M9 4.6v5M9 11.6v1.8" />
          </Match>
          <Match when={props.state === 'locked'}>
            <path class={styles.lock} d="M3.6 8.2h10.8v7.2H3.6zM5.8 8.2V5.6a3.2 3.2 0 0 1 6.4 0v2.6" />
          </Match>
        </Switch>
      </svg>
      <Show when={!props.silent}>
        <span class="visually-hidden">{ui.state[props.state]}</span>
      </Show>
    </span>
  )
}
