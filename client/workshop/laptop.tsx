import { createEffect, createMemo, createSignal, For, Match, Show, Switch, type JSX } from 'solid-js'
import { landing } from '#shared/workshop/harvest.ts'
import { StepClock } from '#client/live/step-clock.tsx'
import { lineOf } from '#client/live/step-line.ts'
import { useLive, useMe } from '#client/live/use-live.ts'
import { useMe as useAccount } from '#client/people/create-me.ts'
import { createPlace, PlaceContext } from '#client/phone/create-place.ts'
import { LobbyPage } from '#client/phone/lobby-page.tsx'
import { createMore, MoreContext } from '#client/phone/more.ts'
import { MoreSheet } from '#client/phone/more-sheet.tsx'
import { PausePage } from '#client/phone/pause-page.tsx'
import { EndPage } from '#client/phone/end-page.tsx'
import { StepPage } from '#client/phone/step-page.tsx'
import { LayerBadge } from '#client/ui/layer-badge.tsx'
import { workshop } from '#client/words/workshop.ts'
import { laptop as words } from '#client/words/workshop-report.ts'
import { ClustersPanel } from './clusters-panel.tsx'
import { createWorkspace } from './create-template.ts'
import { QueuePanel } from './queue-panel.tsx'
import { RecordPanel } from './record-panel.tsx'
import { SectionOrigin } from './section-origin.tsx'
import { SectionDesk } from './section-desk.tsx'
import { useOrders } from './orders.ts'
import { WhereIsEverybody } from './where-is-everybody.tsx'
import styles from './laptop.module.css'

/** Where the group is; the section the table writes, or what a phone would show; who sits here. */
export default function Laptop(): JSX.Element {
  const live = useLive()
  const me = useMe()
  const account = useAccount()
  const workspace = createWorkspace()
  const place = createPlace(live)
  const more = createMore()
  const { order } = useOrders()
  const [section, setSection] = createSignal<string | null>(null)
  /** Of somebody else: looked at because the group is there. */
  const [visiting, setVisiting] = createSignal<string | null>(null)
  const goes = (to: string | null): void => {
    setVisiting(to !== null && !sections().includes(to) ? to : null)
    setSection(to)
  }
  const step = () => live.view.step
  const line = () => {
    const now = step()
    return now ? lineOf(now)[0] : live.view.workshop.region
  }
  const table = () => (me.table ? live.view.tables[me.table] : undefined)
  /** Sections to write in now: those of the table, or what the step lands in for who writes it down. */
  const sections = (): readonly string[] => {
    const kind = step()?.step.activity.kind
    if (kind === 'tablework') return table()?.sections ?? []
    const target = step()?.step.target
    return me.scribe && kind === 'result' && target ? [landing[target]] : []
  }
  createEffect(() => {
    const all = sections()
    const looksElsewhere = visiting() !== null && section() === visiting()
    if (!looksElsewhere && !all.includes(section() ?? '')) setSection(all[0] ?? null)
  })
  const state = () => live.view.workshop.state
  /** Once opened it stays the same: a dossier is not opened anew at every change of the session. */
  const member = createMemo(() => {
    const [opened, person] = [workspace(), account.person()]
    return opened && person ? { workspace: opened, person } : undefined
  })
  return (
    <PlaceContext.Provider value={place}>
      <MoreContext.Provider value={more}>
        <div class={styles.page}>
          <section class={`${styles.where} on-pine`}>
            <p class={styles.line}>{[line(), table()?.name].filter(Boolean).join(' · ')}</p>
            <p class={styles.title}>{step()?.step.question ?? live.view.workshop.title}</p>
            <p class={styles.clock}>
              <StepClock speaks={sections().length > 0} />
            </p>
            <ol class={styles.tasks} role="list" aria-label={words.tasks}>
              <For each={step()?.step.instructions ?? []}>{(line) => <li>{line}</li>}</For>
            </ol>
            <p class={styles.follows}>{words.lead}</p>
            <span class={styles.push} />
            <Show when={member()}>
              <WhereIsEverybody section={section()} own={sections()} onGo={goes} />
            </Show>
            <Show when={sections().length > 0 && me.station !== 'observer'}>
              <button
                type="button"
                class={styles.ready}
                onClick={() => void order({ type: 'ready.set', ready: !me.ready })}
              >
                {me.ready ? words.notReady : words.ready}
              </button>
            </Show>
            <Show when={live.view.workshop.fictional}>
              <p>{workshop.fictional}</p>
            </Show>
          </section>
          <div class={styles.middle}>
            <Show when={sections().length > 1}>
              <div class={styles.sections} role="group" aria-label={words.sections}>
                <For each={sections()}>
                  {(id) => (
                    <button type="button" aria-pressed={section() === id} onClick={() => setSection(id)}>
                      {workshop.section(id)}
                    </button>
                  )}
                </For>
              </div>
            </Show>
            <Switch fallback={<LobbyPage twin={false} />}>
              <Match when={state() === 'closed' || state() === 'sealed'}>
                <EndPage />
              </Match>
              <Match when={state() === 'paused' && !place.moved()}>
                <PausePage />
              </Match>
              <Match when={!place.moved() && section() !== null ? member() : undefined} keyed>
                {(known) => (
                  <SectionDesk workspace={known.workspace} me={known.person} section={section() ?? ''} />
                )}
              </Match>
              <Match when={state() === 'live' && place.shown()} keyed>
                {(now) => <StepPage step={now} />}
              </Match>
            </Switch>
          </div>
          <aside class={styles.side} aria-label={words.mates}>
            <h2>{table()?.name ?? words.mates}</h2>
            <Show when={table()} fallback={<p>{words.alone}</p>}>
              <ul role="list">
                <For each={live.view.tableMates ?? []}>
                  {(mate) => (
                    <li>
                      <LayerBadge layer={mate.layer} size={22} />
                      <span>
                        <strong>{mate.name}</strong>
                        <small>
                          {[
                            mate.organisationName,
                            mate.id === me.participant ? words.you : '',
                            mate.ready ? words.readyWord : '',
                          ]
                            .filter(Boolean)
                            .join(' · ')}
                        </small>
                      </span>
                    </li>
                  )}
                </For>
              </ul>
            </Show>
            <Show when={section() !== null ? workspace() : undefined}>
              {(opened) => <SectionOrigin template={opened().edition.template} section={section() ?? ''} />}
            </Show>
            <Show when={live.drafts.tray().length > 0}>
              <button type="button" class={styles.ready} onClick={() => more.set(true)}>
                {words.tray(live.drafts.tray().length)}
              </button>
            </Show>
            <Show when={sections().length > 0 && workspace() === undefined}>
              <p>{words.noDossier}</p>
            </Show>
            <Show when={me.scribe}>
              <QueuePanel />
              <Show when={Object.keys(live.view.cards).length > 0}>
                <ClustersPanel />
              </Show>
              <RecordPanel />
            </Show>
            <Show when={live.view.workshop.proposal && workspace()}>
              <a href={`/dossier/${live.view.workshop.proposal}`}>{words.open}</a>
            </Show>
          </aside>
        </div>
        <MoreSheet
          onLeave={() => void live.ask('POST', '/api/door/leave').then(() => location.assign('/m'))}
        />
      </MoreContext.Provider>
    </PlaceContext.Provider>
  )
}
