import type { JSX } from 'solid-js'
import type { FieldOf } from '#shared/dossier/template.ts'
import { LayerBadge } from '#client/ui/layer-badge.tsx'
import { SelectField } from '#client/ui/select-field.tsx'
import { fields as words } from '#client/words/fields.ts'
import { createEntry, type EntryProps } from './create-entry.ts'
import { createReferents } from './create-names.ts'
import { EntryFrame } from './entry-frame.tsx'
import { layerOf, useSurroundings } from './surroundings.ts'

/** Points at one partner, step, body, result, cost line or region. */
export function ReferenceEntry(props: EntryProps<FieldOf<'reference'>>): JSX.Element {
  const entry = createEntry(props)
  const surroundings = useSurroundings()
  const referents = createReferents(() => props.field)
  const chosen = () => String(entry.scalar() ?? '')
  const options = () => {
    const all = referents().map((referent) => ({ value: referent.id, label: referent.label }))
    const known = chosen() === '' || all.some((option) => option.value === chosen())
    if (!known) all.unshift({ value: chosen(), label: words.gone })
    if (chosen() !== '' && !props.field.required) all.unshift({ value: '', label: words.noChoice })
    return all
  }
  const layer = () => (props.field.to === 'partner' ? layerOf(surroundings, chosen()) : undefined)
  const badge = () => {
    const known = layer()
    return known && <LayerBadge layer={known} />
  }
  return (
    <EntryFrame entry={entry} field={props.field} hideLabel={props.hideLabel}>
      <SelectField
        {...entry.frame()}
        options={options()}
        placeholder={referents().length === 0 ? words.nothingToRefer : undefined}
        value={chosen()}
        onChange={(id) => entry.write(id || null)}
        lead={badge()}
      />
    </EntryFrame>
  )
}
