import { For, Show, type JSX } from 'solid-js'
import { ClockPie } from '#client/live/clock-pie.tsx'
import { createCountdown } from '#client/live/create-countdown.ts'
import { ReadyStrip } from '#client/live/ready-strip.tsx'
import { useLive } from '#client/live/use-live.ts'
import { Icon, type IconName } from '#client/ui/icon.tsx'
import { workshop } from '#client/words/workshop.ts'
import { screen } from '#client/words/workshop-screen.ts'
import { SceneFrame } from './scene-frame.tsx'
import type { SceneParts } from './scene.tsx'
import styles from './step-scene.module.css'

/** The question is the largest thing in the room. */
export function StepScene(props: SceneParts): JSX.Element {
  const live = useLive()
  const step = () => live.view.step?.step
  const countdown = createCountdown(
    () => live.view.clock,
    () => live.now(),
  )
  const clock = () => {
    const now = countdown()
    return now.kind === 'on' ? now : undefined
  }
  /** During a round: who voted; otherwise who says to be done. */
  const progress = (): readonly [done: number, of: number] => {
    const { vote, poll, consent, room } = live.view
    const asks = step()?.activity.kind
    if (asks === 'consent' && consent?.ballot)
      return [consent.ballot.given, consent.ballot.organisations.length]
    const round = asks === 'vote' ? vote : asks === 'poll' ? poll : null
    return round ? [round.voted, round.eligible] : [room.ready, room.here]
  }
  /** Of a step in which people write: who will read it, said to the room before it begins. */
  const sees = () => {
    const activity = step()?.activity
    if (activity?.kind !== 'write') return undefined
    const naming = live.view.stream?.id === activity.stream ? live.view.stream.naming : activity.naming
    return { hidden: activity.sight === 'hidden', naming }
  }
  const counts = () => {
    const kind = step()?.activity.kind
    return kind !== 'listen' && kind !== 'break' && kind !== 'checkout'
  }
  return (
    <SceneFrame {...props} clock={false}>
      <div class={styles.stepScene} data-clock={clock() ? '' : undefined}>
        <div>
          <h1 class={styles.question}>{step()?.question ?? live.view.workshop.title}</h1>
          <ul class={styles.instructions} role="list">
            <For each={step()?.instructions ?? []}>
              {(line) => (
                <Line icon={step()?.activity.kind === 'write' ? 'pencil' : 'chevron-right'}>{line}</Line>
              )}
            </For>
            <Show when={sees()}>
              {(now) => (
                <Line icon={now().hidden ? 'eye-off' : 'eye'}>
                  {screen.sees(now().naming, now().hidden, live.view.workshop.rules.leadReadsAlong)}
                </Line>
              )}
            </Show>
          </ul>
        </div>
        <Show when={clock()}>
          {(now) => (
            <div
              class={styles.bigClock}
              role="timer"
              aria-label={workshop.clock(now().left > 0 ? now().text : workshop.timeUp)}
            >
              <ClockPie part={now().part} ticks />
              <p data-over={now().left === 0 ? '' : undefined}>
                {now().left > 0 ? now().text : workshop.timeUp}
              </p>
            </div>
          )}
        </Show>
        <Show when={counts()}>
          <div class={styles.progress}>
            <ReadyStrip ready={progress()[0]} here={progress()[1]} />
            <p>
              <b>{workshop.readyShort(progress()[0], progress()[1])}</b> {workshop.readyWord}
            </p>
          </div>
        </Show>
      </div>
    </SceneFrame>
  )
}

function Line(props: { readonly icon: IconName; readonly children: JSX.Element }): JSX.Element {
  return (
    <li>
      <Icon name={props.icon} size={36} /> <span>{props.children}</span>
    </li>
  )
}
