import { For, Show, type JSX } from 'solid-js'
import { Icon } from '#client/ui/icon.tsx'
import formStyles from './form.module.css'
import textStyles from './text.module.css'
import styles from './kind-choice.module.css'

interface KindChoiceProps<Kind extends string> {
  readonly label: string
  readonly kinds: readonly Kind[]
  readonly names: Readonly<Record<Kind, string>>
  readonly chosen: Kind
  readonly onChoose: (kind: Kind) => void
}

/** One of a few kinds, as chips under a thumb. */
export function KindChoice<Kind extends string>(props: KindChoiceProps<Kind>): JSX.Element {
  return (
    <fieldset class={styles.choices}>
      <legend class={textStyles.label}>{props.label}</legend>
      <For each={props.kinds}>
        {(kind) => (
          <label class={formStyles.chip}>
            <input
              class={formStyles.over}
              type="radio"
              name="kind"
              checked={props.chosen === kind}
              onChange={() => props.onChoose(kind)}
            />
            <span>
              <Show when={props.chosen === kind}>
                <Icon name="check" size={18} />
              </Show>
              {props.names[kind]}
            </span>
          </label>
        )}
      </For>
    </fieldset>
  )
}
