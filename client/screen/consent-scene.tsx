import { For, Show, type JSX } from 'solid-js'
import type { BallotLine } from '#shared/workshop/round-views.ts'
import type { Stance } from '#shared/workshop/rounds.ts'
import { StanceMark } from '#client/live/marks.tsx'
import { useLive } from '#client/live/use-live.ts'
import { LayerBadge } from '#client/ui/layer-badge.tsx'
import { workshop } from '#client/words/workshop.ts'
import { screen } from '#client/words/workshop-screen.ts'
import { SceneFrame } from './scene-frame.tsx'
import type { SceneParts } from './scene.tsx'
import { pageOf } from './pages.ts'
import styles from './consent-scene.module.css'

const columns: readonly (readonly Stance[])[] = [
  ['objection', 'agree'],
  ['concern', 'abstain'],
]

/** Every organisation by name, all at once; the objection set apart, as the thing to talk about. */
export function ConsentScene(props: SceneParts): JSX.Element {
  const live = useLive()
  const ballot = () => live.view.consent?.ballot ?? null
  const said = (stance: Stance) =>
    ballot()?.organisations.filter(({ position }) => position?.stance === stance) ?? []
  /** The objection comes first and whole: who agrees takes what room is left. */
  const room = (): number => {
    const objections = said('objection').length
    if (objections === 0) return props.compact ? 12 : 20
    return (props.compact ? 6 : 12) / (objections > 1 ? 2 : 1)
  }
  const agree = () => pageOf(said('agree'), room(), props.scene.page)
  return (
    <SceneFrame
      {...props}
      title={screen.consent.given(ballot()?.given ?? 0, ballot()?.organisations.length ?? 0)}
      paged={agree()}
    >
      <Show when={ballot()?.state === 'revealed'}>
        <div class={styles.consent}>
          <For each={columns}>
            {(column) => (
              <div>
                <For each={column}>
                  {(stance) => (
                    <Show when={said(stance).length > 0}>
                      <section data-stance={stance}>
                        <h2>
                          <StanceMark stance={stance} /> <span>{workshop.stance[stance]}</span>{' '}
                          <b>{said(stance).length}</b>
                        </h2>
                        <ul role="list">
                          <For each={stance === 'agree' ? agree().rows : said(stance)}>
                            {(line) => <Line line={line} />}
                          </For>
                        </ul>
                      </section>
                    </Show>
                  )}
                </For>
              </div>
            )}
          </For>
        </div>
      </Show>
    </SceneFrame>
  )
}

function Line(props: { readonly line: BallotLine }): JSX.Element {
  return (
    <li>
      <p>
        <LayerBadge layer={props.line.layer} size={34} /> {props.line.name}
        <Show when={props.line.position?.met}>{(met) => <em>{screen.consent.met[met().outcome]}</em>}</Show>
      </p>
      <Show when={props.line.position?.reason}>{(reason) => <q>{reason()}</q>}</Show>
    </li>
  )
}
