import { Match, Show, Switch, type JSX } from 'solid-js'
import type { Value } from '#shared/dossier/content.ts'
import { isBlank, type RichText } from '#shared/dossier/rich-text.ts'
import type { Field } from '#shared/dossier/template.ts'
import { asFileHash } from '#shared/ids.ts'
import { FileLink } from '#client/files/file-link.tsx'
import { RichView } from '#client/editor/rich-view.tsx'
import { Icon } from '#client/ui/icon.tsx'
import { fields as words } from '#client/words/fields.ts'
import type { Entry } from './create-entry.ts'
import { createNames } from './create-names.ts'
import { LockedText } from './locked-text.tsx'
import { ReadFooter } from './read-footer.tsx'
import { shownValue } from './shown-value.ts'
import { domId } from './spot.ts'
import styles from './fields.module.css'

const asRich = (value: Value | undefined): RichText | null =>
  typeof value === 'object' && 'type' in value && !isBlank(value) ? value : null

/** A path longer than this leads into a row. */
const inARow = 4

export interface ReadValueProps {
  readonly entry: Entry
  readonly field: Field
  readonly hideLabel?: boolean | undefined
}

/** What stands in a field for who may not write in it: it reads like the printed dossier. */
export function ReadValue(props: ReadValueProps): JSX.Element {
  const nameOf = createNames(() => props.field)
  const rich = () => asRich(props.entry.value())
  const line = () => shownValue(props.field, props.entry.value(), nameOf)
  /** The page or the list around it says why for all that stands in it; only what differs is said here. */
  const reason = () => {
    if (props.entry.path().length > inARow) return null
    const denial = props.entry.denial()
    return denial === 'not-your-organisation' || denial === 'not-your-role' ? words.denied[denial] : null
  }
  const isLocked = () => props.entry.denial() === 'locked' && props.entry.path().length <= inARow
  const limit = () => (props.field.kind === 'rich' ? props.field.words : undefined)
  const id = () => domId(props.entry.path())
  return (
    <div class={styles.read} id={id()} tabIndex={-1} role="group" aria-labelledby={`${id()}-label`}>
      <p class={props.hideLabel ? 'visually-hidden' : styles.readLabel} id={`${id()}-label`}>
        {props.field.label}
      </p>
      <Switch fallback={<p class={styles.nothing}>{words.empty}</p>}>
        <Match when={isLocked() && rich()}>
          {(text) => <LockedText text={text()} path={props.entry.path()} limit={limit()} />}
        </Match>
        <Match when={rich()}>
          {(text) => (
            <>
              <RichView text={text()} />
              <ReadFooter text={text()} path={props.entry.path()} limit={limit()} />
            </>
          )}
        </Match>
        <Match when={props.field.kind === 'file' && asFileHash(props.entry.value())}>
          {(file) => <FileLink file={file()} />}
        </Match>
        <Match when={line()}>
          <p class={styles.readLine}>{line()}</p>
        </Match>
      </Switch>
      <Show when={reason()}>
        <p class={styles.reason}>
          <Icon name="lock" size={14} />
          {reason()}
        </p>
      </Show>
    </div>
  )
}
