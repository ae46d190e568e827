import { Show, type JSX } from 'solid-js'
import type { Field } from '#shared/dossier/template.ts'
import { SelectField } from '#client/ui/select-field.tsx'
import { TextField } from '#client/ui/text-field.tsx'

/** One more field of what a group becomes, as the template of the proposal has it. */
export function HarvestField(props: {
  readonly field: Field
  readonly value: string
  readonly onInput: (value: string) => void
}): JSX.Element {
  const options = () =>
    props.field.kind === 'choice' || props.field.kind === 'choices' ? props.field.options : undefined
  return (
    <Show
      when={options()}
      fallback={
        <TextField
          label={props.field.label}
          value={props.value}
          inputMode={props.field.kind === 'number' ? 'numeric' : undefined}
          voice={props.field.kind === 'number' ? 'ui' : 'read'}
          onInput={(value) => props.onInput(value)}
        />
      }
    >
      {(all) => (
        <SelectField
          label={props.field.label}
          value={props.value}
          options={all().map(({ id, label }) => ({ value: id as string, label }))}
          onChange={(value) => props.onInput(value)}
        />
      )}
    </Show>
  )
}
