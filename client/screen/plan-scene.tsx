import { For, Show, type JSX } from 'solid-js'
import { partsOf } from '#client/live/plan-parts.ts'
import { useLive } from '#client/live/use-live.ts'
import { Icon } from '#client/ui/icon.tsx'
import { hour, shortHour } from '#client/words/workshop.ts'
import { screen } from '#client/words/workshop-screen.ts'
import { pageOf } from './pages.ts'
import { SceneFrame } from './scene-frame.tsx'
import type { SceneParts } from './scene.tsx'
import sceneFrameStyles from './scene-frame.module.css'
import styles from './plan-scene.module.css'

const tenLines = 10

/** The day in ten lines at most; the one we are in is filled. */
export function PlanScene(props: SceneParts): JSX.Element {
  const live = useLive()
  const parts = () => partsOf(live.view.plan)
  /** The page on which we are, unless the facilitator turned to another. */
  const paged = () => {
    const all = parts()
    const now = Math.max(
      0,
      all.findIndex(({ state }) => state === 'now'),
    )
    const perPage = props.compact ? 8 : tenLines
    return pageOf(all, perPage, Math.floor(now / perPage) + props.scene.page)
  }
  const end = () => {
    const last = live.view.plan.at(-1)
    return last ? last.plannedAt + last.minutes * 60_000 : live.view.workshop.startsAt
  }
  return (
    <SceneFrame {...props} eyebrow={screen.plan.today} paged={paged()} foot={<Legend />}>
      <div class={styles.two}>
        <div>
          <h1 class={sceneFrameStyles.big}>{screen.plan.title(hour(end()))}</h1>
          <p class={sceneFrameStyles.read}>{screen.plan.lead}</p>
        </div>
        <ol class={styles.plan} role="list">
          <For each={paged().rows}>
            {(part) => (
              <li
                data-state={part.state}
                data-fixed={part.fixed ? '' : undefined}
                aria-current={part.state === 'now' ? 'step' : undefined}
              >
                <span>{shortHour(part.at)}</span>
                <strong>{part.title}</strong>
                <span>
                  <Show when={part.fixed}>
                    <Icon name="lock" size={24} />
                  </Show>
                  <Show when={part.state === 'done'}>
                    <Icon name="check" size={24} />
                  </Show>{' '}
                  {part.state === 'now'
                    ? screen.plan.now
                    : part.state === 'skipped'
                      ? screen.plan.skipped
                      : screen.plan.minutes(part.minutes)}
                </span>
              </li>
            )}
          </For>
        </ol>
      </div>
    </SceneFrame>
  )
}

function Legend(): JSX.Element {
  return (
    <span class={sceneFrameStyles.key}>
      <Icon name="lock" size={24} /> {screen.plan.fixed}
    </span>
  )
}
