import { createEffect, createSignal, on, Show, type JSX } from 'solid-js'
import { MoneyField } from '#client/ui/money-field.tsx'
import { NumberField } from '#client/ui/number-field.tsx'
import { edition as words } from '#client/words/edition.ts'
import { formatAmount, parseEuro, type Cents } from '#shared/cents.ts'

export interface NumberEntryProps {
  readonly label: string
  readonly value: number
  readonly onChange: (value: number) => void
  readonly unit?: string | undefined
  /** The number is an amount, in cents. */
  readonly money?: boolean | undefined
}

/** A number as one types it: what is none yet stays on screen, and out of the draft. */
export function NumberEntry(props: NumberEntryProps): JSX.Element {
  const shown = () =>
    props.money ? formatAmount(props.value as Cents) : String(props.value).replace('.', ',')
  const read = (typed: string): number | null => {
    if (props.money) {
      const cents = parseEuro(typed)
      return typeof cents === 'number' ? cents : null
    }
    const bare = typed.trim().replace(',', '.')
    return /^\d{1,9}(?:\.\d{1,4})?$/u.test(bare) ? Number(bare) : null
  }
  const [typed, setTyped] = createSignal('')
  createEffect(on(shown, (text) => read(typed()) !== props.value && setTyped(text)))
  const errors = () => (read(typed()) === null ? [props.money ? words.notAnAmount : words.notANumber] : [])
  const input = (text: string) => {
    setTyped(text)
    const value = read(text)
    if (value !== null) props.onChange(value)
  }
  return (
    <Show
      when={props.money}
      fallback={
        <NumberField
          label={props.label}
          value={typed()}
          unit={props.unit}
          decimal
          onInput={input}
          errors={errors()}
        />
      }
    >
      <MoneyField label={props.label} value={typed()} onInput={input} errors={errors()} />
    </Show>
  )
}
