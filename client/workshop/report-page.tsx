import { createEffect, createResource, createSignal, For, on, Show, type JSX } from 'solid-js'
import type { Report } from '#shared/workshop/report.ts'
import { useLive, useMe } from '#client/live/use-live.ts'
import { Button } from '#client/ui/button.tsx'
import { TextArea } from '#client/ui/text-area.tsx'
import { Tiles } from '#client/ui/tiles.tsx'
import { formatLongDay } from '#shared/dossier/dates.ts'
import { longDay, workshop } from '#client/words/workshop.ts'
import { report as words } from '#client/words/workshop-report.ts'
import { useOrders } from './orders.ts'
import { ReportBody } from './report-body.tsx'
import styles from './report.module.css'

const parts = Object.entries(words.parts)

/** What happened, from the log: on a screen, on paper, and as a table. */
export default function ReportPage(): JSX.Element {
  const live = useLive()
  const me = useMe()
  const { order } = useOrders()
  const base = () => `/api/workshops/${encodeURIComponent(live.view.workshop.id)}/report`
  const [answer, { refetch }] = createResource(base, (path) => live.ask<Report>('GET', path))
  const [remark, setRemark] = createSignal('')
  // A session that ends, or is sealed, has another report.
  createEffect(
    on(
      () => live.view.workshop.state,
      () => void refetch(),
      { defer: true },
    ),
  )
  const report = () => {
    const now = answer.latest
    return now?.kind === 'done' ? now.view : undefined
  }
  const problem = () => {
    const now = answer.latest
    return now?.kind === 'refused' ? now.sentence : now?.kind === 'unreached' ? workshop.unreached : ''
  }
  const add = async (): Promise<void> => {
    if (remark().trim() === '') return
    const sent = await order({ type: 'remark.add', text: remark().trim() })
    if (sent.kind !== 'done') return
    setRemark('')
    void refetch()
  }
  return (
    <Show
      when={report()}
      fallback={
        <div class={styles.waiting}>
          <h1>{words.opening}</h1>
          <Show when={problem()}>
            <p role="alert">{problem()}</p>
            <Button onClick={() => void refetch()}>{words.again}</Button>
          </Show>
        </div>
      }
    >
      {(now) => (
        <div class={styles.page}>
          <nav class={styles.contents} aria-label={words.contents}>
            <p>{words.contents}</p>
            <ol role="list">
              <For each={parts}>
                {([id, name], at) => (
                  <li>
                    <a href={`#${id}`} target="_self">
                      {at() + 1} {name}
                    </a>
                  </li>
                )}
              </For>
            </ol>
            <Show when={now().head.fictional}>
              <p class={styles.small}>{workshop.fictional}</p>
            </Show>
          </nav>
          <ReportBody report={now()} />
          <aside class={styles.side}>
            <p class={styles.pill}>
              <Show
                when={now().head.remarksUntil}
                fallback={words.states[now().head.state] ?? now().head.state}
              >
                {(until) => <>{words.draft(longDay(until()))}</>}
              </Show>
            </p>
            <Button look="primary" size={44} icon="download" href={`${base()}.pdf`} download="verslag.pdf">
              {words.pdf}
            </Button>
            <Button look="secondary" size={44} icon="download" href={`${base()}.csv`} download="verslag.csv">
              {words.csv}
            </Button>
            <Button look="secondary" size={44} onClick={() => window.print()}>
              {words.print}
            </Button>
            <Show when={me.station !== 'observer'}>
              <TextArea label={words.remark} value={remark()} rows={3} onInput={setRemark} />
              <Button onClick={() => void add()}>{words.addRemark}</Button>
            </Show>
            <p class={styles.small}>
              {words.log(now().head.lastSeq)} {words.logHash}: {now().head.logHash.slice(0, 16)}.{' '}
              {words.dossierHash}: {now().head.dossierHash.slice(0, 16)}. {words.privacy}{' '}
              {((until) => until && words.namesUntil(formatLongDay(until)))(now().head.namesUntil)}
            </p>
            <Tiles seed={now().head.dossierHash || live.view.workshop.proposal} columns={6} rows={2} />
          </aside>
        </div>
      )}
    </Show>
  )
}
