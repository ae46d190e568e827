import { For, Show, type JSX } from 'solid-js'
import { forecast, type Forecast } from '#shared/workshop/draaiboek.ts'
import type { PlanLine } from '#shared/workshop/projection.ts'
import { useLive, useMe } from '#client/live/use-live.ts'
import { Icon } from '#client/ui/icon.tsx'
import { hour, shortHour } from '#client/words/workshop.ts'
import { desk } from '#client/words/workshop-console.ts'
import { useOrders } from './orders.ts'
import { WinTime } from './win-time.tsx'
import panelStyles from './panel.module.css'
import styles from './timeline.module.css'

const minute = 60_000

/** Plan and now, line by line; what runs late, and which step gives way to a fixed time. */
export function Timeline(): JSX.Element {
  const live = useLive()
  const me = useMe()
  const { order } = useOrders()
  const plan = () => live.view.plan
  const current = () => plan().findIndex(({ state }) => state === 'active')
  const ahead = (): readonly Forecast[] => {
    const draaiboek = live.view.draaiboek
    if (!draaiboek) return []
    return forecast(draaiboek, {
      startsAt: live.view.workshop.startsAt,
      current: current(),
      currentStarted: plan()[current()]?.startedAt ?? live.now(),
      now: live.now(),
    })
  }
  const nowAt = (line: PlanLine, at: number): number =>
    line.startedAt ?? ahead()[at]?.starts ?? line.plannedAt
  const late = () => {
    const line = plan()[current()]
    return line ? Math.round((nowAt(line, current()) - line.plannedAt) / minute) : 0
  }
  const pressed = () =>
    plan()
      .map((line, at) => ({ line, left: ahead()[at]?.minutes ?? line.minutes }))
      .find(({ line, left }) => left < line.minutes && line.state === 'waiting')
  return (
    <section class={styles.timeline} aria-labelledby="time" tabIndex={0}>
      <h2 id="time" class="visually-hidden">
        {desk.time.label}
      </h2>
      <Show
        when={current() >= 0}
        fallback={<p class={styles.late}>{desk.time.notStarted(hour(live.view.workshop.startsAt))}</p>}
      >
        <p class={styles.late} data-late={late() > 0 ? '' : undefined}>
          <Show when={late() !== 0} fallback={desk.time.onTime}>
            {desk.time.behind(Math.abs(late()))}{' '}
            <small>{late() > 0 ? desk.time.behindWord : desk.time.aheadWord}</small>
          </Show>
        </p>
        <p class={panelStyles.quiet}>
          <Show when={pressed()} fallback={desk.time.nothing}>
            {(step) => <>{desk.time.pressed(step().line.title, step().left, step().line.minutes)}</>}
          </Show>
        </p>
        <Show when={late() > 0}>
          <p class={styles.win}>
            <WinTime late={late()} />
          </p>
        </Show>
      </Show>
      <p class={styles.heads} aria-hidden="true">
        <For each={desk.time.heads}>{(head) => <span>{head}</span>}</For>
      </p>
      <ol class={styles.steps} role="list">
        <For each={plan()}>
          {(line, at) => (
            <li
              data-state={line.state}
              data-fixed={line.fixed ? '' : undefined}
              aria-current={line.state === 'active' ? 'step' : undefined}
            >
              <span>{shortHour(line.plannedAt)}</span>
              <b data-late={nowAt(line, at()) - line.plannedAt > minute ? '' : undefined}>
                {shortHour(nowAt(line, at()))}
              </b>
              <span class={styles.stepName} data-part={line.part ? '' : undefined}>
                <Show when={line.part && plan()[at() - 1]?.part !== line.part}>
                  <strong>{line.part}</strong>
                </Show>
                {line.title}
                <Show
                  when={(ahead()[at()]?.minutes ?? line.minutes) < line.minutes && line.state === 'waiting'}
                >
                  <em>{desk.time.left(ahead()[at()]?.minutes ?? 0, line.minutes)}</em>
                </Show>
              </span>
              <span class={styles.stepMark}>
                <Show when={line.fixed}>
                  <Icon name="lock" />
                  <span class="visually-hidden">{desk.time.fixed}</span>
                </Show>
                <Show when={line.state === 'done'}>
                  <Icon name="check" />
                  <span class="visually-hidden">{desk.time.done}</span>
                </Show>
                <Show when={line.state === 'skipped'}>
                  <small>{desk.time.skipped}</small>
                </Show>
                <Show when={me.stokje && line.state !== 'active' && live.view.workshop.state !== 'draft'}>
                  <button
                    type="button"
                    class={styles.go}
                    aria-label={desk.time.go(line.title)}
                    title={desk.time.go(line.title)}
                    onClick={() =>
                      void order({
                        type: 'step.go',
                        from: live.view.step?.step.id ?? null,
                        to: line.id as never,
                      })
                    }
                  >
                    <Icon name="arrow-right" />
                  </button>
                </Show>
              </span>
            </li>
          )}
        </For>
      </ol>
    </section>
  )
}
