import { createUniqueId, For, Show, splitProps, type JSX } from 'solid-js'
import styles from './choice.module.css'
import { Field, frameProps, type FieldFrame } from './field.tsx'

export interface RadioOption<Value extends string = string> {
  readonly value: Value
  readonly label: JSX.Element
  readonly help?: JSX.Element
}

export interface RadioGroupProps<Value extends string = string> extends FieldFrame {
  readonly options: readonly RadioOption<Value>[]
  /** `''` while nothing is chosen. */
  readonly value: Value | ''
  readonly onChange: (value: Value) => void
  readonly flow?: 'column' | 'row' | undefined
  /** Shown, not to be changed. */
  readonly readOnly?: boolean | undefined
}

export function RadioGroup<Value extends string = string>(props: RadioGroupProps<Value>): JSX.Element {
  const [frame, own] = splitProps(props, frameProps)
  const name = createUniqueId()
  return (
    <Field {...frame} group>
      {(wiring) => (
        <div
          class={styles.group}
          data-flow={own.flow ?? 'column'}
          role="radiogroup"
          id={wiring.id}
          aria-labelledby={wiring.labelId}
          aria-required={wiring.required ? 'true' : undefined}
          aria-invalid={wiring.invalid ? 'true' : undefined}
          aria-readonly={own.readOnly ? 'true' : undefined}
          aria-describedby={wiring.describedBy}
        >
          <For each={own.options}>
            {(option, at) => (
              <div class={styles.choice}>
                <input
                  class={styles.dot}
                  type="radio"
                  id={`${name}-${at()}`}
                  name={name}
                  value={option.value}
                  checked={option.value === own.value}
                  aria-disabled={own.readOnly ? 'true' : undefined}
                  aria-describedby={option.help ? `${name}-${at()}-note` : undefined}
                  onClick={(event) => own.readOnly && event.preventDefault()}
                  onChange={() => own.onChange(option.value)}
                />
                <label for={`${name}-${at()}`}>{option.label}</label>
                <Show when={option.help}>
                  <p class={styles.note} id={`${name}-${at()}-note`}>
                    {option.help}
                  </p>
                </Show>
              </div>
            )}
          </For>
        </div>
      )}
    </Field>
  )
}
