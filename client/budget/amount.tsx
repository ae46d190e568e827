import type { JSX } from 'solid-js'
import { formatAmount, type Cents } from '#shared/cents.ts'

/** `€ 1.250,00`; a narrow table leaves the sign to its caption. */
export function Amount(props: { readonly cents: Cents }): JSX.Element {
  return (
    <>
      {props.cents < 0 ? '−\u00a0' : ''}
      <span class="euro">€{'\u00a0'}</span>
      {formatAmount(props.cents).replace('−\u00a0', '')}
    </>
  )
}
