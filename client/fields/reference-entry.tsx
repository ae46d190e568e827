import type { JSX } from 'solid-js'
import type { FieldOf } from '#shared/dossier/template.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { LayerBadge } from '#client/ui/layer-badge.tsx'
import { SelectField } from '#client/ui/select-field.tsx'
import { fields as words } from '#client/words/fields.ts'
import { createEntry, type EntryProps } from './create-entry.ts'
import { createReferents } from './create-names.ts'
import { EntryFrame } from './entry-frame.tsx'
import type { Referent } from './referents.ts'
import { layerOf, useSurroundings } from './surroundings.ts'
import { beside } from './value-at.ts'

/** Points at one partner, step, body, result, promise, cost line or region. */
export function ReferenceEntry(props: EntryProps<FieldOf<'reference'>>): JSX.Element {
  const entry = createEntry(props)
  const dossier = useDossier()
  const surroundings = useSurroundings()
  const referents = createReferents(() => props.field)
  const chosen = () => String(entry.scalar() ?? '')
  /** Who was asked answers; what was chosen before stays to be seen. */
  const fits = ({ id, of }: Referent): boolean =>
    of === undefined || id === chosen() || of === beside(dossier.content, props.path)('partner')
  const options = () => {
    const all = referents()
      .filter(fits)
      .map((referent) => ({ value: referent.id, label: referent.label }))
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
