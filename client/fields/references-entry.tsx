import { createMemo, type JSX } from 'solid-js'
import type { FieldOf } from '#shared/dossier/template.ts'
import { stepsOf, waitingFor } from '#shared/plan/steps.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { fields as words } from '#client/words/fields.ts'
import { createEntry, type EntryProps } from './create-entry.ts'
import { createReferents } from './create-names.ts'
import { EntryFrame } from './entry-frame.tsx'
import { Options } from './options.tsx'
import { idsAt } from './value-at.ts'

/** Points at any number of partners, steps, bodies, results, cost lines or regions. */
export function ReferencesEntry(props: EntryProps<FieldOf<'references'>>): JSX.Element {
  const entry = createEntry(props)
  const dossier = useDossier()
  const referents = createReferents(() => props.field)
  const chosen = () => idsAt(dossier.content, props.path)
  /** Steps that wait for this one already: to wait for them too, nobody could begin. */
  const circular = createMemo<ReadonlySet<string>>(() => {
    const step = props.field.to === 'step' && props.field.id === 'dependsOn' ? props.path.at(-2) : undefined
    return step === undefined ? new Set() : waitingFor(stepsOf(dossier.content), step)
  })
  /** A row is not offered to itself, and what it points at but is gone can be let go of. */
  const options = () => {
    const known = referents().filter(
      ({ id }) => !props.path.includes(id) && (!circular().has(id) || chosen().includes(id)),
    )
    const gone = chosen().filter((id) => !referents().some((referent) => referent.id === id))
    return [...known, ...gone.map((id) => ({ id, label: words.gone }))]
  }
  return (
    <EntryFrame entry={entry} field={props.field} hideLabel={props.hideLabel}>
      <Options
        frame={entry.frame()}
        options={options()}
        chosen={chosen()}
        onChoose={(id, on) => dossier.write.choose(props.path, id, on)}
        none={words.nothingToRefer}
      />
    </EntryFrame>
  )
}
