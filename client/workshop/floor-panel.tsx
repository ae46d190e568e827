import { createSignal, For, Show, type JSX } from 'solid-js'
import type { HandLine } from '#shared/workshop/lead-views.ts'
import { failed, useApi } from '#client/api.ts'
import { FloorWords } from '#client/dossier/floor-words.tsx'
import { useLive } from '#client/live/use-live.ts'
import { Button } from '#client/ui/button.tsx'
import { LayerBadge } from '#client/ui/layer-badge.tsx'
import { floor as words } from '#client/words/floor.ts'
import { workshop } from '#client/words/workshop.ts'
import styles from './floor-panel.module.css'

/** Who asks for the floor in a closed section of the dossier; answered without leaving the session. */
export function FloorPanel(): JSX.Element {
  const live = useLive()
  const api = useApi()
  const [trouble, setTrouble] = createSignal(false)
  const hands = () => live.view.hands ?? []
  const send = async (hand: HandLine, answer: 'given' | 'dismissed'): Promise<void> => {
    const { section, person, organisation } = hand
    const asked = { section, person, organisation, answer }
    setTrouble(failed(await api.answerHand(live.view.workshop.proposal, asked)))
  }
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
                  <Button
                    size={28}
                    look="secondary"
                    aria-label={words.giveTo(hand.name)}
                    onClick={() => void send(hand, 'given')}
                  >
                    {words.give}
                  </Button>
                  <Button
                    size={28}
                    look="neutral"
                    aria-label={words.dismissOf(hand.name)}
                    onClick={() => void send(hand, 'dismissed')}
                  >
                    {words.dismiss}
                  </Button>
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
