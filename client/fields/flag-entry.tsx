import type { JSX } from 'solid-js'
import type { FieldOf } from '#shared/dossier/template.ts'
import { Checkbox } from '#client/ui/checkbox.tsx'
import { createEntry, type EntryProps } from './create-entry.ts'
import { EntryFrame } from './entry-frame.tsx'
import { FieldFindings } from './field-findings.tsx'
import { domId } from './spot.ts'

export function FlagEntry(props: EntryProps<FieldOf<'flag'>>): JSX.Element {
  const entry = createEntry(props)
  return (
    <EntryFrame entry={entry} field={props.field}>
      <Checkbox
        id={domId(props.path)}
        label={<span class={props.hideLabel ? 'visually-hidden' : undefined}>{props.field.label}</span>}
        help={props.hideLabel ? undefined : props.field.help}
        checked={entry.scalar() === true}
        onChange={entry.write}
      />
      <FieldFindings frame={entry.frame()} />
    </EntryFrame>
  )
}
