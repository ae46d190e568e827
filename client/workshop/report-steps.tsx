import { For, Show, type JSX } from 'solid-js'
import { formatEuro, type Cents } from '#shared/cents.ts'
import type { EngagementKind } from '#shared/workshop/harvest.ts'
import type { Report, ReportStep } from '#shared/workshop/report.ts'
import { ChangedSections } from '#client/freeze/changed-sections.tsx'
import { fillOf, FillMark } from '#client/live/marks.tsx'
import { shortHour, workshop } from '#client/words/workshop.ts'
import { report as words } from '#client/words/workshop-report.ts'
import { Part } from './report-part.tsx'
import styles from './report.module.css'

/** What was promised, what happened in each step, what it changed in the dossier. */
export function ReportSteps(props: { readonly report: Report }): JSX.Element {
  return (
    <>
      <Part id="promises">
        <ul class={styles.jury} role="list">
          <For each={props.report.promises} fallback={<li>{words.none}</li>}>
            {(one) => (
              <li>
                <FillMark fill={fillOf(one.state)} />
                <span>
                  <strong>
                    {one.name}, {workshop.kind[one.kind as EngagementKind] ?? one.kind}
                  </strong>{' '}
                  {workshop.amount(one.days, one.cents === null ? null : formatEuro(one.cents as Cents))}{' '}
                  <span class={styles.read}>{one.text}</span>
                  <small>{workshop.promise[one.state]}</small>
                </span>
              </li>
            )}
          </For>
        </ul>
        <Show when={props.report.asks.length > 0}>
          <h3>{words.asks}</h3>
          <For each={props.report.asks}>
            {(ask) => (
              <p>
                <strong>{ask.to}:</strong> <span class={styles.read}>{ask.text}</span>
              </p>
            )}
          </For>
        </Show>
      </Part>
      <Part id="steps">
        <For each={props.report.steps.filter(({ startedAt }) => startedAt !== null)}>
          {(step) => <OneStep step={step} />}
        </For>
      </Part>
      <Part id="changes">
        <For
          each={props.report.changes.filter(({ state }) => state === 'placed')}
          fallback={<p>{words.none}</p>}
        >
          {(change) => (
            <p>
              <strong>
                {workshop.section(change.section)}:{' '}
                {words.change(
                  change.label,
                  change.cards,
                  change.votes === null ? '' : workshop.dots(change.votes),
                )}
                .
              </strong>{' '}
              <span class={styles.read}>{change.text}</span>
            </p>
          )}
        </For>
        <h3>{words.sections}</h3>
        <p class={styles.small}>{words.sectionsLead}</p>
        <Show when={props.report.sections.length > 0} fallback={<p>{words.same}</p>}>
          <ChangedSections sections={props.report.sections} />
        </Show>
      </Part>
    </>
  )
}

function OneStep(props: { readonly step: ReportStep }): JSX.Element {
  const totals = () => props.step.vote?.result.totals ?? {}
  const ranked = () => {
    const given = totals()
    return Object.entries(props.step.vote?.titles ?? {}).toSorted(
      ([a], [b]) => (given[b] ?? 0) - (given[a] ?? 0),
    )
  }
  return (
    <section class={styles.oneStep}>
      <h3>{props.step.title}</h3>
      <p class={styles.small}>
        {words.minutes(
          props.step.plannedMinutes,
          shortHour(props.step.startedAt ?? 0),
          props.step.endedAt === null ? '…' : shortHour(props.step.endedAt),
        )}
      </p>
      <Show when={props.step.question}>
        <p>
          <em>{props.step.question}</em>
        </p>
      </Show>
      <Show when={props.step.cards}>
        {(cards) => (
          <p>{words.counts(cards().written, cards().revealed, cards().unrevealed, cards().later)}</p>
        )}
      </Show>
      <For each={props.step.clusters}>
        {(cluster) => (
          <div>
            <strong>{cluster.title}</strong>
            <ul>
              <For each={cluster.cards}>{(card) => <li class={styles.read}>{card.text}</li>}</For>
            </ul>
          </div>
        )}
      </For>
      <Show when={props.step.loose.length > 0}>
        <strong>{words.loose}</strong>
        <ul>
          <For each={props.step.loose}>{(card) => <li class={styles.read}>{card.text}</li>}</For>
        </ul>
      </Show>
      <Show when={props.step.vote}>
        {(vote) => (
          <>
            <p>{words.vote(vote().result.voted, vote().result.eligible)}</p>
            <ol>
              <For each={ranked()}>
                {([key, title]) => (
                  <li>
                    {title}: {workshop.dots(totals()[key] ?? 0)}
                  </li>
                )}
              </For>
            </ol>
          </>
        )}
      </Show>
      <Show when={props.step.poll}>
        {(poll) => (
          <p>
            {poll()
              .result.counts.map((count, at) => `${at + 1}: ${count}`)
              .join(' · ')}
          </p>
        )}
      </Show>
    </section>
  )
}
