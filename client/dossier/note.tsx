import type { JSX } from 'solid-js'
import { Icon, type IconName } from '#client/ui/icon.tsx'
import styles from './note.module.css'

export interface NoteProps {
  readonly icon: IconName
  readonly title: string
  readonly text: JSX.Element
  /** Nothing to worry about, and nothing to do. */
  readonly calm?: boolean
  readonly action?: JSX.Element
}

/** One line across the page. */
export function Note(props: NoteProps): JSX.Element {
  return (
    <div class={styles.note} data-calm={props.calm ? '' : undefined}>
      <Icon name={props.icon} size={20} />
      <p>
        <b>{props.title}</b> {props.text}
      </p>
      {props.action}
    </div>
  )
}
