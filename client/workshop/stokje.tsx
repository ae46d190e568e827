import { createSignal, Match, Show, Switch, type JSX } from 'solid-js'
import { useLive, useMe } from '#client/live/use-live.ts'
import { Button } from '#client/ui/button.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import { Icon } from '#client/ui/icon.tsx'
import { desk } from '#client/words/workshop-console.ts'
import { useOrders } from './orders.ts'
import styles from './stokje.module.css'

/** Who leads; taking over says what changes, what the other sees, and what is logged. */
export function Stokje(): JSX.Element {
  const live = useLive()
  const me = useMe()
  const { order } = useOrders()
  const [asking, setAsking] = createSignal(false)
  const lead = () => live.view.workshop.lead
  const control = () => live.view.control
  const away = () => {
    const since = control()?.leadAway
    return since ? Math.round((live.now() - since) / 1000) : 0
  }
  const mayReturn = () => control()?.returnTo === me.participant && (control()?.returnUntil ?? 0) > live.now()
  return (
    <>
      <Switch
        fallback={
          <button
            type="button"
            class={styles.lead}
            data-away={away() > 0 ? '' : undefined}
            onClick={() => setAsking(true)}
          >
            {lead() ? desk.stokje.other(lead()?.name ?? '') : desk.stokje.nobody}
          </button>
        }
      >
        <Match when={me.stokje}>
          <span class={styles.stokje}>
            <Icon name="baton" size={18} /> {desk.stokje.mine}
          </span>
        </Match>
        <Match when={mayReturn()}>
          <button type="button" class={styles.stokje} onClick={() => void order({ type: 'stokje.return' })}>
            <Icon name="baton" size={18} /> {desk.stokje.back}
          </button>
        </Match>
      </Switch>
      <Dialog
        open={asking()}
        title={away() > 0 ? desk.stokje.away(lead()?.name ?? '', away()) : desk.stokje.take}
        description={desk.stokje.awayText}
        onClose={() => setAsking(false)}
        actions={
          <>
            <button
              type="button"
              class={styles.stokje}
              onClick={() => {
                setAsking(false)
                void order({ type: 'stokje.take' })
              }}
            >
              <Icon name="baton" size={18} /> {desk.stokje.take}
            </button>
            <Button look="quiet" size={44} data-first="" onClick={() => setAsking(false)}>
              {desk.stokje.wait}
            </Button>
          </>
        }
      >
        <dl class={styles.facts}>
          <dt>{desk.stokje.can}</dt>
          <dd>{desk.stokje.canText}</dd>
          <Show when={lead()}>
            {(now) => (
              <>
                <dt>{desk.stokje.sees(now().name)}</dt>
                <dd>{desk.stokje.seesText}</dd>
              </>
            )}
          </Show>
          <dt>{desk.stokje.report}</dt>
          <dd>{desk.stokje.reportText}</dd>
        </dl>
      </Dialog>
    </>
  )
}
