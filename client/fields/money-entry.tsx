import type { JSX } from 'solid-js'
import { asCents, formatAmount, parseEuro } from '#shared/cents.ts'
import type { FieldOf } from '#shared/dossier/template.ts'
import { MoneyField } from '#client/ui/money-field.tsx'
import { fields as words } from '#client/words/fields.ts'
import { createDraft, type Meaning } from './create-draft.ts'
import { createEntry, type EntryProps } from './create-entry.ts'
import { EntryFrame } from './entry-frame.tsx'

/** Typed euro → cents, or why not; an empty box clears the amount. */
export function readAmount(typed: string): Meaning {
  if (typed.trim() === '') return { value: null }
  const amount = parseEuro(typed)
  return typeof amount === 'number' ? { value: amount } : { problem: words.amount[amount](typed.trim()) }
}

export function MoneyEntry(props: EntryProps<FieldOf<'money'>>): JSX.Element {
  const entry = createEntry(props)
  const draft = createDraft({
    value: entry.scalar,
    show: (value) => {
      const amount = asCents(value)
      return amount === null ? '' : formatAmount(amount)
    },
    read: readAmount,
    write: entry.write,
  })
  return (
    <EntryFrame entry={entry} field={props.field} hideLabel={props.hideLabel}>
      <MoneyField
        {...entry.frame(draft.problem)}
        ref={draft.box}
        value={draft.text()}
        onInput={draft.type}
        onBlur={draft.leave}
      />
    </EntryFrame>
  )
}
