import { createSignal, For, Show, type JSX } from 'solid-js'
import { Pill } from '#client/ui/pill.tsx'
import { day } from '#client/words/app.ts'
import { edition as words } from '#client/words/edition.ts'
import type { CallVersionView, CallView } from '#shared/call/api.ts'
import { DifferenceTable } from './difference.tsx'
import styles from './edition-page.module.css'

/** Every version that was published, and what changed with it. */
export function Versions(props: { readonly view: CallView }): JSX.Element {
  return (
    <div class={styles.form}>
      <For each={props.view.versions}>
        {(version) => <Version version={version} now={version.version === props.view.current.version} />}
      </For>
    </div>
  )
}

function Version(props: { readonly version: CallVersionView; readonly now: boolean }): JSX.Element {
  const [open, setOpen] = createSignal(false)
  const changed = () => props.version.difference.length
  return (
    <details class={styles.details} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <b>
          {words.versions.version} {props.version.version}
        </b>{' '}
        <Show when={props.now}>
          <Pill look="confirmed">{words.versions.now}</Pill>
        </Show>
        <span class={styles.quiet}>
          {words.versions.on} {day(props.version.at)} · {words.versions.proposals}: {props.version.proposals}{' '}
          · {changed() > 0 ? words.versions.more(changed()) : words.versions.first}
        </span>
      </summary>
      <Show when={open() && changed() > 0}>
        <DifferenceTable lines={props.version.difference} />
      </Show>
    </details>
  )
}
