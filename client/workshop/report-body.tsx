import { For, Show, type JSX } from 'solid-js'
import { stances } from '#shared/workshop/rounds.ts'
import type { Report } from '#shared/workshop/report.ts'
import { JuryMark } from '#client/live/jury-mark.tsx'
import { StanceMark } from '#client/live/marks.tsx'
import { LayerBadge } from '#client/ui/layer-badge.tsx'
import { dueDay, hour, longDay, shortHour, workshop } from '#client/words/workshop.ts'
import { report as words } from '#client/words/workshop-report.ts'
import { Part } from './report-part.tsx'
import { ReportSteps } from './report-steps.tsx'
import styles from './report.module.css'

/** The report itself, part by part, in the order in which it is read. */
export function ReportBody(props: { readonly report: Report }): JSX.Element {
  const head = () => props.report.head
  const organisations = () => new Set(props.report.attendance.map(({ organisation }) => organisation)).size
  return (
    <article class={styles.body}>
      <p class={styles.eyebrow}>{words.eyebrow(longDay(head().startsAt))}</p>
      <h1>{words.title(head().title, head().region)}</h1>
      <p class={styles.lead}>{words.lead(props.report.attendance.length, organisations())}</p>
      <Part id="figures">
        <dl class={styles.figures}>
          <For each={Object.entries(words.figures)}>
            {([key, name]) => (
              <div>
                <dd>{props.report.figures[key as keyof Report['figures']]}</dd>
                <dt>{name}</dt>
              </div>
            )}
          </For>
        </dl>
        <p>
          {words.led}:{' '}
          {head()
            .stokje.map(
              ({ name, from, to }) => `${name} ${shortHour(from)}–${to === null ? '' : shortHour(to)}`,
            )
            .join(', ')}
        </p>
      </Part>
      <Part id="attendance">
        <table>
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.organisation}</th>
              <th scope="col">{words.when}</th>
            </tr>
          </thead>
          <tbody>
            <For each={props.report.attendance}>
              {(one) => (
                <tr>
                  <th scope="row">{one.name}</th>
                  <td>
                    <LayerBadge layer={one.layer} /> {one.organisation}
                  </td>
                  <td>
                    {one.stays
                      .map(({ from, to }) => `${shortHour(from)}–${to === null ? '' : shortHour(to)}`)
                      .join(', ')}
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
        <Show when={props.report.absent.length > 0}>
          <p>
            {words.absent}: {props.report.absent.join(', ')}.
          </p>
        </Show>
      </Part>
      <Part id="decisions">
        <For each={props.report.decisions} fallback={<p>{words.none}</p>}>
          {(decision) => (
            <div class={styles.decision}>
              <p>
                <b>{workshop.decision(decision.number)}</b>
                <br />
                {hour(decision.at)}
              </p>
              <div>
                <p class={styles.read}>{decision.text}</p>
                <Show when={decision.counts}>
                  {(counts) => (
                    <ul class={styles.stances} role="list">
                      <For each={stances}>
                        {(stance) => (
                          <li>
                            <StanceMark stance={stance} /> {counts()[stance]}{' '}
                            {workshop.stance[stance].toLowerCase()}
                          </li>
                        )}
                      </For>
                    </ul>
                  )}
                </Show>
                <For each={decision.positions.filter(({ reason }) => reason !== '')}>
                  {(position) => (
                    <p>
                      <strong>
                        {position.name}, {workshop.stance[position.stance].toLowerCase()}
                        {position.confirmed ? '' : ` (${words.toConfirm})`}:
                      </strong>{' '}
                      <q>{position.reason}</q> {position.met?.how}
                    </p>
                  )}
                </For>
              </div>
            </div>
          )}
        </For>
      </Part>
      <Part id="actions">
        <table>
          <thead>
            <tr>
              <th scope="col">{words.action}</th>
              <th scope="col">{words.who}</th>
              <th scope="col">{words.due}</th>
            </tr>
          </thead>
          <tbody>
            <For each={[...props.report.actions, ...props.report.parked]}>
              {(item) => (
                <tr>
                  <th scope="row">
                    {item.kind === 'parked' ? `${words.parked}: ` : ''}
                    {item.text}
                  </th>
                  <td>{item.owner}</td>
                  <td>{dueDay(item.due)}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </Part>
      <ReportSteps report={props.report} />
      <Part id="jury">
        <ul class={styles.jury} role="list">
          <For each={props.report.jury}>
            {(line) => (
              <li>
                <JuryMark state={line.state} /> <b>{line.code}</b>
                <span>
                  {line.label}
                  <Show when={line.gap}>
                    <small>{line.gap}</small>
                  </Show>
                </span>
              </li>
            )}
          </For>
        </ul>
      </Part>
      <Part id="sweep">
        <p>
          {words.sweep(
            props.report.sweep.dossier,
            props.report.sweep.parked,
            props.report.sweep.archived,
            props.report.sweep.open,
          )}{' '}
          <Show when={props.report.sweep.hidden > 0}>{words.hidden(props.report.sweep.hidden)} </Show>
          <Show when={props.report.sweep.onBehalf > 0}>{words.onBehalf(props.report.sweep.onBehalf)}</Show>
        </p>
      </Part>
      <Part id="remarks">
        <Show when={head().remarksUntil}>{(until) => <p>{words.remarkUntil(longDay(until()))}</p>}</Show>
        <For each={props.report.remarks} fallback={<p>{words.none}</p>}>
          {(remark) => (
            <p>
              <strong>
                {remark.by}, {remark.organisation}:
              </strong>{' '}
              <span class={styles.read}>{remark.text}</span>
            </p>
          )}
        </For>
      </Part>
    </article>
  )
}
