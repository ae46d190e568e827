import { splitProps, type JSX } from 'solid-js'
import control from './control.module.css'
import { Field, frameProps, type FieldFrame } from './field.tsx'

export interface TextAreaProps extends FieldFrame {
  readonly value: string
  /** At every keystroke. */
  readonly onInput?: ((value: string) => void) | undefined
  /** On leaving the field, if it changed. */
  readonly onCommit?: ((value: string) => void) | undefined
  /** Lines to begin with; it grows with what is written. */
  readonly rows?: number | undefined
  readonly placeholder?: string | undefined
  readonly name?: string | undefined
  readonly readOnly?: boolean | undefined
  /** `read`: the serif of what people write; the default. */
  readonly voice?: 'ui' | 'read' | undefined
  readonly onFocus?: (() => void) | undefined
  readonly onBlur?: (() => void) | undefined
  readonly ref?: ((element: HTMLTextAreaElement) => void) | undefined
}

export function TextArea(props: TextAreaProps): JSX.Element {
  const [frame, own] = splitProps(props, frameProps)
  return (
    <Field {...frame}>
      {(wiring) => (
        <textarea
          class={`${control.control} ${control.area}`}
          data-voice={own.voice ?? 'read'}
          ref={(element) => own.ref?.(element)}
          id={wiring.id}
          name={own.name}
          rows={own.rows ?? 3}
          value={own.value}
          placeholder={own.placeholder}
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
