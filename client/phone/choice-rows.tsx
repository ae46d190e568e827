import { For, Show, type JSX } from 'solid-js'
import { Icon } from '#client/ui/icon.tsx'
import formStyles from './form.module.css'
import styles from './choice-rows.module.css'

export interface Choice<Value extends string> {
  readonly value: Value
  readonly glyph: JSX.Element
  readonly word: string
  readonly means: string
}

/** Full-width rows of equal weight: a sign, a word, and what it leads to. */
export function ChoiceRows<Value extends string>(props: {
  readonly legend: string
  readonly name: string
  readonly options: readonly Choice<Value>[]
  readonly value: Value | null
  readonly onChoose: (value: Value) => void
}): JSX.Element {
  return (
    <fieldset class={styles.rows}>
      <legend class="visually-hidden">{props.legend}</legend>
      <For each={props.options}>
        {(option) => (
          <label class={styles.option}>
            <input
              class={formStyles.over}
              type="radio"
              name={props.name}
              checked={props.value === option.value}
              onChange={() => props.onChoose(option.value)}
            />
            <span class={styles.glyph}>{option.glyph}</span>
            <span class={styles.optionWords}>
              <strong>{option.word}</strong>
              <small>{option.means}</small>
            </span>
            <Show when={props.value === option.value}>
              <Icon name="check" size={20} />
            </Show>
          </label>
        )}
      </For>
    </fieldset>
  )
}
