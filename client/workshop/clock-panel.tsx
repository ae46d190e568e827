import { Show, type JSX } from 'solid-js'
import { ClockPie } from '#client/live/clock-pie.tsx'
import { createClockSpeech, createCountdown } from '#client/live/create-countdown.ts'
import { useLive, useMe } from '#client/live/use-live.ts'
import { useAnnouncer } from '#client/page/announcer.ts'
import { Button } from '#client/ui/button.tsx'
import { workshop } from '#client/words/workshop.ts'
import { desk } from '#client/words/workshop-console.ts'
import { useOrders } from './orders.ts'
import panelStyles from './panel.module.css'
import styles from './clock-panel.module.css'

/** The clock of the step, and what one may do to it. Durations go to the server, never moments. */
export function ClockPanel(): JSX.Element {
  const live = useLive()
  const me = useMe()
  const { order } = useOrders()
  const announcer = useAnnouncer()
  const countdown = createCountdown(
    () => live.view.clock,
    () => live.now(),
  )
  createClockSpeech(countdown, {
    minute: () => announcer.say(workshop.oneMinute),
    over: () => announcer.say(workshop.timeIsUp),
  })
  const on = () => {
    const now = countdown()
    return now.kind === 'on' ? now : undefined
  }
  const planned = () => live.view.step?.step.minutes ?? 5
  const paused = () => live.view.clock.kind === 'paused'
  return (
    <div class={styles.clock}>
      <ClockPie part={on()?.part ?? 0} />
      <div>
        <p class={styles.digits} role="timer">
          <Show when={on()} fallback={<small>{desk.clock.none}</small>}>
            {(now) => <>{now().left > 0 ? now().text : workshop.timeUp}</>}
          </Show>
        </p>
        <Show when={me.stokje && live.view.step}>
          <div class={panelStyles.row}>
            <Show
              when={on()}
              fallback={
                <Button
                  size={44}
                  icon="play"
                  onClick={() => void order({ type: 'clock.start', seconds: planned() * 60 })}
                >
                  {desk.clock.start(planned())}
                </Button>
              }
            >
              <Button
                size={44}
                look="secondary"
                icon={paused() ? 'play' : 'pause'}
                label={paused() ? desk.clock.resume : desk.clock.pause}
                onClick={() => void order({ type: paused() ? 'clock.resume' : 'clock.pause' })}
              />
              <Button
                size={44}
                look="secondary"
                aria-label={desk.clock.moreLabel(1)}
                onClick={() => void order({ type: 'clock.extend', seconds: 60 })}
              >
                {desk.clock.more(1)}
              </Button>
              <Button
                size={44}
                look="secondary"
                aria-label={desk.clock.moreLabel(5)}
                onClick={() => void order({ type: 'clock.extend', seconds: 300 })}
              >
                {desk.clock.more(5)}
              </Button>
            </Show>
          </div>
        </Show>
      </div>
    </div>
  )
}
