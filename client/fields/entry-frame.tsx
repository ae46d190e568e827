import { createUniqueId, For, Show, type JSX } from 'solid-js'
import { asLayer, faces, type Layer } from '#shared/layers.ts'
import type { Field } from '#shared/dossier/template.ts'
import type { Present } from '#client/sync/dossier.ts'
import { CaretFlag } from '#client/ui/caret-flag.tsx'
import { fields as words } from '#client/words/fields.ts'
import { ChangeNote } from './change-note.tsx'
import type { Entry } from './create-entry.ts'
import { RemarkLine } from './remark-act.tsx'
import { ReadValue } from './read-value.tsx'
import styles from './fields.module.css'

export interface EntryFrameProps {
  readonly entry: Entry
  readonly field: Field
  readonly hideLabel?: boolean | undefined
  /** Its own editor shows who is in it. */
  readonly ownPresence?: boolean | undefined
  /** Who may write finds the remarks among its own acts. */
  readonly ownRemarks?: boolean | undefined
  readonly children: JSX.Element
}

export const layerOfPerson = (present: Present): Layer => asLayer(present.identity.layer) ?? 'partner'

/** Around every control: who else is in it, what somebody just changed, and words instead of it for who may not write. */
export function EntryFrame(props: EntryFrameProps): JSX.Element {
  const others = () => (props.ownPresence ? [] : props.entry.others())
  const first = () => others()[0]
  return (
    <div
      class={styles.entry}
      data-others={first() ? '' : undefined}
      style={{ '--other': first() && faces[layerOfPerson(first() as Present)].colour }}
      onFocusIn={() => props.entry.enter()}
      onFocusOut={() => props.entry.leave()}
    >
      <Show
        when={props.entry.denial() === null}
        fallback={<ReadValue entry={props.entry} field={props.field} hideLabel={props.hideLabel} />}
      >
        <OthersHere people={others()} />
        {props.children}
        <ChangeNote entry={props.entry} field={props.field} />
      </Show>
      <Show when={!props.ownRemarks || props.entry.denial() !== null}>
        <RemarkLine path={props.entry.path()} name={props.field.label} offers={props.field.kind === 'rich'} />
      </Show>
    </div>
  )
}

const most = 3

/** The flags of who else is in a field or row. */
export function OthersHere(props: { readonly people: readonly Present[] }): JSX.Element {
  const id = createUniqueId()
  return (
    <Show when={props.people.length > 0}>
      <span class={styles.flags} id={id}>
        <For each={props.people.slice(0, most)}>
          {(present) => (
            <>
              <span aria-hidden="true">
                <CaretFlag
                  layer={layerOfPerson(present)}
                  name={present.identity.name}
                  organisation={present.identity.organisation}
                />
              </span>
              <span class="visually-hidden">
                {words.writesHere(present.identity.name, present.identity.organisation)}
              </span>
            </>
          )}
        </For>
        <Show when={props.people.length > most}>
          <span class={styles.more}>{words.others(props.people.length - most)}</span>
        </Show>
      </span>
    </Show>
  )
}
