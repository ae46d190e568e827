import { Show, type JSX } from 'solid-js'
import { useAnnouncer } from '#client/page/announcer.ts'
import { workshop } from '#client/words/workshop.ts'
import { ClockPie } from './clock-pie.tsx'
import { createClockSpeech, createCountdown } from './create-countdown.ts'
import { useLive } from './use-live.ts'
import styles from './signs.module.css'

/** Pie and digits of the step, in the size of the text around it. Nothing stands there while there is no clock. */
export function StepClock(props: { readonly speaks?: boolean }): JSX.Element {
  const live = useLive()
  const announcer = useAnnouncer()
  const countdown = createCountdown(
    () => live.view.clock,
    () => live.now(),
  )
  createClockSpeech(countdown, {
    minute: () => props.speaks && announcer.say(workshop.oneMinute),
    over: () => props.speaks && announcer.say(workshop.timeIsUp),
  })
  const on = () => {
    const now = countdown()
    return now.kind === 'on' ? now : undefined
  }
  return (
    <Show when={on()}>
      {(now) => (
        <span
          class={styles.clock}
          role="timer"
          aria-label={workshop.clock(now().left > 0 ? now().text : workshop.timeUp)}
        >
          <ClockPie part={now().part} />
          <span class={styles.digits} aria-hidden="true">
            {now().left > 0 ? now().text : workshop.timeUp}
          </span>
          <Show when={now().paused}>
            <span class="visually-hidden">{workshop.paused}</span>
          </Show>
        </span>
      )}
    </Show>
  )
}
