import { useParams } from '@solidjs/router'
import { For, Show, type JSX } from 'solid-js'
import { useApi } from '#client/api.ts'
import { useAnnouncer } from '#client/page/announcer.ts'
import { AskedColumn } from '#client/page/column.tsx'
import { createAnswer } from '#client/page/create-answer.ts'
import { createHeading } from '#client/page/create-heading.ts'
import { saveFile } from '#client/page/save-file.ts'
import { Button } from '#client/ui/button.tsx'
import { EmptyState } from '#client/ui/empty-state.tsx'
import { LayerBadge } from '#client/ui/layer-badge.tsx'
import { MessageBar } from '#client/ui/message-bar.tsx'
import { PageHeader } from '#client/ui/page-header.tsx'
import { day, time } from '#client/words/app.ts'
import { audit as words } from '#client/words/audit.ts'
import type { AuditEntryView, AuditFormat, AuditView } from '#shared/audit.ts'
import { AuditFilters } from './audit-filters.tsx'
import styles from './audit-page.module.css'
import { createLog } from './create-log.ts'

/** `/logboek`, and `/dossier/:proposal/logboek`: who did what, and when. */
export default function AuditPage(): JSX.Element {
  const params = useParams<{ proposal?: string }>()
  const api = useApi()
  const answer = createAnswer(() => api.audit(params.proposal ?? null, {}))
  return (
    <AskedColumn answer={answer} opening={words.opening} title={words.page} wide rows={4} height={40}>
      {(view) => <LogPage view={view} proposal={params.proposal ?? null} />}
    </AskedColumn>
  )
}

function LogPage(props: { readonly view: AuditView; readonly proposal: string | null }): JSX.Element {
  const heading = createHeading(() => words.page)
  const announcer = useAnnouncer()
  // Another proposal is another answer, and this component is then made anew.
  const log = createLog({ api: useApi(), ...props, save: saveFile })
  const take = async (format: AuditFormat) => {
    if (await log.take(format)) announcer.say(words.exported)
  }
  return (
    <>
      <PageHeader
        title={words.page}
        lead={words.lead}
        headingRef={heading}
        actions={
          <Button look="quiet" icon="chevron-left" href={props.proposal ? `/dossier/${props.proposal}` : '/'}>
            {props.proposal ? words.toDossier : words.toOverview}
          </Button>
        }
      />
      <AuditFilters people={props.view.people} onFilter={(filter) => void log.filter(filter)} />
      <Show when={log.problem()}>
        <MessageBar kind="error">{log.problem()}</MessageBar>
      </Show>
      <Show
        when={log.entries().length > 0}
        fallback={
          <EmptyState level={2} title={words.none}>
            {words.noneText}
          </EmptyState>
        }
      >
        <ol class={styles.entries} role="list" aria-label={words.caption}>
          <For each={log.entries()}>
            {(entry) => <Entry entry={entry} withProposal={props.proposal === null} />}
          </For>
        </ol>
      </Show>
      <div class={styles.acts}>
        <Show when={log.more()}>
          <Button look="secondary" onClick={() => void log.older()}>
            {words.more}
          </Button>
        </Show>
        <Button look="secondary" icon="download" onClick={() => void take('csv')}>
          {words.csv}
        </Button>
        <Button look="quiet" icon="download" onClick={() => void take('json')}>
          {words.json}
        </Button>
      </div>
    </>
  )
}

function Entry(props: { readonly entry: AuditEntryView; readonly withProposal: boolean }): JSX.Element {
  const about = () => props.entry.about.map(([key, value]) => words.about(key, value)).join(' · ')
  return (
    <li>
      <time class={styles.at} datetime={props.entry.at}>
        {day(props.entry.at)} {time(props.entry.at)}
      </time>
      <div class={styles.what}>
        <p>
          <Show when={props.entry.by} fallback={<b>{words.server}</b>}>
            {(by) => (
              <>
                <LayerBadge layer={by().organisation.layer} size={18} /> <b>{by().name}</b>,{' '}
                {by().organisation.name},
              </>
            )}
          </Show>{' '}
          {words.act(props.entry.act)}
        </p>
        <Show when={about()}>
          <p class={styles.small}>{about()}</p>
        </Show>
        <Show when={props.withProposal && props.entry.proposal}>
          {(proposal) => <p class={styles.small}>{proposal().title}</p>}
        </Show>
      </div>
      <code class={styles.hash} title={`${words.heads.hash}: ${props.entry.hash}`}>
        {props.entry.seq} · {props.entry.hash.slice(0, 8)}
      </code>
    </li>
  )
}
