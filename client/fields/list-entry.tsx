import type { JSX } from 'solid-js'
import type { FieldOf } from '#shared/dossier/template.ts'
import { Field } from '#client/ui/field.tsx'
import { createEntry, type EntryProps } from './create-entry.ts'
import { RowList, type RowListProps } from './row-list.tsx'
import { domId } from './spot.ts'
import styles from './rows.module.css'

export type ListEntryProps = EntryProps<FieldOf<'list'>> & Pick<RowListProps, 'adding' | 'lead' | 'none'>

/** A list of rows under its label. */
export function ListEntry(props: ListEntryProps): JSX.Element {
  const entry = createEntry(props)
  return (
    <Field {...entry.frame()} group>
      {(wiring) => (
        <div class={styles.list} id={wiring.id} tabIndex={-1} role="group" aria-labelledby={wiring.labelId}>
          <RowList
            path={props.path}
            fields={props.field.fields}
            one={props.field.one}
            homeId={domId(props.path)}
            adding={props.adding}
            lead={props.lead}
            none={props.none}
          />
        </div>
      )}
    </Field>
  )
}
