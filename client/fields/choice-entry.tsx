import { Show, type JSX } from 'solid-js'
import type { FieldOf } from '#shared/dossier/template.ts'
import { RadioGroup } from '#client/ui/radio-group.tsx'
import { SelectField } from '#client/ui/select-field.tsx'
import { TextLink } from '#client/ui/text-link.tsx'
import { fields as words } from '#client/words/fields.ts'
import { createEntry, type EntryProps } from './create-entry.ts'
import { EntryFrame } from './entry-frame.tsx'

/** So many can be compared at a glance; more belong in a list. */
const mostAtAGlance = 4

export function ChoiceEntry(props: EntryProps<FieldOf<'choice'>>): JSX.Element {
  const entry = createEntry(props)
  const frame = entry.frame()
  const chosen = () => String(entry.scalar() ?? '')
  const options = () => props.field.options.map((option) => ({ value: option.id, label: option.label }))
  const clear = () =>
    !props.field.required && chosen() !== '' ? (
      <TextLink onClick={() => entry.write(null)}>{words.clear}</TextLink>
    ) : undefined
  const withNone = () =>
    props.field.required || chosen() === '' ? options() : [{ value: '', label: words.noChoice }, ...options()]
  return (
    <EntryFrame entry={entry} field={props.field} hideLabel={props.hideLabel}>
      <Show
        when={props.field.options.length > mostAtAGlance || props.hideLabel}
        fallback={
          <RadioGroup
            {...frame}
            flow="row"
            options={options()}
            value={chosen()}
            onChange={entry.write}
            footer={clear()}
          />
        }
      >
        <SelectField
          {...frame}
          options={withNone()}
          value={chosen()}
          onChange={(id) => entry.write(id || null)}
        />
      </Show>
    </EntryFrame>
  )
}
