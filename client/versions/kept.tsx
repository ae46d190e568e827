import { createSignal, For, Show, type JSX } from 'solid-js'
import { failed, files, isRefused, useApi } from '#client/api.ts'
import { useAnnouncer } from '#client/page/announcer.ts'
import { Button } from '#client/ui/button.tsx'
import { Hidden } from '#client/ui/hidden.tsx'
import { MessageBar } from '#client/ui/message-bar.tsx'
import { TextField } from '#client/ui/text-field.tsx'
import { app, day, time } from '#client/words/app.ts'
import { freeze } from '#client/words/freeze.ts'
import { versions as words } from '#client/words/versions.ts'
import { longestCheckpointName } from '#shared/freezing.ts'
import type { HistoryView } from '#shared/version-api.ts'
import { hashGroups } from '#shared/hash-groups.ts'
import styles from './kept.module.css'

export interface KeptProps {
  readonly view: HistoryView
  readonly proposal: string
  readonly onKept: (view: HistoryView) => void
}

/** What was frozen and what was kept along the way; and keeping more. */
export function Kept(props: KeptProps): JSX.Element {
  const view = () => props.view
  const kept = (at: string, by: { readonly name: string; readonly organisation: string }) =>
    `${day(at)}, ${time(at)} · ${by.name}, ${by.organisation}`
  return (
    <div class={styles.page}>
      <Show when={view().versions.length > 0}>
        <section>
          <h2>{words.frozen}</h2>
          <ul class={styles.list} role="list">
            <For each={view().versions}>
              {(version) => (
                <li>
                  <div class={styles.words}>
                    <b>{freeze.version(version.number)}</b>
                    <p>{kept(version.frozenAt, version.frozenBy)}</p>
                    <p class={styles.hash}>{hashGroups(version.sha256).slice(0, 4).join(' ')} …</p>
                    <Show when={version.reopened}>
                      {(again) => <p>{words.reopened(again().reason, again().by)}</p>}
                    </Show>
                  </div>
                  <Button
                    look="secondary"
                    href={`/dossier/${encodeURIComponent(props.proposal)}/versie/${version.number}`}
                  >
                    {words.open(version.number)}
                  </Button>
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
      <section>
        <div class={styles.head}>
          <h2>{words.checkpoints}</h2>
          <Button size={28} icon="document" href={files.workingCopy(props.proposal)}>
            {words.workingCopy}
          </Button>
        </div>
        <Show when={view().checkpoints.length > 0} fallback={<p>{words.noCheckpoints}</p>}>
          <ul class={styles.list} role="list">
            <For each={view().checkpoints}>
              {(checkpoint) => (
                <li>
                  <div class={styles.words}>
                    <b>{checkpoint.name}</b>
                    <p>{kept(checkpoint.madeAt, checkpoint.madeBy)}</p>
                    <p class={styles.hash}>{hashGroups(checkpoint.sha256).slice(0, 4).join(' ')} …</p>
                  </div>
                  <Button
                    look="secondary"
                    icon="download"
                    href={files.checkpoint(props.proposal, checkpoint.number, 'pdf')}
                    download={`workshopversie-${checkpoint.number}.pdf`}
                  >
                    {words.downloadPdf}
                    <Hidden> {checkpoint.name}</Hidden>
                  </Button>
                  <Button
                    icon="download"
                    href={files.checkpoint(props.proposal, checkpoint.number, 'json')}
                    download={`workshopversie-${checkpoint.number}.json`}
                  >
                    {words.download}
                    <Hidden> {checkpoint.name}</Hidden>
                  </Button>
                </li>
              )}
            </For>
          </ul>
        </Show>
        <Show when={view().mayKeep}>
          <Keep proposal={props.proposal} onKept={props.onKept} />
        </Show>
      </section>
    </div>
  )
}

function Keep(props: {
  readonly proposal: string
  readonly onKept: (view: HistoryView) => void
}): JSX.Element {
  const api = useApi()
  const announcer = useAnnouncer()
  const [name, setName] = createSignal('')
  const [problem, setProblem] = createSignal('')
  const [said, setSaid] = createSignal('')
  const keep = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const wanted = name().trim()
    setSaid('')
    if (wanted === '') return void setProblem(words.keep.missing)
    const answer = await api.keepCheckpoint(props.proposal, { name: wanted })
    if (failed(answer))
      return void setProblem(isRefused(answer) ? answer.refused.sentence : app.failure.unreachable)
    setProblem('')
    setName('')
    setSaid(words.keep.kept(wanted))
    announcer.sayNow(words.keep.kept(wanted))
    props.onKept(answer)
  }
  return (
    <form class={styles.keep} aria-label={words.keep.title} onSubmit={(event) => void keep(event)}>
      <TextField
        label={words.keep.name}
        help={words.keep.help}
        value={name()}
        maxLength={longestCheckpointName}
        errors={problem() ? [problem()] : []}
        onInput={setName}
      />
      <Button look="secondary" type="submit">
        {words.keep.act}
      </Button>
      <Show when={said()}>
        <MessageBar kind="information">{said()}</MessageBar>
      </Show>
    </form>
  )
}
