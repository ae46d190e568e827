import { Show, type JSX } from 'solid-js'
import { ui } from '#client/words/ui.ts'
import { StateMark, type State } from './state-mark.tsx'
import styles from './message-bar.module.css'

export type MessageKind = 'error' | 'warning' | 'information'

export interface MessageBarProps {
  readonly kind: MessageKind
  /** Another mark than the kind's own. */
  readonly mark?: State | undefined
  /** The fact, in bold. */
  readonly title?: JSX.Element
  /** The way out. */
  readonly children?: JSX.Element
  /** A button or a link at the end of the line. */
  readonly action?: JSX.Element
}

const marks: Readonly<Record<MessageKind, State>> = {
  error: 'error',
  warning: 'warning',
  information: 'done',
}

/** Stays where it is as long as it is true; saying it aloud is for the announcer. */
export function MessageBar(props: MessageBarProps): JSX.Element {
  return (
    <div class={styles.bar} data-kind={props.kind}>
      <span class={styles.mark}>
        <StateMark state={props.mark ?? marks[props.kind]} silent />
        <Show when={props.kind !== 'information'}>
          <span class="visually-hidden">{ui.state[marks[props.kind]]}: </span>
        </Show>
      </span>
      <div class={styles.words}>
        <Show when={props.title}>
          <b>{props.title}</b>{' '}
        </Show>
        {props.children}
      </div>
      <Show when={props.action}>
        <div class={styles.action}>{props.action}</div>
      </Show>
    </div>
  )
}
