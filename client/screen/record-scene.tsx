import { For, Show, type JSX } from 'solid-js'
import { useLive } from '#client/live/use-live.ts'
import { dueDay, workshop } from '#client/words/workshop.ts'
import { screen } from '#client/words/workshop-screen.ts'
import { pageOf } from './pages.ts'
import { SceneFrame } from './scene-frame.tsx'
import type { SceneParts } from './scene.tsx'
import styles from './record-scene.module.css'

const order = { decision: 0, action: 1, parked: 2 } as const

/** Decisions, who does what by when, what is parked. */
export function RecordScene(props: SceneParts): JSX.Element {
  const live = useLive()
  const items = () =>
    Object.values(live.view.record).toSorted((a, b) => order[a.kind] - order[b.kind] || a.number - b.number)
  const paged = () => pageOf(items(), props.compact ? 5 : 7, props.scene.page)
  return (
    <SceneFrame {...props} title={live.view.step?.step.question ?? screen.record.title} paged={paged()}>
      <ul class={styles.record} role="list">
        <For each={paged().rows} fallback={<li data-none="">{screen.record.none}</li>}>
          {(item) => (
            <li data-kind={item.kind}>
              <b>
                {item.kind === 'decision'
                  ? workshop.decision(item.number)
                  : item.kind === 'action'
                    ? screen.record.action
                    : screen.record.parked}
              </b>
              <span>{item.text}</span>
              <Show when={item.kind !== 'decision' && item}>
                {(owned) => (
                  <span class={styles.owner}>
                    {[owned().owner, owned().due && screen.record.before(dueDay(owned().due))]
                      .filter(Boolean)
                      .join(', ')}
                  </span>
                )}
              </Show>
            </li>
          )}
        </For>
      </ul>
    </SceneFrame>
  )
}
