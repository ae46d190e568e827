import { createSignal, For, Show, type JSX } from 'solid-js'
import { TextField } from '#client/ui/text-field.tsx'
import { edition as words } from '#client/words/edition.ts'
import { fieldsUnder } from '#shared/call/changes.ts'
import type { Field, Section } from '#shared/dossier/template.ts'
import type { Draft } from './create-draft.ts'
import { NumberEntry } from './number-entry.tsx'
import styles from './edition-page.module.css'

/** The words of every section and field, and how long an answer may be. */
export function SectionsForm(props: { readonly draft: Draft }): JSX.Element {
  return (
    <div class={styles.form}>
      <For each={props.draft.view().current.template.sections}>
        {(section) => <SectionForm draft={props.draft} section={section} />}
      </For>
    </div>
  )
}

interface SectionProps {
  readonly draft: Draft
  readonly section: Section
}

function SectionForm(props: SectionProps): JSX.Element {
  const [open, setOpen] = createSignal(false)
  const fields = () => fieldsUnder(props.section.id, props.section.fields)
  const section = () => props.draft.changes.sections[props.section.id]
  const set = (key: 'title' | 'lead', value: string) => {
    const { id } = props.section
    props.draft.change((now) => {
      const here = now.sections[id]
      if (here) here[key] = value
    })
  }
  return (
    <details class={styles.details} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <b>{props.section.letter}</b> {section()?.title}
        <span class={styles.quiet}>{words.section.fields(fields().length)}</span>
      </summary>
      <Show when={open()}>
        <div class={styles.part}>
          <TextField
            label={words.section.title}
            required
            value={section()?.title ?? ''}
            onInput={(value) => set('title', value)}
          />
          <TextField
            label={words.section.lead}
            value={section()?.lead ?? ''}
            onInput={(value) => set('lead', value)}
          />
          <For each={fields()}>
            {([key, field]) => <FieldForm draft={props.draft} place={key} field={field} />}
          </For>
        </div>
      </Show>
    </details>
  )
}

interface FieldProps {
  readonly draft: Draft
  /** `section/field`. */
  readonly place: string
  readonly field: Field
}

function FieldForm(props: FieldProps): JSX.Element {
  const field = () => props.draft.changes.fields[props.place]
  const set = (act: (here: { label: string; help: string; size: number | null }) => void) => {
    const { place } = props
    props.draft.change((now) => {
      const here = now.fields[place]
      if (here) act(here)
    })
  }
  return (
    <fieldset class={styles.card}>
      <legend>{props.field.label}</legend>
      <TextField
        label={words.section.label}
        required
        value={field()?.label ?? ''}
        onInput={(value) => set((here) => (here.label = value))}
      />
      <TextField
        label={words.section.help}
        value={field()?.help ?? ''}
        onInput={(value) => set((here) => (here.help = value))}
      />
      <Show when={field()?.size ?? null}>
        {(size) => (
          <NumberEntry
            label={words.section.size}
            unit={props.field.kind === 'rich' ? words.section.words : words.section.characters}
            value={size()}
            onChange={(value) => set((here) => (here.size = value))}
          />
        )}
      </Show>
    </fieldset>
  )
}
