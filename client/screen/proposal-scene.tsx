import { For, Show, type JSX } from 'solid-js'
import { differences } from '#client/live/differences.ts'
import { useLive } from '#client/live/use-live.ts'
import { screen } from '#client/words/workshop-screen.ts'
import { SceneFrame } from './scene-frame.tsx'
import type { SceneParts } from './scene.tsx'
import styles from './proposal-scene.module.css'

/** The text that is put to the room; what changed since the last version is marked. */
export function ProposalScene(props: SceneParts): JSX.Element {
  const live = useLive()
  const consent = () => live.view.consent
  return (
    <SceneFrame
      {...props}
      title={consent() ? screen.consent.version(consent()?.version ?? 1) : screen.consent.none}
      foot={consent()?.before ? <mark class={styles.changed}>{screen.consent.changed}</mark> : undefined}
    >
      <Show when={consent()}>
        {(now) => (
          <blockquote class={styles.proposal} data-long={now().text.length > 360 ? '' : undefined}>
            <For each={differences(now().before, now().text)}>
              {(piece) => (
                <Show when={piece.isNew} fallback={piece.text}>
                  <mark>{piece.text}</mark>
                </Show>
              )}
            </For>
          </blockquote>
        )}
      </Show>
    </SceneFrame>
  )
}
