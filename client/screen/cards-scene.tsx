import { For, Show, type JSX } from 'solid-js'
import type { CardView } from '#shared/workshop/projection.ts'
import { groupsOf, type Group } from '#client/live/groups.ts'
import { useLive } from '#client/live/use-live.ts'
import { LayerBadge } from '#client/ui/layer-badge.tsx'
import { workshop } from '#client/words/workshop.ts'
import { screen } from '#client/words/workshop-screen.ts'
import { pageOf } from './pages.ts'
import { SceneFrame } from './scene-frame.tsx'
import type { SceneParts } from './scene.tsx'
import { StepScene } from './step-scene.tsx'
import styles from './cards-scene.module.css'

/** Beside a title of three lines there is room for one. */
const cardsIn = ({ title }: Group): number => (title.length > 56 ? 1 : 2)

/** Before anything is revealed a room that follows sees what it is asked. */
export function CardsScene(props: SceneParts): JSX.Element {
  const live = useLive()
  const isEarly = () => props.scene.mode === 'follow' && Object.keys(live.view.cards).length === 0
  return (
    <Show when={isEarly() && live.view.step} fallback={<Cards {...props} />}>
      <StepScene {...props} />
    </Show>
  )
}

/** Six groups a page, two cards each; the rest is counted, and read on the phones. */
function Cards(props: SceneParts): JSX.Element {
  const live = useLive()
  const only = () => (props.scene.table ? live.view.tables[props.scene.table] : undefined)
  const cards = () =>
    Object.fromEntries(
      Object.entries(live.view.cards).filter(([, card]) => !only() || card.table === props.scene.table),
    )
  const grouped = () => Object.keys(live.view.clusters).length > 0
  const groups = (): readonly Group[] =>
    groupsOf({ cards: cards(), clusters: live.view.clusters }, workshop.loose).filter(
      (group) => group.cards.length > 0,
    )
  const count = () => Object.keys(cards()).length
  const byGroup = () => pageOf(groups(), props.compact ? 4 : 6, props.scene.page)
  const byCard = () => pageOf(Object.values(cards()), props.compact ? 6 : 9, props.scene.page)
  const focused = () => {
    const focus = live.view.focus
    return focus?.kind === 'card' ? live.view.cards[focus.card] : undefined
  }
  return (
    <SceneFrame
      {...props}
      title={
        only()
          ? screen.cards.table(only()?.name ?? '')
          : count() > 0
            ? screen.cards.title(count(), Object.keys(live.view.clusters).length)
            : (live.view.step?.step.question ?? screen.cards.none)
      }
      paged={grouped() ? byGroup() : byCard()}
      foot={(live.view.stream?.later ?? 0) > 0 ? screen.cards.later(live.view.stream?.later ?? 0) : undefined}
    >
      <Show when={!focused()} fallback={<blockquote class={styles.focused}>{focused()?.text}</blockquote>}>
        <Show
          when={grouped()}
          fallback={
            <Show when={count() > 0} fallback={<p class={styles.none}>{screen.cards.none}</p>}>
              <ul class={styles.wallCards} role="list">
                <For each={byCard().rows}>{(card) => <OneCard card={card} />}</For>
              </ul>
            </Show>
          }
        >
          <div class={styles.groups}>
            <For each={byGroup().rows}>
              {(group) => (
                <section>
                  <h2>
                    <span>{group.title}</span> <b>{group.cards.length}</b>
                  </h2>
                  <ul role="list">
                    <For each={group.cards.slice(0, cardsIn(group))}>{(card) => <OneCard card={card} />}</For>
                  </ul>
                  <Show when={group.cards.length > cardsIn(group)}>
                    <p>{screen.cards.more(group.cards.length - cardsIn(group))}</p>
                  </Show>
                </section>
              )}
            </For>
          </div>
        </Show>
      </Show>
    </SceneFrame>
  )
}

function OneCard(props: { readonly card: CardView }): JSX.Element {
  const layers = () => {
    const { by } = props.card
    return by.kind === 'anonymous' ? [] : by.kind === 'named' ? [by.layer] : by.layers
  }
  return (
    <li>
      <span class={styles.badges}>
        <For each={layers()}>{(layer) => <LayerBadge layer={layer} size={34} />}</For>
      </span>
      <span>{props.card.text}</span>
    </li>
  )
}
