import { createUniqueId, For, Show, type JSX } from 'solid-js'
import { Icon } from '#client/ui/icon.tsx'
import { plan as words } from '#client/words/plan.ts'
import styles from './view-switch.module.css'

export const views = ['timeline', 'table'] as const
export type View = (typeof views)[number]

/** The same steps in time or in words; neither is the lesser one. */
export function ViewSwitch(props: {
  readonly view: View
  readonly onChange: (view: View) => void
}): JSX.Element {
  const name = createUniqueId()
  return (
    <div class={styles.switch} role="radiogroup" aria-label={words.view}>
      <For each={views}>
        {(view) => (
          <label class={styles.option}>
            <input
              class="visually-hidden"
              type="radio"
              name={name}
              checked={props.view === view}
              onChange={() => props.onChange(view)}
            />
            <Show when={props.view === view}>
              <Icon name="check" />
            </Show>
            {words[view]}
          </label>
        )}
      </For>
    </div>
  )
}
