import { For, Show, type JSX } from 'solid-js'
import { useDossier, type TrayEntry } from '#client/sync/dossier.ts'
import { tray as words } from '#client/words/tray.ts'
import { OneTrayEntry } from './tray-entry.tsx'
import styles from './panels.module.css'

/** My own words that are not in the dossier: those the server did not take, and how many still wait. */
export function TrayPanel(props: { readonly proposal: string }): JSX.Element {
  const dossier = useDossier()
  const waiting = () => {
    const saved = dossier.saved()
    return saved.state === 'offline' ? saved.waiting : 0
  }
  const fresh = () => dossier.tray.entries().filter(({ later }) => !later)
  const later = () => dossier.tray.entries().filter((entry) => entry.later)
  let panel: HTMLDivElement | undefined
  const one = (entry: TrayEntry): JSX.Element => (
    <OneTrayEntry entry={entry} proposal={props.proposal} onMove={() => panel?.focus()} />
  )
  return (
    <div class={styles.panel} ref={(element) => (panel = element)} tabIndex={-1}>
      <Show when={waiting() > 0}>
        <section class={styles.waiting}>
          <h2>{words.waiting(waiting())}</h2>
          <p>{words.waitingText}</p>
        </section>
      </Show>
      <Show when={fresh().length > 0}>
        <section class={styles.kept}>
          <h2>{words.title}</h2>
          <p>{words.text}</p>
        </section>
        <For each={fresh()}>{one}</For>
      </Show>
      <Show when={later().length > 0}>
        <details class={styles.later}>
          <summary>{words.laterList(later().length)}</summary>
          <For each={later()}>{one}</For>
        </details>
      </Show>
      <Show when={waiting() === 0 && dossier.tray.entries().length === 0}>
        <p class={styles.sum}>{words.none}</p>
      </Show>
    </div>
  )
}
