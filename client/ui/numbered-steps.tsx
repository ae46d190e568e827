import { For, Show, type JSX } from 'solid-js'
import styles from './numbered-steps.module.css'

export interface NumberedStepsProps {
  readonly steps: readonly { readonly title: string; readonly text: string }[]
  /** `page`: each step is a heading of the page; `aside`: beside or in something else. */
  readonly look: 'page' | 'aside'
}

/** What happens one after the other, with a number before each that only eyes need. */
export function NumberedSteps(props: NumberedStepsProps): JSX.Element {
  return (
    <ol class={styles.steps} data-look={props.look} role="list">
      <For each={props.steps}>
        {(step, at) => (
          <li>
            <span class={styles.number} aria-hidden="true">
              {at() + 1}
            </span>
            <div>
              <Show when={props.look === 'page'} fallback={<b>{step.title}</b>}>
                <h3>{step.title}</h3>
              </Show>
              <p>{step.text}</p>
            </div>
          </li>
        )}
      </For>
    </ol>
  )
}
