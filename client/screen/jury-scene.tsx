import { For, Show, type JSX } from 'solid-js'
import { JuryMark } from '#client/live/jury-mark.tsx'
import { useLive } from '#client/live/use-live.ts'
import { screen } from '#client/words/workshop-screen.ts'
import { pageOf } from './pages.ts'
import { SceneFrame } from './scene-frame.tsx'
import type { SceneParts } from './scene.tsx'
import sceneFrameStyles from './scene-frame.module.css'
import styles from './jury-scene.module.css'

/** What is missing on top, with the exact gap; the rest small. */
export function JuryScene(props: SceneParts): JSX.Element {
  const live = useLive()
  const lines = () => live.view.jury.lines
  const of = (state: 'green' | 'open' | 'missing') => lines().filter((line) => line.state === state)
  const gaps = () => pageOf([...of('missing'), ...of('open')], props.compact ? 4 : 5, props.scene.page)
  return (
    <SceneFrame {...props} paged={gaps()}>
      <div class={styles.jury}>
        <div>
          <p class={styles.figure}>{of('green').length}</p>
          <h1 class={sceneFrameStyles.title}>{screen.jury.of(lines().length)}</h1>
          <ul class={styles.juryCounts} role="list">
            <For each={['green', 'open', 'missing'] as const}>
              {(state) => (
                <li>
                  <JuryMark state={state} /> {screen.jury[state](of(state).length)}
                </li>
              )}
            </For>
          </ul>
        </div>
        <div>
          <ul class={styles.gaps} role="list">
            <For each={gaps().rows}>
              {(line) => (
                <li data-state={line.state}>
                  <JuryMark state={line.state} />
                  <span>
                    <strong>{line.label}</strong>
                    <span>{line.gap}</span>
                  </span>
                </li>
              )}
            </For>
          </ul>
          <Show when={gaps().page === 1}>
            <ul class={styles.greens} role="list">
              <For each={of('green').slice(0, props.compact ? 6 : 10)}>
                {(line) => (
                  <li>
                    <JuryMark state="green" />
                    {line.label}
                  </li>
                )}
              </For>
            </ul>
          </Show>
        </div>
      </div>
    </SceneFrame>
  )
}
