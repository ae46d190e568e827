import { Show, type JSX } from 'solid-js'
import { applies } from '#shared/dossier/applies.ts'
import type { Field, FieldKind } from '#shared/dossier/template.ts'
import { never } from '#shared/never.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { ChoiceEntry } from './choice-entry.tsx'
import { ChoicesEntry } from './choices-entry.tsx'
import type { EntryProps } from './create-entry.ts'
import { DateEntry } from './date-entry.tsx'
import { FileEntry } from './file-entry.tsx'
import { FlagEntry } from './flag-entry.tsx'
import { ListEntry } from './list-entry.tsx'
import { MoneyEntry } from './money-entry.tsx'
import { NisEntry } from './nis-entry.tsx'
import { NumberEntry } from './number-entry.tsx'
import { ReferenceEntry } from './reference-entry.tsx'
import { ReferencesEntry } from './references-entry.tsx'
import { RichEntry } from './rich-entry.tsx'
import { TextEntry } from './text-entry.tsx'
import { beside } from './value-at.ts'
import styles from './fields.module.css'

const roomy: readonly FieldKind[] = ['rich', 'list', 'choices', 'references']

/** Any field of a template, as long as its condition holds. */
export function FieldView(props: EntryProps): JSX.Element {
  const dossier = useDossier()
  return (
    <Show when={applies(props.field, beside(dossier.content, props.path))}>
      <div class={styles.cell} data-roomy={roomy.includes(props.field.kind) ? '' : undefined}>
        {entryFor(props.field, props)}
      </div>
    </Show>
  )
}

function entryFor(field: Field, props: EntryProps): JSX.Element {
  switch (field.kind) {
    case 'text':
      return field.format === 'nis' ? (
        <NisEntry {...props} field={field} />
      ) : (
        <TextEntry {...props} field={field} />
      )
    case 'rich':
      return <RichEntry {...props} field={field} />
    case 'number':
      return <NumberEntry {...props} field={field} />
    case 'money':
      return <MoneyEntry {...props} field={field} />
    case 'date':
      return <DateEntry {...props} field={field} />
    case 'file':
      return <FileEntry {...props} field={field} />
    case 'flag':
      return <FlagEntry {...props} field={field} />
    case 'choice':
      return <ChoiceEntry {...props} field={field} />
    case 'choices':
      return <ChoicesEntry {...props} field={field} />
    case 'reference':
      return <ReferenceEntry {...props} field={field} />
    case 'references':
      return <ReferencesEntry {...props} field={field} />
    case 'list':
      return <ListEntry {...props} field={field} />
    default:
      return never(field)
  }
}
