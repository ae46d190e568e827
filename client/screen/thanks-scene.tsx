import { Show, type JSX } from 'solid-js'
import { LayerWall } from '#client/live/layer-wall.tsx'
import { QrCode } from '#client/live/qr-code.tsx'
import { useLive } from '#client/live/use-live.ts'
import { workshop } from '#client/words/workshop.ts'
import { screen } from '#client/words/workshop-screen.ts'
import type { SceneParts } from './scene.tsx'
import pineStyles from './pine.module.css'
import sceneFrameStyles from './scene-frame.module.css'
import styles from './thanks-scene.module.css'

/** Four counts from the log, and the way to the report. The wall is complete. */
export function ThanksScene(props: SceneParts): JSX.Element {
  const live = useLive()
  const thanks = () => props.scene.thanks
  return (
    <div class={`${styles.thanks} on-pine`}>
      <div class={pineStyles.pause}>
        <p class={sceneFrameStyles.eyebrow}>{live.view.workshop.region}</p>
        <h1 class={sceneFrameStyles.big}>{screen.thanks.title}</h1>
        <p class={sceneFrameStyles.read}>{screen.thanks.lead}</p>
        <Show when={thanks()}>
          {(now) => (
            <>
              <dl class={styles.figures}>
                <div>
                  <dd>{now().placed}</dd>
                  <dt>{screen.thanks.placed(now().placed)}</dt>
                </div>
                <div>
                  <dd>{now().engagements}</dd>
                  <dt>{screen.thanks.engagements}</dt>
                </div>
                <div>
                  <dd>{now().cards}</dd>
                  <dt>{screen.thanks.cards}</dt>
                </div>
                <div>
                  <dd>{now().actions}</dd>
                  <dt>{screen.thanks.actions}</dt>
                </div>
              </dl>
              <div class={styles.report}>
                <QrCode
                  text={new URL(now().report, `${location.protocol}//${props.host}`).href}
                  label={screen.thanks.qr}
                />
                <p>
                  <strong>{screen.thanks.report}</strong>
                  {screen.thanks.how}
                </p>
              </div>
            </>
          )}
        </Show>
        <p class={pineStyles.pineFoot}>
          <span>
            {[live.view.workshop.title, ...(live.view.workshop.fictional ? [workshop.fictional] : [])].join(
              ' · ',
            )}
          </span>
        </p>
      </div>
      <div class={pineStyles.side}>
        <LayerWall people={live.view.room.layers} expected={live.view.room.here} columns={4} />
      </div>
    </div>
  )
}
