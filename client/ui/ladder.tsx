import { For, type JSX } from 'solid-js'
import { ui } from '#client/words/ui.ts'
import styles from './ladder.module.css'

export interface LadderProps {
  readonly label: string
  readonly hideLabel?: boolean | undefined
  readonly steps: readonly string[]
  /** How many steps are reached; the last of them is where it stands. */
  readonly reached: number
}

/** How far something goes, in words: no step is better than it says. */
export function Ladder(props: LadderProps): JSX.Element {
  return (
    <div>
      <p class={props.hideLabel ? 'visually-hidden' : styles.label}>{props.label}</p>
      <ol class={styles.ladder} role="list">
        <For each={props.steps}>
          {(step, at) => (
            <li
              data-reached={at() < props.reached ? '' : undefined}
              aria-current={at() === props.reached - 1 ? 'step' : undefined}
            >
              <span class={styles.rung} aria-hidden="true" />
              {step}
              <span class="visually-hidden">, {at() < props.reached ? ui.step.reached : ui.step.ahead}</span>
            </li>
          )}
        </For>
      </ol>
    </div>
  )
}
