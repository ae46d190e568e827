import type { JSX } from 'solid-js'
import { isPossible } from '#shared/dossier/possible.ts'
import type { FieldOf } from '#shared/dossier/template.ts'
import { NumberField } from '#client/ui/number-field.tsx'
import { fields as words } from '#client/words/fields.ts'
import { createDraft, type Meaning } from './create-draft.ts'
import { createEntry, type EntryProps } from './create-entry.ts'
import { EntryFrame } from './entry-frame.tsx'
import { formatNumber } from './shown-value.ts'

/** `12`, `1,5`: a comma before the decimals, and no point to group thousands. */
export function readNumber(typed: string, field: FieldOf<'number'>): Meaning {
  const bare = typed.trim()
  if (bare === '') return { value: null }
  if (!/^-?\d+([.,]\d+)?$/u.test(bare)) return { problem: words.number(bare) }
  const value = Number(bare.replace(',', '.'))
  if (value < field.least || value > field.most)
    return { problem: words.range(formatNumber(field.least), formatNumber(field.most)) }
  return isPossible(value, field) ? { value } : { problem: words.whole(bare) }
}

export function NumberEntry(props: EntryProps<FieldOf<'number'>>): JSX.Element {
  const entry = createEntry(props)
  const draft = createDraft({
    value: entry.scalar,
    show: (value) => (typeof value === 'number' ? formatNumber(value) : ''),
    read: (typed) => readNumber(typed, props.field),
    write: entry.write,
  })
  return (
    <EntryFrame entry={entry} field={props.field} hideLabel={props.hideLabel}>
      <NumberField
        {...entry.frame(draft.problem)}
        unit={props.field.unit}
        decimal={(props.field.decimals ?? 0) > 0}
        ref={draft.box}
        value={draft.text()}
        onInput={draft.type}
        onBlur={draft.leave}
      />
    </EntryFrame>
  )
}
