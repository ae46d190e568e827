import { Show, type JSX } from 'solid-js'
import type { FieldOf } from '#shared/dossier/template.ts'
import { RichField } from '#client/editor/rich-field.tsx'
import { createEntry, type EntryProps } from './create-entry.ts'
import { MarkLine } from './mark-menu.tsx'
import { EntryFrame } from './entry-frame.tsx'

/** Text that several people write in at once; its editor shows who is where. */
export function RichEntry(props: EntryProps<FieldOf<'rich'>>): JSX.Element {
  const entry = createEntry(props)
  const isTitle = () => props.look === 'title' && !props.hideLabel
  return (
    <EntryFrame
      entry={entry}
      field={props.field}
      hideLabel={props.hideLabel}
      ownPresence
      ownRemarks={isTitle()}
    >
      <RichField {...entry.frame()} path={props.path} words={props.field.words} />
      <Show when={isTitle()}>
        <MarkLine path={props.path} name={props.field.label} />
      </Show>
    </EntryFrame>
  )
}
