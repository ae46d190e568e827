import { For, Show, type JSX } from 'solid-js'
import type { StepView } from '#shared/workshop/projection.ts'
import { StepClock } from '#client/live/step-clock.tsx'
import { useLive, useMe } from '#client/live/use-live.ts'
import { shortHour, workshop } from '#client/words/workshop.ts'
import { phone } from '#client/words/workshop-phone.ts'
import { Act } from './act.tsx'
import { PhoneHeader } from './phone-header.tsx'
import listStyles from './list.module.css'
import pageStyles from './page.module.css'
import textStyles from './text.module.css'
import styles from './late-page.module.css'

/** Who came later: three lines, then straight into the step. */
export function LatePage(props: { readonly step: StepView; readonly onGo: () => void }): JSX.Element {
  const live = useLive()
  const me = useMe()
  return (
    <div class={pageStyles.page}>
      <PhoneHeader
        seed={live.view.workshop.proposal}
        line={phone.late.here}
        title={workshop.step(props.step.number, props.step.of)}
        clock={<StepClock />}
      />
      <div class={pageStyles.body}>
        <h1 class={textStyles.question}>
          {phone.late.title(
            me.name.split(' ')[0] ?? me.name,
            [props.step.step.part, props.step.step.title].filter(Boolean).join(', '),
          )}
        </h1>
        <h2 class={textStyles.ruled}>{phone.late.missed}</h2>
        <ul class={listStyles.lines} role="list">
          <For each={live.view.missed ?? []}>
            {(line) => (
              <li>
                <span class={styles.when}>{shortHour(line.at)}</span>
                <span>{phone.late.what[line.what](line.title, line.count)}</span>
              </li>
            )}
          </For>
        </ul>
        <Show when={live.view.vote?.state === 'open' && live.view.vote}>
          {(vote) => <p>{phone.late.dots(vote().budget)}</p>}
        </Show>
      </div>
      <footer class={pageStyles.foot}>
        <Act onAct={() => props.onGo()}>{phone.late.act[props.step.step.activity.kind] ?? phone.late.go}</Act>
      </footer>
    </div>
  )
}
