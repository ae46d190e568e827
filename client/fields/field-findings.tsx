import { For, type JSX } from 'solid-js'
import type { FieldFrame } from '#client/ui/field.tsx'
import { MessageBar } from '#client/ui/message-bar.tsx'
import styles from './fields.module.css'

/** What is wrong with something that has no frame of its own: a box to tick, a row, a list. */
export function FieldFindings(props: {
  readonly frame: Pick<FieldFrame, 'errors' | 'warnings'>
}): JSX.Element {
  return (
    <div class={styles.findings}>
      <For each={props.frame.errors}>{(sentence) => <MessageBar kind="error">{sentence}</MessageBar>}</For>
      <For each={props.frame.warnings}>
        {(sentence) => <MessageBar kind="warning">{sentence}</MessageBar>}
      </For>
    </div>
  )
}
