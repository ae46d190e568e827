import { Show, type JSX } from 'solid-js'
import { useLive } from '#client/live/use-live.ts'
import { Button } from '#client/ui/button.tsx'
import { spaced } from '#client/screen/scene-frame.tsx'
import { workshop } from '#client/words/workshop.ts'
import { desk } from '#client/words/workshop-console.ts'
import { useOrders } from './orders.ts'
import { Rehearsal } from './rehearsal.tsx'
import panelStyles from './panel.module.css'
import styles from './door-panel.module.css'

/** The code of the day, and whether one comes in by oneself. */
export function DoorPanel(): JSX.Element {
  const live = useLive()
  const { order } = useOrders()
  const waiting = () => Object.values(live.view.roster ?? {}).some(({ approved }) => !approved)
  return (
    <section class={panelStyles.side}>
      <h2>{desk.door.title}</h2>
      <p class={styles.code}>{spaced(live.view.workshop.code)}</p>
      <p class={panelStyles.quiet}>
        {desk.door.link}: {location.host}/m/{live.view.workshop.code}
      </p>
      <div class={panelStyles.row}>
        <Button icon="lock" onClick={() => void order({ type: 'door.set', mode: 'ask' })}>
          {desk.door.close}
        </Button>
        <Button icon="lock-open" onClick={() => void order({ type: 'door.set', mode: 'open' })}>
          {desk.door.reopen}
        </Button>
        <Button look="quiet" onClick={() => void order({ type: 'door.rotate' })}>
          {desk.door.rotate}
        </Button>
      </div>
      <Show when={waiting()}>
        <p class={panelStyles.quiet}>{desk.door.ask}</p>
      </Show>
      <Rehearsal />
      <Show when={live.view.workshop.fictional}>
        <p class={panelStyles.quiet}>{workshop.fictional}</p>
      </Show>
    </section>
  )
}
