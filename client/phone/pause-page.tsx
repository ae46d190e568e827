import { Show, type JSX } from 'solid-js'
import { countdownOf } from '#client/live/create-countdown.ts'
import { useLive } from '#client/live/use-live.ts'
import { hour, workshop } from '#client/words/workshop.ts'
import { phone } from '#client/words/workshop-phone.ts'
import { useMore } from './more.ts'
import pageStyles from './page.module.css'
import textStyles from './text.module.css'
import styles from './pause-page.module.css'

/** A break of the plan, or a session that stands still for a moment. */
export function PausePage(): JSX.Element {
  const live = useLive()
  const more = useMore()
  const isBreak = () => live.view.step?.step.activity.kind === 'break'
  const next = () => {
    const at = live.view.plan.findIndex(({ id }) => id === live.view.step?.step.id)
    const line = live.view.plan[at]
    return live.view.plan[at + 1]?.plannedAt ?? (line ? line.plannedAt + line.minutes * 60_000 : live.now())
  }
  const clock = () => {
    const now = countdownOf(live.view.clock, live.now())
    return now.kind === 'on' && isBreak() ? now : undefined
  }
  return (
    <div class={`${pageStyles.page} ${pageStyles.pine} on-pine`}>
      <div class={pageStyles.body}>
        <p class={textStyles.eyebrow}>{phone.break.eyebrow}</p>
        <h1 class={textStyles.hello}>{isBreak() ? phone.break.until(hour(next())) : phone.break.paused}</h1>
        <p class={textStyles.lead}>{phone.break.text}</p>
        <Show when={clock()}>
          {(now) => (
            <p class={styles.countdown} role="timer">
              {now().left > 0 ? now().text : workshop.timeUp}
            </p>
          )}
        </Show>
      </div>
      <footer class={`${pageStyles.foot} ${pageStyles.row}`}>
        <span />
        <button type="button" class={pageStyles.small} onClick={() => more.set(true)}>
          {phone.more.open}
        </button>
      </footer>
    </div>
  )
}
