import { splitProps, type JSX } from 'solid-js'
import control from './control.module.css'
import { Field, frameProps, type FieldFrame } from './field.tsx'

export interface DateFieldProps extends FieldFrame {
  /** `2021-09-28`, or `''`. */
  readonly value: string
  readonly onChange: (value: string) => void
  /** `2021-09-28`. */
  readonly earliest?: string | undefined
  readonly latest?: string | undefined
  /** A whole month, `2021-09`, where the day does not matter. */
  readonly month?: boolean | undefined
  readonly name?: string | undefined
  readonly readOnly?: boolean | undefined
  readonly onFocus?: (() => void) | undefined
  readonly onBlur?: (() => void) | undefined
}

export function DateField(props: DateFieldProps): JSX.Element {
  const [frame, own] = splitProps(props, frameProps)
  return (
    <Field {...frame}>
      {(wiring) => (
        <input
          class={control.control}
          type={own.month ? 'month' : 'date'}
          id={wiring.id}
          name={own.name}
          value={own.value}
          min={own.earliest}
          max={own.latest}
          readOnly={own.readOnly}
          aria-required={wiring.required ? 'true' : undefined}
          aria-invalid={wiring.invalid ? 'true' : undefined}
          aria-describedby={wiring.describedBy}
          onChange={(event) => own.onChange(event.currentTarget.value)}
          onFocus={() => own.onFocus?.()}
          onBlur={() => own.onBlur?.()}
        />
      )}
    </Field>
  )
}
