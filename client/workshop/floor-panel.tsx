import { createSignal, For, Show, type JSX } from 'solid-js'
import { FloorAnswers } from '#client/dossier/floor-answers.tsx'
import { FloorWords } from '#client/dossier/floor-words.tsx'
import { useLive } from '#client/live/use-live.ts'
import { LayerBadge } from '#client/ui/layer-badge.tsx'
import { floor as words } from '#client/words/floor.ts'
import { workshop } from '#client/words/workshop.ts'
import styles from './floor-panel.module.css'

/** Who asks for the floor in a closed section of the dossier; answered without leaving the session. */
export function FloorPanel(): JSX.Element {
  const live = useLive()
  const [trouble, setTrouble] = createSignal(false)
  const hands = () => live.view.hands ?? []
  return (
    <div role="status">
      <Show when={hands().length > 0}>
        <section class={styles.panel} aria-label={words.list}>
          <h2>{words.console}</h2>
          <For each={hands()}>
            {(hand) => (
              <div class={styles.hand}>
                <LayerBadge layer={hand.layer} size={22} />
                <p>
                  <b>{hand.name}</b>, {hand.organisationName}
                  <br />
                  {workshop.section(hand.section)}
                </p>
                <div class={styles.acts}>
                  <FloorAnswers
                    proposal={live.view.workshop.proposal}
                    section={hand.section}
                    hand={hand}
                    onSent={(isThere) => setTrouble(!isThere)}
                  />
                </div>
                <div class={styles.words}>
                  <FloorWords proposal={live.view.workshop.proposal} section={hand.section} hand={hand} />
                </div>
              </div>
            )}
          </For>
          <Show when={trouble()}>
            <p>{words.answerFailed}</p>
          </Show>
        </section>
      </Show>
    </div>
  )
}
