import { useParams } from '@solidjs/router'
import { For, Show, type JSX } from 'solid-js'
import { files, useApi } from '#client/api.ts'
import { Asked } from '#client/page/asked.tsx'
import { createAnswer } from '#client/page/create-answer.ts'
import { createHeading } from '#client/page/create-heading.ts'
import { hashGroups } from '#shared/hash-groups.ts'
import { Button } from '#client/ui/button.tsx'
import { PageHeader } from '#client/ui/page-header.tsx'
import { Pill } from '#client/ui/pill.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { TextLink } from '#client/ui/text-link.tsx'
import { longMoment } from '#client/words/app.ts'
import { call } from '#client/words/call.ts'
import { jury } from '#client/words/jury.ts'
import type { JuryReport } from '#shared/jury/api.ts'
import { choices, levelWords, outcomeWords } from '#shared/jury/words.ts'
import criterionStyles from './criterion.module.css'
import reportStyles from './report.module.css'
import roomStyles from './room.module.css'

/** `/jury/:proposal/verslag`: what was decided about which bytes, and why; nobody's name is in it. */
export default function ReportPage(): JSX.Element {
  const api = useApi()
  const params = useParams<{ proposal: string }>()
  const report = createAnswer(() => api.juryReport(params.proposal))
  return (
    <Asked
      answer={report}
      opening={jury.report.opening}
      title={jury.report.title}
      skeleton={<Skeleton lines={[40, 100, 100]} height={28} />}
    >
      {(view) => <Report report={view} />}
    </Asked>
  )
}

function Report(props: { readonly report: JuryReport }): JSX.Element {
  const words = jury.report
  const heading = createHeading(() => words.title)
  return (
    <div class={roomStyles.page}>
      <PageHeader
        eyebrow={`${props.report.region} · ${jury.version(props.report.version)}`}
        title={`${words.title}: ${props.report.title}`}
        lead={outcomeWords[props.report.outcome]}
        headingRef={heading}
        actions={
          <>
            <Button look="primary" icon="download" href={files.juryReport(props.report.proposal)}>
              {words.pdf}
            </Button>
            <Button
              icon="download"
              href={files.juryReportData(props.report.proposal)}
              download="verslag.json"
            >
              {words.data}
            </Button>
          </>
        }
      />
      <Show when={props.report.fictional}>
        <p>
          <Pill look="fictional">{call.fictional}</Pill>
        </p>
      </Show>
      <dl class={reportStyles.facts}>
        <dt>{words.outcome}</dt>
        <dd>
          <b>{outcomeWords[props.report.outcome]}</b>, {jury.method[props.report.method].toLowerCase()}
        </dd>
        <Show when={props.report.conditions}>
          <dt>{words.conditions}</dt>
          <dd>{props.report.conditions}</dd>
        </Show>
        <dt>{words.reason}</dt>
        <dd>{props.report.reason}</dd>
        <dt>{words.when}</dt>
        <dd>{longMoment(props.report.decidedAt)}</dd>
        <dt>{words.who}</dt>
        <dd>{words.whoText(props.report.jurors, props.report.withInterest)}</dd>
        <Show when={props.report.ballot}>
          {(ballot) => (
            <>
              <dt>{words.votes}</dt>
              <dd>{choices.map((one) => `${jury.choice[one]} ${ballot()[one] ?? 0}`).join(', ')}</dd>
            </>
          )}
        </Show>
        <dt>{words.judged(props.report.version)}</dt>
        <dd class={reportStyles.hash}>
          <TextLink href={`/controle/${props.report.sha256}`}>
            {hashGroups(props.report.sha256).join(' ')}
          </TextLink>
        </dd>
      </dl>
      <section>
        <h2>{words.perCriterion}</h2>
        <For each={props.report.criteria}>
          {(one) => (
            <article class={criterionStyles.criterion}>
              <h3>
                {one.code} {one.label}: {levelWords[one.level]}
              </h3>
              <p>{one.reason}</p>
              <p class={criterionStyles.state}>
                {jury.sheet.spread}: {jury.sheet.counts(one.counts)}
              </p>
            </article>
          )}
        </For>
      </section>
    </div>
  )
}
