import { For, type JSX } from 'solid-js'
import type { StepView } from '#shared/workshop/projection.ts'
import { StepClock } from '#client/live/step-clock.tsx'
import { useLive, useMe } from '#client/live/use-live.ts'
import { shortHour, workshop } from '#client/words/workshop.ts'
import { phone } from '#client/words/workshop-phone.ts'
import { Act } from './act.tsx'
import { PhoneHeader } from './phone-header.tsx'
import styles from './phone.module.css'

/** Who came later: three lines, then straight into the step. */
export function LatePage(props: { readonly step: StepView; readonly onGo: () => void }): JSX.Element {
  const live = useLive()
  const me = useMe()
  return (
    <div class={styles.page}>
      <PhoneHeader
        seed={live.view.workshop.proposal}
        line={phone.late.here}
        title={workshop.step(props.step.number, props.step.of)}
        clock={<StepClock />}
      />
      <div class={styles.body}>
        <h1 class={styles.question}>
          {phone.late.title(
            me.name.split(' ')[0] ?? me.name,
            [props.step.step.part, props.step.step.title].filter(Boolean).join(', '),
          )}
        </h1>
        <h2 class={styles.ruled}>{phone.late.missed}</h2>
        <ul class={styles.lines} role="list">
          <For each={live.view.missed ?? []}>
            {(line) => (
              <li>
                <span class={styles.when}>{shortHour(line.at)}</span>
                <span>{phone.late.what[line.what](line.title, line.count)}</span>
              </li>
            )}
          </For>
        </ul>
      </div>
      <footer class={styles.foot}>
        <Act onAct={() => props.onGo()}>{phone.late.go}</Act>
      </footer>
    </div>
  )
}
