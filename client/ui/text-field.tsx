import { splitProps, type JSX } from 'solid-js'
import control from './control.module.css'
import { Field, frameProps, type FieldFrame } from './field.tsx'

export interface TextFieldProps extends FieldFrame {
  readonly value: string
  /** At every keystroke. */
  readonly onInput?: ((value: string) => void) | undefined
  /** On leaving the field or pressing Enter, if it changed. */
  readonly onCommit?: ((value: string) => void) | undefined
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'password' | undefined
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url' | 'search' | undefined
  readonly placeholder?: string | undefined
  readonly maxLength?: number | undefined
  readonly name?: string | undefined
  readonly autocomplete?: string | undefined
  readonly readOnly?: boolean | undefined
  /** `read`: the serif of what people write. */
  readonly voice?: 'ui' | 'read' | undefined
  readonly onFocus?: (() => void) | undefined
  readonly onBlur?: (() => void) | undefined
  readonly ref?: ((element: HTMLInputElement) => void) | undefined
}

export function TextField(props: TextFieldProps): JSX.Element {
  const [frame, own] = splitProps(props, frameProps)
  return (
    <Field {...frame}>
      {(wiring) => (
        <input
          class={control.control}
          data-voice={own.voice}
          ref={(element) => own.ref?.(element)}
          type={own.type ?? 'text'}
          id={wiring.id}
          name={own.name}
          value={own.value}
          inputmode={own.inputMode}
          placeholder={own.placeholder}
          maxLength={own.maxLength}
          autocomplete={own.autocomplete ?? 'off'}
          readOnly={own.readOnly}
          aria-required={wiring.required ? 'true' : undefined}
          aria-invalid={wiring.invalid ? 'true' : undefined}
          aria-describedby={wiring.describedBy}
          onInput={(event) => own.onInput?.(event.currentTarget.value)}
          onChange={(event) => own.onCommit?.(event.currentTarget.value)}
          onFocus={() => own.onFocus?.()}
          onBlur={() => own.onBlur?.()}
        />
      )}
    </Field>
  )
}
