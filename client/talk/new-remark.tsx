import { Show, type JSX } from 'solid-js'
import { fieldOf, type Section } from '#shared/dossier/template.ts'
import { applies } from '#shared/dossier/applies.ts'
import { fieldPath, pathKey, type Path } from '#shared/dossier/schema.ts'
import { beside } from '#client/fields/value-at.ts'
import { useAnnouncer } from '#client/page/announcer.ts'
import { useDossier } from '#client/sync/dossier.ts'
import type { Draft, Talk } from '#client/sync/talk.ts'
import { SelectField } from '#client/ui/select-field.tsx'
import { talk as words } from '#client/words/talk.ts'
import { sectionOfPath } from '#client/dossier/section-of-path.ts'
import { placeWords } from './place-words.ts'
import { RemarkForm } from './remark-form.tsx'
import styles from './talk.module.css'

export interface NewRemarkProps {
  readonly talk: Talk
  readonly draft: Draft
  /** With the key of what was placed. */
  readonly onPlaced: (key: string) => void
  readonly onCancel: () => void
}

/** A remark in the making: about which place, which passage, and what. */
export function NewRemark(props: NewRemarkProps): JSX.Element {
  const dossier = useDossier()
  const announcer = useAnnouncer()
  const section = (): Section | undefined => sectionOfPath(dossier.edition.template, props.draft.place)
  const options = () => {
    const known = section()
    if (!known) return []
    const here = known.fields
      .filter((field) => applies(field, beside(dossier.content, fieldPath(known.id, field))))
      .map((field) => ({ value: pathKey(fieldPath(known.id, field)), label: field.label }))
    const all = [{ value: known.id as string, label: words.wholeSection }, ...here]
    const chosen = pathKey(props.draft.place)
    // A row, or a field in one.
    return all.some(({ value }) => value === chosen)
      ? all
      : [...all, { value: chosen, label: placeWords(dossier, props.draft.place) }]
  }
  const move = (value: string): void => {
    const place = value.split('/') as unknown as Path
    props.talk.setDraft({ ...props.draft, place, quote: '', passage: null })
  }
  return (
    <section class={styles.new} aria-label={words.begin}>
      <SelectField
        label={words.where}
        options={options()}
        value={pathKey(props.draft.place)}
        onChange={move}
      />
      <Show when={props.draft.quote}>
        <figure class={styles.quote}>
          <figcaption>{words.passage}</figcaption>
          <blockquote>{props.draft.quote}</blockquote>
        </figure>
      </Show>
      <RemarkForm
        label={words.field}
        help={words.fieldHelp}
        text={props.draft.text}
        act={words.place}
        onInput={(text) => props.talk.setDraft({ ...props.draft, text })}
        onSend={(text) => {
          const key = props.talk.say(text, props.draft)
          props.talk.setDraft(null)
          announcer.say(words.placed)
          props.onPlaced(key)
        }}
        onCancel={() => {
          props.talk.setDraft(null)
          props.onCancel()
        }}
      />
    </section>
  )
}

/** The field somebody was in last counts, as long as it stands on the page of this section. */
export function placeToBegin(section: Section, last: Path | null): Path {
  const [root, , id] = last ?? []
  return last && root === section.id && id !== undefined && fieldOf(section.fields, id) ? last : [section.id]
}
