import { For, Show, type JSX } from 'solid-js'
import { layers } from '#shared/layers.ts'
import { LayerWall } from '#client/live/layer-wall.tsx'
import { QrCode } from '#client/live/qr-code.tsx'
import { useLive } from '#client/live/use-live.ts'
import { LayerBadge } from '#client/ui/layer-badge.tsx'
import { hour, workshop } from '#client/words/workshop.ts'
import { screen } from '#client/words/workshop-screen.ts'
import { spaced } from './scene-frame.tsx'
import type { SceneParts } from './scene.tsx'
import sceneFrameStyles from './scene-frame.module.css'
import styles from './lobby-scene.module.css'

/** The way in, as large as it gets; who came, per layer, no names. */
export function LobbyScene(props: SceneParts): JSX.Element {
  const live = useLive()
  const about = () => live.view.workshop
  return (
    <div class={styles.lobby}>
      <section class={`${styles.pine} on-pine`}>
        <div>
          <p class={sceneFrameStyles.eyebrow}>{about().region}</p>
          <h1 class={sceneFrameStyles.big}>{about().title}</h1>
        </div>
        <LayerWall people={live.view.room.layers} expected={live.view.room.expected} columns={12} />
        <ul class={styles.layers} role="list">
          <For each={layers}>
            {(layer) => (
              <li>
                <LayerBadge layer={layer} size={34} silent /> <span>{workshop.layers[layer]}</span>
                <span class={styles.count}>
                  <b>{live.view.room.layers[layer]}</b>
                  <Show when={live.view.room.expectedLayers}>
                    {(expected) => <> {screen.lobby.of(expected()[layer])}</>}
                  </Show>
                </span>
              </li>
            )}
          </For>
        </ul>
        <p class={styles.lobbyFoot}>
          {[
            screen.lobby.starts(hour(about().startsAt)),
            ...(about().fictional ? [workshop.fictional] : []),
          ].join(' · ')}
        </p>
      </section>
      <section class={styles.join}>
        <h2>{screen.lobby.join}</h2>
        <QrCode text={`${location.protocol}//${props.host}/m/${about().code}`} label={screen.lobby.qr} bare />
        <p>
          {screen.lobby.type}
          <strong>{props.host}/m</strong>
        </p>
        <p class={styles.joinCode}>{spaced(about().code)}</p>
      </section>
    </div>
  )
}
