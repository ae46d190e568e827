import { splitProps, type JSX } from 'solid-js'
import { NumberField, type NumberFieldProps } from './number-field.tsx'

export type MoneyFieldProps = Omit<NumberFieldProps, 'unit' | 'sign' | 'decimal'>

/** An amount in euro, as typed; what it is worth in cents is for `shared/cents.ts` to say. */
export function MoneyField(props: MoneyFieldProps): JSX.Element {
  const [, rest] = splitProps(props, [])
  return <NumberField {...rest} sign="€" decimal />
}
