import { createEffect, createSignal, For, type JSX } from 'solid-js'
import { useLive } from '#client/live/use-live.ts'
import { Button } from '#client/ui/button.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import { LayerBadge } from '#client/ui/layer-badge.tsx'
import { desk } from '#client/words/workshop-console.ts'
import { organisationsHere } from './organisations-here.ts'
import { useOrders } from './orders.ts'
import panelStyles from './panel.module.css'

/** Which organisations have a say: those of the participants, unless the facilitator leaves one out. */
export function PositionsDialog(props: {
  readonly open: boolean
  readonly onClose: () => void
}): JSX.Element {
  const live = useLive()
  const { order } = useOrders()
  const all = () => organisationsHere(live.view).filter(({ participants }) => participants > 0)
  const [chosen, setChosen] = createSignal<ReadonlySet<string>>(new Set())
  createEffect(() => {
    if (props.open) setChosen(new Set(all().map(({ id }) => id)))
  })
  return (
    <Dialog
      open={props.open}
      title={desk.consent.who}
      description={desk.consent.whoText}
      onClose={props.onClose}
      actions={
        <>
          <Button
            look="primary"
            size={44}
            onClick={() => {
              if (chosen().size === 0) return
              void order({ type: 'consent.open', organisations: [...chosen()] as never })
              props.onClose()
            }}
          >
            {desk.consent.ask}
          </Button>
          <Button size={44} data-first="" onClick={() => props.onClose()}>
            {desk.act.no}
          </Button>
        </>
      }
    >
      <ul class={panelStyles.ticks} role="list">
        <For each={all()}>
          {(one) => (
            <li>
              <label>
                <input
                  type="checkbox"
                  checked={chosen().has(one.id)}
                  onChange={(event) => {
                    const next = new Set(chosen())
                    if (event.currentTarget.checked) next.add(one.id)
                    else next.delete(one.id)
                    setChosen(next)
                  }}
                />
                <LayerBadge layer={one.layer} size={22} /> {one.name}
              </label>
            </li>
          )}
        </For>
      </ul>
    </Dialog>
  )
}
