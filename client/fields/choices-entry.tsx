import type { JSX } from 'solid-js'
import type { FieldOf } from '#shared/dossier/template.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { createEntry, type EntryProps } from './create-entry.ts'
import { EntryFrame } from './entry-frame.tsx'
import { Options } from './options.tsx'
import { idsAt } from './value-at.ts'

export function ChoicesEntry(props: EntryProps<FieldOf<'choices'>>): JSX.Element {
  const entry = createEntry(props)
  const dossier = useDossier()
  return (
    <EntryFrame entry={entry} field={props.field} hideLabel={props.hideLabel}>
      <Options
        frame={entry.frame()}
        options={props.field.options}
        chosen={idsAt(dossier.content, props.path)}
        onChoose={(id, on) => dossier.write.choose(props.path, id, on)}
      />
    </EntryFrame>
  )
}
