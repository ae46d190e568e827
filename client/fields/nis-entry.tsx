import type { JSX } from 'solid-js'
import { findMunicipalities } from '#shared/call/data/find-municipality.ts'
import { municipalityOf } from '#shared/call/data/municipalities-2024.ts'
import type { FieldOf } from '#shared/dossier/template.ts'
import { Combobox } from '#client/ui/combobox.tsx'
import { municipalities as words } from '#client/words/municipalities.ts'
import { createDraft, type Meaning } from './create-draft.ts'
import { createEntry, type EntryProps } from './create-entry.ts'
import { EntryFrame } from './entry-frame.tsx'
import { noteOf } from './municipality-words.ts'
import styles from './fields.module.css'

/** A code that is there, or one that is on its way there; letters are a search. */
function read(typed: string): Meaning {
  const text = typed.trim()
  if (text === '') return { value: null }
  return /^\d{5}$/u.test(text) ? { value: text } : { problem: words.unknown(text) }
}

/** The code of a municipality, found by its name or typed; under it what the official list knows of it. */
export function NisEntry(props: EntryProps<FieldOf<'text'>>): JSX.Element {
  const entry = createEntry(props)
  const draft = createDraft({
    value: entry.scalar,
    show: (value) => (typeof value === 'string' ? value : ''),
    read,
    write: entry.write,
  })
  const known = () => municipalityOf(String(entry.scalar() ?? ''))
  const about = () => {
    const here = known()
    return here && draft.text() === here.nis ? (
      <span class={styles.count}>
        {here.name} · {noteOf(here)}
      </span>
    ) : undefined
  }
  return (
    <EntryFrame entry={entry} field={props.field} hideLabel={props.hideLabel}>
      <Combobox
        {...entry.frame(draft.problem)}
        text={draft.text()}
        onInput={draft.type}
        onBlur={draft.leave}
        ref={draft.box}
        options={findMunicipalities(draft.text()).map((one) => ({
          value: one.nis,
          label: one.name,
          note: noteOf(one),
        }))}
        onChoose={draft.type}
        none={words.none}
        footer={about()}
      />
    </EntryFrame>
  )
}
