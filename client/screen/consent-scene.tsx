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
import { linesOf, pageAmong, pagesBy } from './pages.ts'
import styles from './consent-scene.module.css'

const columns: readonly (readonly Stance[])[] = [
  ['objection', 'agree'],
  ['concern', 'abstain'],
]

/** Lines of a reason; as the style sheet has it. */
const mostLines = 4

/** Of both projectors, in px: what there is, what a title, an objection and a line take, and how many letters stand on it. */
const large = { body: 740, head: 72, block: 165, gap: 14, line: 47, half: 24, wide: 48, side: 38 }
const small = { body: 525, head: 60, block: 125, gap: 10, line: 36, half: 15, wide: 30, side: 25 }

/** Every organisation by name, all at once; the objection set apart, as the thing to talk about. */
export function ConsentScene(props: SceneParts): JSX.Element {
  const live = useLive()
  const ballot = () => live.view.consent?.ballot ?? null
  const said = (stance: Stance) =>
    ballot()?.organisations.filter(({ position }) => position?.stance === stance) ?? []
  const size = () => (props.compact ? small : large)
  const reasonOf = ({ position }: BallotLine, letters: number): number =>
    position?.reason ? Math.min(mostLines, linesOf(position.reason, letters)) : 0
  /** The objection comes first and whole: who agrees takes what room is left. */
  const room = (): number => {
    const { body, head, block, gap, line, wide } = size()
    const objections = said('objection')
    const taken = objections.map((one) => gap + line * (linesOf(one.name, wide) + reasonOf(one, wide) * 1.1))
    return body - head - (objections.length > 0 ? taken.reduce((sum, one) => sum + one, block) : 0)
  }
  /** Two stand side by side, unless a name or a reason asks for more. */
  const isWide = (one: BallotLine): boolean =>
    one.position?.stance === 'agree' && (one.position.reason !== '' || linesOf(one.name, size().half) > 1)
  const agreeing = (one: BallotLine): number => {
    const { gap, line, wide } = size()
    return isWide(one) ? gap + line * (linesOf(one.name, wide) + reasonOf(one, wide)) : (gap + line) / 2
  }
  const beside = (one: BallotLine): number =>
    size().gap + size().line * (linesOf(one.name, size().side) + reasonOf(one, size().side))
  const agree = () => pageAmong(pagesBy(said('agree'), agreeing, room()), props.scene.page)
  const others = () => [...said('concern'), ...said('abstain')]
  const aside = () => pageAmong(pagesBy(others(), beside, size().body - 2 * size().head), props.scene.page)
  const rows = (stance: Stance): readonly BallotLine[] => {
    if (stance === 'objection') return said(stance)
    const { rows } = stance === 'agree' ? agree() : aside()
    return rows.filter(({ position }) => position?.stance === stance)
  }
  return (
    <SceneFrame
      {...props}
      title={screen.consent.given(ballot()?.given ?? 0, ballot()?.organisations.length ?? 0)}
      paged={aside().pages > agree().pages ? aside() : agree()}
    >
      <Show when={ballot()?.state === 'revealed'}>
        <div class={styles.consent}>
          <For each={columns}>
            {(column) => (
              <div>
                <For each={column}>
                  {(stance) => (
                    <Show when={rows(stance).length > 0}>
                      <section data-stance={stance}>
                        <h2>
                          <StanceMark stance={stance} /> <span>{workshop.stance[stance]}</span>{' '}
                          <b>{said(stance).length}</b>
                        </h2>
                        <ul role="list">
                          <For each={rows(stance)}>{(line) => <Line line={line} wide={isWide(line)} />}</For>
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

function Line(props: { readonly line: BallotLine; readonly wide: boolean }): JSX.Element {
  return (
    <li data-wide={props.wide ? '' : undefined}>
      <p>
        <LayerBadge layer={props.line.layer} size={34} /> <span>{props.line.name}</span>
        <Show when={props.line.position?.met}>{(met) => <em>{screen.consent.met[met().outcome]}</em>}</Show>
      </p>
      <Show when={props.line.position?.reason}>{(reason) => <q>{reason()}</q>}</Show>
    </li>
  )
}
