import { createSignal, For, Match, Show, Switch, type JSX } from 'solid-js'
import { ReadyStrip } from '#client/live/ready-strip.tsx'
import { lineOf } from '#client/live/step-line.ts'
import { useLive, useMe } from '#client/live/use-live.ts'
import { Button } from '#client/ui/button.tsx'
import { Icon } from '#client/ui/icon.tsx'
import { workshop } from '#client/words/workshop.ts'
import { desk } from '#client/words/workshop-console.ts'
import { ClockPanel } from './clock-panel.tsx'
import { ClustersPanel } from './clusters-panel.tsx'
import { ConsentPanel } from './consent-panel.tsx'
import { ActButton } from './next-act.tsx'
import { useOrders } from './orders.ts'
import { QueuePanel } from './queue-panel.tsx'
import { RecordPanel } from './record-panel.tsx'
import { SectionsPanel } from './sections-panel.tsx'
import { TablesPanel } from './tables-panel.tsx'
import { TurnsPanel } from './turns-panel.tsx'
import panelStyles from './panel.module.css'
import styles from './step-panel.module.css'

const phases = ['writing', 'revealed', 'clustering', 'voting', 'result', 'harvested'] as const

/** The middle of the console: the step, its clock, how far everybody is, the next act, and what the step needs. */
export function StepPanel(): JSX.Element {
  const live = useLive()
  const me = useMe()
  const { order } = useOrders()
  const [confirm, setConfirm] = createSignal(live.drafts.read('bevestig') === 'ja')
  const step = () => live.view.step
  const state = () => live.view.workshop.state
  const kind = () => step()?.step.activity.kind
  const round = () => {
    const { vote, poll } = live.view
    return vote?.state === 'open' ? vote : poll?.state === 'open' ? poll : undefined
  }
  const phaseAt = () => {
    const phase = live.view.stream?.phase
    return phases.indexOf(phase === 'closed' ? 'voting' : (phase ?? 'writing'))
  }
  return (
    <section class={styles.step} aria-labelledby="step-title">
      <p class={styles.eyebrow}>
        <Show when={step()} fallback={live.view.workshop.region}>
          {(now) => <>{lineOf(now())[0]}</>}
        </Show>
        <Show when={live.view.stream}>
          {(stream) => (
            <span class={panelStyles.pill}>
              <Icon name={stream().naming === 'named' ? 'eye' : 'eye-off'} />{' '}
              {workshop.naming[stream().naming]}
            </span>
          )}
        </Show>
      </p>
      <h1 id="step-title" class={styles.question}>
        {step()?.step.question ?? live.view.workshop.title}
      </h1>
      <Show when={live.view.stream}>
        <ol class={styles.phases} role="list" aria-label={desk.phases}>
          <For each={phases}>
            {(phase, at) => (
              <li
                aria-current={at() === phaseAt() ? 'step' : undefined}
                data-done={at() < phaseAt() ? '' : undefined}
              >
                {desk.phase[phase]}
              </li>
            )}
          </For>
        </ol>
      </Show>
      <div class={styles.progress}>
        <ClockPanel />
        <div>
          <p class={styles.figure}>{workshop.ready(live.view.room.ready, live.view.room.here)}</p>
          <ReadyStrip ready={live.view.room.ready} here={live.view.room.here} />
          <p>
            <Show
              when={round()}
              fallback={
                <Show when={live.view.stream?.phase === 'writing' && live.view.counts}>
                  {(counts) => (
                    <>
                      <strong>{desk.counts.cards(counts().cards)}</strong>,{' '}
                      {desk.counts.typing(counts().typing)}{' '}
                      <Show when={!live.view.workshop.rules.leadReadsAlong}>{desk.counts.hidden}</Show>
                    </>
                  )}
                </Show>
              }
            >
              {(now) => <>{desk.counts.voted(now().voted, now().eligible)}</>}
            </Show>
          </p>
        </div>
      </div>
      <div class={styles.acts}>
        <ActButton confirm={confirm()} />
        <Show when={me.stokje && step()}>
          {(now) => (
            <>
              <Button
                look="secondary"
                size={44}
                icon="arrow-left"
                onClick={() => void order({ type: 'step.back', from: now().step.id })}
              >
                {desk.act.back}
              </Button>
              <Button
                look="quiet"
                size={44}
                onClick={() => void order({ type: 'step.skip', from: now().step.id })}
              >
                {desk.act.skip}
              </Button>
            </>
          )}
        </Show>
      </div>
      <div class={panelStyles.row}>
        <Show when={me.stokje && state() === 'paused'}>
          <Button size={44} onClick={() => void order({ type: 'session.resume' })}>
            {desk.act.resume}
          </Button>
        </Show>
        <Show when={state() === 'closed'}>
          <Button size={44} onClick={() => void order({ type: 'session.seal' })}>
            {desk.act.seal}
          </Button>
        </Show>
      </div>
      <QueuePanel />
      <Switch>
        <Match when={kind() === 'consent'}>
          <ConsentPanel />
        </Match>
        <Match when={kind() === 'engagements'}>
          <TurnsPanel />
        </Match>
        <Match when={Object.keys(live.view.cards).length > 0 && kind() !== 'sweep' && kind() !== 'tablework'}>
          <ClustersPanel />
        </Match>
      </Switch>
      <TablesPanel />
      <SectionsPanel />
      <RecordPanel />
      <div class={panelStyles.row}>
        <label class={styles.tick}>
          <input
            type="checkbox"
            checked={confirm()}
            onChange={(event) => {
              setConfirm(event.currentTarget.checked)
              live.drafts.write('bevestig', event.currentTarget.checked ? 'ja' : '')
            }}
          />
          {desk.act.confirm}
        </label>
        <Show when={me.stokje && state() === 'live'}>
          <Button look="quiet" size={28} onClick={() => void order({ type: 'session.pause' })}>
            {desk.act.pause}
          </Button>
        </Show>
      </div>
      <p class={panelStyles.quiet}>{desk.act.you}</p>
    </section>
  )
}
