import { For, Show, type JSX } from 'solid-js'
import { countdownOf } from '#client/live/create-countdown.ts'
import { useLive } from '#client/live/use-live.ts'
import { Tiles } from '#client/ui/tiles.tsx'
import { hour, workshop } from '#client/words/workshop.ts'
import { screen } from '#client/words/workshop-screen.ts'
import { spaced } from './scene-frame.tsx'
import type { SceneParts } from './scene.tsx'
import pineStyles from './pine.module.css'
import sceneFrameStyles from './scene-frame.module.css'
import styles from './break-scene.module.css'

/** When we start again, and what is being written up meanwhile. */
export function BreakScene(props: SceneParts): JSX.Element {
  const live = useLive()
  const isBreak = () => live.view.step?.step.activity.kind === 'break'
  const next = () => live.view.plan[live.view.plan.findIndex(({ id }) => id === live.view.step?.step.id) + 1]
  const clock = () => {
    const now = countdownOf(live.view.clock, live.now())
    return now.kind === 'on' ? now : undefined
  }
  const writing = () => {
    const vote = live.view.vote
    const totals = vote?.result?.totals ?? {}
    return (vote?.options ?? []).toSorted((a, b) => (totals[b.key] ?? 0) - (totals[a.key] ?? 0)).slice(0, 4)
  }
  return (
    <div class={`${styles.breakScene} on-pine`}>
      <div class={pineStyles.side}>
        <Tiles seed={live.view.workshop.proposal} columns={4} rows={14} />
      </div>
      <div class={pineStyles.pause}>
        <p class={sceneFrameStyles.eyebrow}>{screen.break.eyebrow}</p>
        <h1 class={sceneFrameStyles.big}>
          {isBreak() && next() ? screen.break.title(hour(next()?.plannedAt ?? 0)) : screen.break.paused}
        </h1>
        <Show when={clock()}>
          {(now) => (
            <p class={styles.countdown} role="timer">
              {now().left > 0 ? now().text : workshop.timeUp}
            </p>
          )}
        </Show>
        <Show when={isBreak() && writing().length > 0}>
          <h2>{screen.break.writing}</h2>
          <ol class={styles.writing} role="list">
            <For each={writing()}>
              {(option, at) => (
                <li>
                  <b>{at() + 1}</b>
                  <span>
                    <strong>{option.title}</strong>
                    {live.view.placed[option.key] ??
                      workshop.dots(live.view.vote?.result?.totals[option.key] ?? 0)}
                  </span>
                </li>
              )}
            </For>
          </ol>
        </Show>
        <p class={pineStyles.pineFoot}>
          <span>{live.view.workshop.fictional ? workshop.fictional : live.view.workshop.title}</span>
          <span>
            {props.host}/m <b>{spaced(live.view.workshop.code)}</b>
          </span>
        </p>
      </div>
    </div>
  )
}
