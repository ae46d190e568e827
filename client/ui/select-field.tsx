import { For, Show, splitProps, type JSX } from 'solid-js'
import { ui } from '#client/words/ui.ts'
import control from './control.module.css'
import { Field, frameProps, type FieldFrame } from './field.tsx'
import { Icon } from './icon.tsx'

export interface SelectOption<Value extends string = string> {
  readonly value: Value
  readonly label: string
  /** Options with the same group stand under one heading. */
  readonly group?: string | undefined
}

export interface SelectFieldProps<Value extends string = string> extends FieldFrame {
  readonly options: readonly SelectOption<Value>[]
  /** `''` while nothing is chosen. */
  readonly value: Value | ''
  readonly onChange: (value: Value) => void
  /** Shown while nothing is chosen. */
  readonly placeholder?: string | undefined
  /** Inside the box, before the words: a layer's badge. */
  readonly lead?: JSX.Element
  readonly name?: string | undefined
  readonly onFocus?: (() => void) | undefined
  readonly onBlur?: (() => void) | undefined
  readonly ref?: ((element: HTMLSelectElement) => void) | undefined
}

/** The browser's own list: the best there is on a phone and with a screen reader. */
export function SelectField<Value extends string = string>(props: SelectFieldProps<Value>): JSX.Element {
  const [frame, own] = splitProps(props, frameProps)
  const groups = () => [...new Set(own.options.map((option) => option.group))]
  const within = (group: string | undefined) => own.options.filter((option) => option.group === group)
  const items = (group: string | undefined) => (
    <For each={within(group)}>
      {(option) => (
        <option value={option.value} selected={option.value === own.value}>
          {option.label}
        </option>
      )}
    </For>
  )
  return (
    <Field {...frame}>
      {(wiring) => (
        <span class={control.beside} data-unit="select" data-lead={own.lead ? '' : undefined}>
          <Show when={own.lead}>
            <span class={control.lead}>{own.lead}</span>
          </Show>
          <select
            class={`${control.control} ${control.select}`}
            ref={(element) => own.ref?.(element)}
            id={wiring.id}
            name={own.name}
            aria-required={wiring.required ? 'true' : undefined}
            aria-invalid={wiring.invalid ? 'true' : undefined}
            aria-describedby={wiring.describedBy}
            onChange={(event) => own.onChange(event.currentTarget.value as Value)}
            onFocus={() => own.onFocus?.()}
            onBlur={() => own.onBlur?.()}
          >
            <Show when={own.value === ''}>
              <option value="" selected disabled>
                {own.placeholder ?? ui.choose}
              </option>
            </Show>
            <For each={groups()}>
              {(group) => (
                <Show when={group} fallback={items(undefined)}>
                  <optgroup label={group}>{items(group)}</optgroup>
                </Show>
              )}
            </For>
          </select>
          <span class={control.chevron}>
            <Icon name="chevron-down" />
          </span>
        </span>
      )}
    </Field>
  )
}
