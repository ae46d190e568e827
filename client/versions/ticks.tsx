import { createSignal, For, Show, type JSX } from 'solid-js'
import { StateMark } from '#client/ui/state-mark.tsx'
import { TextLink } from '#client/ui/text-link.tsx'
import { freezing as words } from '#client/words/freezing.ts'
import styles from './ticks.module.css'

export interface TicksProps {
  readonly title: string
  readonly aside: string
  readonly items: readonly string[]
  /** What opens the rest. */
  readonly all: string
}

/** What is in order already, in two columns: the best known first, the rest on request. */
export function Ticks(props: TicksProps): JSX.Element {
  const [whole, setWhole] = createSignal(false)
  const folds = () => props.items.length > mostTicks
  return (
    <section>
      <div class={styles.title}>
        <h2>{props.title}</h2>
        <p>{props.aside}</p>
      </div>
      <ul class={styles.ticks} role="list">
        <For each={whole() ? props.items : props.items.slice(0, mostTicks)}>
          {(item) => (
            <li>
              <StateMark state="done" silent />
              <span>{item}</span>
            </li>
          )}
        </For>
      </ul>
      <Show when={folds()}>
        <p class={styles.more}>
          <TextLink onClick={() => setWhole((before) => !before)}>
            {whole() ? words.todo.fewer : props.all}
          </TextLink>
        </p>
      </Show>
    </section>
  )
}

const mostTicks = 8
