import { Show, type JSX } from 'solid-js'
import { fields as words } from '#client/words/fields.ts'
import styles from './fields.module.css'

export function CharacterCount(props: { readonly count: number; readonly limit: number }): JSX.Element {
  return (
    <span class={styles.count} data-over={props.count > props.limit ? '' : undefined}>
      {words.characters(props.count, props.limit)}
      <Show when={props.count > props.limit}>
        {' '}
        <b>{words.tooMany(props.count - props.limit)}</b>
      </Show>
    </span>
  )
}
