import { Show, splitProps, type JSX } from 'solid-js'
import control from './control.module.css'
import { Field, frameProps, type FieldFrame } from './field.tsx'

export interface NumberFieldProps extends FieldFrame {
  /** As typed: what is no number yet must stay on screen as it is. */
  readonly value: string
  readonly onInput?: ((value: string) => void) | undefined
  readonly onCommit?: ((value: string) => void) | undefined
  /** Stands behind the number: `maanden`, `VTE`. */
  readonly unit?: string | undefined
  /** Before the number. */
  readonly sign?: string | undefined
  readonly decimal?: boolean | undefined
  readonly name?: string | undefined
  readonly readOnly?: boolean | undefined
  readonly onFocus?: (() => void) | undefined
  readonly onBlur?: (() => void) | undefined
  readonly ref?: ((element: HTMLInputElement) => void) | undefined
}

export function NumberField(props: NumberFieldProps): JSX.Element {
  const [frame, own] = splitProps(props, frameProps)
  return (
    <Field {...frame}>
      {(wiring) => (
        <span
          class={control.beside}
          data-unit={own.unit ? 'end' : undefined}
          style={{ '--unit': `${own.unit?.length ?? 0}ch` }}
        >
          <Show when={own.sign}>
            {/* An unseen copy of the number keeps the sign just before it. */}
            <span class={control.sign} aria-hidden="true">
              {own.sign}
              {'\u00a0'}
              <span>{own.value}</span>
            </span>
          </Show>
          <input
            class={control.control}
            data-number=""
            ref={(element) => own.ref?.(element)}
            type="text"
            id={wiring.id}
            name={own.name}
            value={own.value}
            inputmode={own.decimal ? 'decimal' : 'numeric'}
            autocomplete="off"
            readOnly={own.readOnly}
            aria-required={wiring.required ? 'true' : undefined}
            aria-invalid={wiring.invalid ? 'true' : undefined}
            aria-describedby={wiring.describedBy}
            onInput={(event) => own.onInput?.(event.currentTarget.value)}
            onChange={(event) => own.onCommit?.(event.currentTarget.value)}
            onFocus={() => own.onFocus?.()}
            onBlur={() => own.onBlur?.()}
          />
          <Show when={own.unit}>
            <span class={control.unit}>{own.unit}</span>
          </Show>
        </span>
      )}
    </Field>
  )
}
