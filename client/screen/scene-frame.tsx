import { Show, type JSX } from 'solid-js'
import { StepClock } from '#client/live/step-clock.tsx'
import { useLive } from '#client/live/use-live.ts'
import { Tiles } from '#client/ui/tiles.tsx'
import { workshop } from '#client/words/workshop.ts'
import { screen } from '#client/words/workshop-screen.ts'
import type { Paged } from './pages.ts'
import type { SceneParts } from './scene.tsx'
import styles from './scene-frame.module.css'

export const spaced = (code: string): string => `${code.slice(0, 3)}\u00a0${code.slice(3)}`

export interface SceneFrameProps extends SceneParts {
  /** Above the title; without it the step and its part. */
  readonly eyebrow?: string | undefined
  readonly title?: JSX.Element
  readonly clock?: boolean | undefined
  /** Under the table or list: what it is about, which page. */
  readonly foot?: JSX.Element
  readonly paged?: Paged<unknown> | undefined
  readonly children: JSX.Element
}

/** Step line, title and clock above; the join code in the corner all day. */
export function SceneFrame(props: SceneFrameProps): JSX.Element {
  const live = useLive()
  const eyebrow = () => {
    if (props.eyebrow !== undefined) return props.eyebrow
    const now = live.view.step
    return now ? [screen.step(now.number), now.step.part, now.step.title].filter(Boolean).join(' · ') : ''
  }
  return (
    <>
      <header class={styles.head}>
        <div>
          <p class={styles.eyebrow}>{eyebrow()}</p>
          <Show when={props.title}>
            <h1 class={styles.title}>{props.title}</h1>
          </Show>
        </div>
        <Show when={props.clock !== false}>
          <span class={styles.corner}>
            <StepClock />
          </span>
        </Show>
      </header>
      <div class={styles.body}>{props.children}</div>
      <Show when={props.foot || (props.paged && props.paged.pages > 1)}>
        <div class={styles.legend}>
          <span>{props.foot}</span>
          <Show when={props.paged && props.paged.pages > 1 && props.paged}>
            {(now) => (
              <strong>
                {now().from === now().to && now().pages === now().all
                  ? screen.of(now().page, now().pages)
                  : `${screen.range(now().from, now().to, now().all)} · ${screen.of(now().page, now().pages)}`}
              </strong>
            )}
          </Show>
        </div>
      </Show>
      <SceneFoot {...props} />
    </>
  )
}

export function SceneFoot(props: SceneParts): JSX.Element {
  const live = useLive()
  return (
    <footer class={styles.foot}>
      <span class={styles.seal}>
        <Tiles seed={live.view.workshop.proposal} columns={3} rows={2} />
      </span>
      <span>
        {[
          ...(props.compact ? [] : [live.view.workshop.region, live.view.workshop.title]),
          ...(live.view.workshop.fictional ? [workshop.fictional] : []),
        ].join(' · ')}
      </span>
      <span class={styles.code}>
        {props.host}/m <b>{spaced(live.view.workshop.code)}</b>
      </span>
    </footer>
  )
}
