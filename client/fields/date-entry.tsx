import type { JSX } from 'solid-js'
import { isDate } from '#shared/dossier/possible.ts'
import type { FieldOf } from '#shared/dossier/template.ts'
import { DateField } from '#client/ui/date-field.tsx'
import { createEntry, type EntryProps } from './create-entry.ts'
import { EntryFrame } from './entry-frame.tsx'

/** While somebody types a year the browser already reports the years 2, 20 and 202. */
const isWholeYear = (date: string): boolean => Number(date.slice(0, 4)) >= 1900

export function DateEntry(props: EntryProps<FieldOf<'date'>>): JSX.Element {
  const entry = createEntry(props)
  let emptied = false

  const change = (date: string): void => {
    // An empty value may be half a date: told only on leaving, or the half that is there would vanish.
    emptied = date === ''
    if (isDate(date) && isWholeYear(date)) entry.write(date)
  }
  const leave = (): void => {
    if (emptied) entry.write(null)
    emptied = false
  }

  return (
    <EntryFrame entry={entry} field={props.field} hideLabel={props.hideLabel}>
      <DateField
        {...entry.frame()}
        value={typeof entry.scalar() === 'string' ? String(entry.scalar()) : ''}
        onChange={change}
        onBlur={leave}
      />
    </EntryFrame>
  )
}
