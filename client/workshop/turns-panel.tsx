import { For, Show, type JSX } from 'solid-js'
import { useLive, useMe } from '#client/live/use-live.ts'
import { Button } from '#client/ui/button.tsx'
import { LayerBadge } from '#client/ui/layer-badge.tsx'
import { desk } from '#client/words/workshop-console.ts'
import { organisationsHere } from './organisations-here.ts'
import { useOrders } from './orders.ts'
import { PromiseForm } from './promise-form.tsx'
import panelStyles from './panel.module.css'

/** One organisation after the other says what it brings in; a minute each, and the clock does nothing by itself. */
export function TurnsPanel(): JSX.Element {
  const live = useLive()
  const me = useMe()
  const { order } = useOrders()
  const seconds = () => {
    const activity = live.view.step?.step.activity
    return activity?.kind === 'engagements' ? activity.seconds : 60
  }
  const turn = () => live.view.turn
  const left = () => Math.max(0, Math.ceil(((turn()?.endsAt ?? 0) - live.now()) / 1000))
  const promised = (id: string) =>
    Object.values(live.view.promises).filter(({ organisation }) => organisation === id).length
  const organisations = () => organisationsHere(live.view).filter(({ participants }) => participants > 0)
  return (
    <section class={panelStyles.panel}>
      <div class={panelStyles.panelHead}>
        <h2>{desk.turns.title}</h2>
        <Show when={turn()}>
          {(now) => (
            <p>
              <strong>{now().name}</strong>, {desk.turns.left(left())}{' '}
              <Show when={me.stokje}>
                <Button size={28} onClick={() => void order({ type: 'turn.end' })}>
                  {desk.turns.end}
                </Button>
              </Show>
            </p>
          )}
        </Show>
      </div>
      <ul class={panelStyles.rows} role="list">
        <For each={organisations()}>
          {(one) => (
            <li data-now={turn()?.organisation === one.id ? '' : undefined}>
              <LayerBadge layer={one.layer} size={22} /> <span>{one.name}</span>
              <span class={panelStyles.push}>{promised(one.id) > 0 ? promised(one.id) : '–'}</span>
              <Show when={me.stokje && turn()?.organisation !== one.id}>
                <Button
                  size={28}
                  aria-label={desk.turns.call(one.name)}
                  onClick={() =>
                    void order({ type: 'turn.call', organisation: one.id as never, seconds: seconds() })
                  }
                >
                  {desk.turns.act}
                </Button>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <Show when={turn()}>
        {(now) => <PromiseForm organisation={now().organisation} name={now().name} />}
      </Show>
    </section>
  )
}
