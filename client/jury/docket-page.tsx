import { For, Show, type JSX } from 'solid-js'
import { files, useApi } from '#client/api.ts'
import { Asked } from '#client/page/asked.tsx'
import { createAnswer } from '#client/page/create-answer.ts'
import { createHeading } from '#client/page/create-heading.ts'
import { Button } from '#client/ui/button.tsx'
import { EmptyState } from '#client/ui/empty-state.tsx'
import { Hidden } from '#client/ui/hidden.tsx'
import { PageHeader } from '#client/ui/page-header.tsx'
import { Pill } from '#client/ui/pill.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { Tiles } from '#client/ui/tiles.tsx'
import { call } from '#client/words/call.ts'
import { jury as words } from '#client/words/jury.ts'
import type { DocketRow, DocketView } from '#shared/jury/api.ts'
import docketStyles from './docket.module.css'
import roomStyles from './room.module.css'

/** `/jury`: everything that is before the jury, and what I still have to do there. */
export default function DocketPage(): JSX.Element {
  const api = useApi()
  const docket = createAnswer(() => api.docket())
  return (
    <Asked
      answer={docket}
      opening={words.opening}
      title={words.title}
      skeleton={<Skeleton lines={[40, 100, 100]} height={28} />}
    >
      {(view) => <Docket view={view} />}
    </Asked>
  )
}

function Docket(props: { readonly view: DocketView }): JSX.Element {
  const heading = createHeading(() => words.title)
  return (
    <div class={roomStyles.page}>
      <PageHeader
        title={words.title}
        lead={words.lead}
        headingRef={heading}
        actions={
          <Show when={props.view.rows.length > 0}>
            <Button icon="download" href={files.juryDocket}>
              {words.docketPdf}
            </Button>
          </Show>
        }
      />
      <Show
        when={props.view.rows.length > 0}
        fallback={<EmptyState title={words.empty}>{words.emptyText}</EmptyState>}
      >
        <ul class={docketStyles.docket} role="list">
          <For each={props.view.rows}>{(row) => <Row row={row} />}</For>
        </ul>
      </Show>
      <Show when={props.view.presides && props.view.rows.length > 0}>
        <section class={roomStyles.box}>
          <p>{words.packageText}</p>
          <Button icon="download" href={files.package} download="jurypakket.zip">
            {words.package}
          </Button>
        </section>
      </Show>
    </div>
  )
}

function Row(props: { readonly row: DocketRow }): JSX.Element {
  const mine = () => {
    const { mine, stage } = props.row
    if (!mine) return words.progress(props.row.handedIn, props.row.judging)
    if (mine.blocked) return words.mine.blocked
    if (!mine.declared) return words.mine.declare
    if (mine.handedIn) return words.mine.handedIn
    return stage === 'scoring' ? words.mine.score : words.stage[stage]
  }
  return (
    <li>
      <div class={docketStyles.tile}>
        <Tiles seed={props.row.sha256} columns={3} rows={2} />
      </div>
      <div class={docketStyles.words}>
        <h2>{props.row.title}</h2>
        <p>
          {props.row.region} · {words.version(props.row.version)}
        </p>
        <p>
          {words.stage[props.row.stage]}. <b>{mine()}</b>
        </p>
        <Show when={props.row.fictional}>
          <Pill look="fictional">{call.fictionalShort}</Pill>
        </Show>
      </div>
      <Button look="secondary" href={`/jury/${props.row.proposal}`}>
        {words.enter}
        <Hidden> {props.row.title}</Hidden>
      </Button>
    </li>
  )
}
