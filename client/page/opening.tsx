import { Show, type JSX } from 'solid-js'
import { Icon } from '#client/ui/icon.tsx'
import styles from './opening.module.css'

export interface OpeningProps {
  readonly sentence: string
  /** Names the page for who cannot see its shapes, where no heading stands among them. */
  readonly title?: string | undefined
  readonly children?: JSX.Element
}

/** A page that is on its way: shapes where it will stand, and one sentence. Nothing moves. */
export function Opening(props: OpeningProps): JSX.Element {
  return (
    <div class={styles.opening} aria-busy="true">
      <Show when={props.title}>
        <h1 class="visually-hidden">{props.title}</h1>
      </Show>
      {props.children}
      <p class={`${styles.sentence} on-pine`}>
        <Icon name="clock" />
        {props.sentence}
      </p>
    </div>
  )
}
