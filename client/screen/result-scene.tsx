import { For, Match, Show, Switch, type JSX } from 'solid-js'
import { asLayer, type Layer } from '#shared/layers.ts'
import type { PollView, VoteView } from '#shared/workshop/round-views.ts'
import { useLive } from '#client/live/use-live.ts'
import { LayerBadge } from '#client/ui/layer-badge.tsx'
import { workshop } from '#client/words/workshop.ts'
import { screen } from '#client/words/workshop-screen.ts'
import { pageOf } from './pages.ts'
import { SceneFrame } from './scene-frame.tsx'
import type { SceneParts } from './scene.tsx'
import sceneFrameStyles from './scene-frame.module.css'
import styles from './result-scene.module.css'

/** Every dot is drawn, in fixed columns per layer; totals large at the right. */
export function ResultScene(props: SceneParts): JSX.Element {
  const live = useLive()
  const vote = () => (live.view.vote?.result ? live.view.vote : undefined)
  const poll = () => (live.view.poll?.result ? live.view.poll : undefined)
  return (
    <Switch
      fallback={
        <SceneFrame {...props} title={screen.result.soon}>
          {null}
        </SceneFrame>
      }
    >
      <Match when={vote()}>{(now) => <Dots {...props} vote={now()} />}</Match>
      <Match when={poll()}>{(now) => <Temperature {...props} poll={now()} />}</Match>
    </Switch>
  )
}

function Dots(props: SceneParts & { readonly vote: VoteView }): JSX.Element {
  const live = useLive()
  const result = () => props.vote.result
  const sorted = () => {
    const totals = result()?.totals ?? {}
    return props.vote.options.toSorted((a, b) => (totals[b.key] ?? 0) - (totals[a.key] ?? 0))
  }
  const paged = () => pageOf(sorted(), props.compact ? 4 : 6, props.scene.page)
  const split = () => result()?.split ?? null
  const merged = () => split()?.filter(({ layers }) => layers.length > 1) ?? []
  const said = (layers: readonly string[]) =>
    listed(layers.map((layer) => workshop.layers[asLayer(layer) ?? 'partner']))
  return (
    <SceneFrame
      {...props}
      title={live.view.step?.step.question ?? ''}
      paged={paged()}
      foot={
        <>
          <strong>
            {screen.result.voted(
              result()?.voted ?? 0,
              result()?.eligible ?? 0,
              props.vote.budget,
              props.vote.per,
            )}
          </strong>{' '}
          <For each={merged()}>{({ layers }) => <span>{screen.result.together(said(layers))}</span>}</For>
        </>
      }
    >
      <table class={`${sceneFrameStyles.table} ${styles.dots}`}>
        <thead>
          <tr>
            <td />
            <For each={split() ?? []}>
              {({ layers }) => (
                <th scope="col">
                  <span>
                    <For each={layers}>
                      {(layer) => <LayerBadge layer={asLayer(layer) ?? 'partner'} size={34} />}
                    </For>
                    <Show when={layers.length === 1 && !props.compact}>
                      {workshop.layers[asLayer(layers[0]) ?? 'partner']}
                    </Show>
                  </span>
                </th>
              )}
            </For>
            <th scope="col">{screen.result.dots}</th>
          </tr>
        </thead>
        <tbody>
          <For each={paged().rows}>
            {(row) => (
              <tr>
                <th scope="row">{row.title}</th>
                <For each={split() ?? []}>
                  {({ layers, totals }) => (
                    <td>
                      <Drawn count={totals[row.key] ?? 0} layer={asLayer(layers[0]) ?? 'partner'} />
                    </td>
                  )}
                </For>
                <td>
                  <Show when={!split()} fallback={<b>{result()?.totals[row.key] ?? 0}</b>}>
                    <Drawn count={result()?.totals[row.key] ?? 0} layer="municipality" />
                    <b>{result()?.totals[row.key] ?? 0}</b>
                  </Show>
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </SceneFrame>
  )
}

const listed = (words: readonly string[]): string => new Intl.ListFormat('nl-BE').format(words)

/** More dots than there is room for stay a number. */
const mostDrawn = 24

function Drawn(props: { readonly count: number; readonly layer: Layer }): JSX.Element {
  return (
    <Show when={props.count > 0} fallback={<span class={sceneFrameStyles.dash}>–</span>}>
      <span class={styles.drawn}>
        <Show when={props.count <= mostDrawn}>
          <span aria-hidden="true" data-layer={props.layer}>
            <For each={Array.from({ length: props.count }, (_, at) => at)}>{() => <i />}</For>
          </span>
        </Show>
        {props.count}
      </span>
    </Show>
  )
}

function Temperature(props: SceneParts & { readonly poll: PollView }): JSX.Element {
  const live = useLive()
  const counts = () => props.poll.result?.counts ?? []
  const most = () => Math.max(1, ...counts())
  return (
    <SceneFrame
      {...props}
      title={live.view.step?.step.question ?? ''}
      foot={
        <strong>
          {screen.result.answers(props.poll.result?.voted ?? 0, props.poll.result?.eligible ?? 0)}
        </strong>
      }
    >
      <ol class={styles.scale} role="list">
        <For each={[...counts()].map((count, at) => ({ count, at })).toReversed()}>
          {({ count, at }) => (
            <li>
              <span>
                <b>{at + 1}</b> {workshop.scale[props.poll.scale][at]?.[0]}
              </span>
              <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                <rect width={(count / most()) * 100} height="10" />
              </svg>
              <b>{count}</b>
            </li>
          )}
        </For>
      </ol>
    </SceneFrame>
  )
}
