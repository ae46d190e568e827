import { For, Show, type JSX } from 'solid-js'
import styles from './clock-block.module.css'

export interface ClockPart {
  readonly value: number
  readonly unit: string
}

export interface ClockBlockProps {
  readonly label: string
  /** Large figures, or a word where there is nothing to count. */
  readonly shows: readonly ClockPart[] | string
  /** What the figures are about, and a line under it. */
  readonly title: string
  readonly text?: string | undefined
}

/** How long there is left, or how far it is: calm, whatever it says. */
export function ClockBlock(props: ClockBlockProps): JSX.Element {
  const parts = () => (typeof props.shows === 'string' ? [] : props.shows)
  return (
    <div class={styles.block} role="group" aria-label={props.label}>
      <div>
        <p class={styles.label} aria-hidden="true">
          {props.label}
        </p>
        <p class={styles.parts}>
          <Show when={typeof props.shows === 'string'}>
            <span class={styles.words}>{props.shows as string}</span>
          </Show>
          <For each={parts()}>
            {(part) => (
              <span>
                <span class={styles.value}>{part.value}</span> {part.unit}
              </span>
            )}
          </For>
        </p>
      </div>
      <p class={styles.beside}>
        <b>{props.title}</b>
        <Show when={props.text}>
          <br />
          {props.text}
        </Show>
      </p>
    </div>
  )
}
