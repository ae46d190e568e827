import { createSignal, For, Show, type JSX } from 'solid-js'
import { useSpot } from '#client/fields/spot.ts'
import { useDossier, type TrayEntry } from '#client/sync/dossier.ts'
import { useAnnouncer } from '#client/page/announcer.ts'
import { Button } from '#client/ui/button.tsx'
import { ConfirmDialog } from '#client/ui/dialog.tsx'
import { trail } from '#client/words/trail.ts'
import { dossier as words } from '#client/words/dossier.ts'
import { clockOf } from './create-saved-words.ts'
import { sectionOfPath } from './section-of-path.ts'
import styles from './panels.module.css'

/** My own words that are not in the dossier: those the server did not take, and how many still wait. */
export function TrayPanel(): JSX.Element {
  const dossier = useDossier()
  const waiting = () => {
    const saved = dossier.saved()
    return saved.state === 'offline' ? saved.waiting : 0
  }
  return (
    <div class={styles.panel}>
      <Show when={waiting() > 0}>
        <section class={styles.waiting}>
          <h2>{words.tray.waiting(waiting())}</h2>
          <p>{words.tray.waitingText}</p>
        </section>
      </Show>
      <Show when={dossier.tray.entries().length > 0}>
        <section class={styles.kept}>
          <h2>{words.tray.title}</h2>
          <p>{words.tray.text}</p>
        </section>
        <For each={dossier.tray.entries()}>{(entry) => <Kept entry={entry} />}</For>
      </Show>
      <Show when={waiting() === 0 && dossier.tray.entries().length === 0}>
        <p class={styles.sum}>{words.tray.none}</p>
      </Show>
    </div>
  )
}

function Kept(props: { readonly entry: TrayEntry }): JSX.Element {
  const dossier = useDossier()
  const announcer = useAnnouncer()
  const spot = useSpot()
  const [dropping, setDropping] = createSignal(false)
  const [note, setNote] = createSignal('')
  const section = () => sectionOfPath(dossier.edition.template, props.entry.path)
  const copy = async () => {
    const done = await navigator.clipboard.writeText(props.entry.text).then(
      () => true,
      () => false,
    )
    setNote(done ? words.tray.copied : words.tray.notCopied)
    announcer.say(note())
  }
  return (
    <article class={styles.entry}>
      <p class={styles.entryHead}>
        <b>
          <Show when={section()} fallback={trail.panel}>
            {(found) => (
              <>
                {found().letter} · {found().title}
              </>
            )}
          </Show>
        </b>
        <span class={styles.soft}>{words.tray.at(clockOf(props.entry.at))}</span>
      </p>
      <p class={styles.soft}>{words.tray.because[props.entry.because]}</p>
      <p class={styles.text} tabIndex={0}>
        {props.entry.text}
      </p>
      <div class={styles.acts}>
        <Button look="secondary" icon="copy" onClick={() => void copy()}>
          {words.tray.copy}
        </Button>
        <Button onClick={() => spot.go(props.entry.path)}>{words.tray.go}</Button>
        <Button look="danger" onClick={() => setDropping(true)}>
          {words.tray.drop}
        </Button>
      </div>
      <Show when={note()}>
        <p class={styles.soft}>{note()}</p>
      </Show>
      <ConfirmDialog
        open={dropping()}
        onClose={() => setDropping(false)}
        title={words.tray.dropTitle}
        description={words.tray.dropText}
        act={words.tray.drop}
        keep={words.tray.keep}
        danger
        onAct={() => {
          setDropping(false)
          dossier.tray.drop(props.entry.id)
        }}
      />
    </article>
  )
}
