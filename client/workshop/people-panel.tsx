import { createSignal, For, Match, Show, Switch, type JSX } from 'solid-js'
import type { Alert } from '#shared/workshop/lead-views.ts'
import { useLive } from '#client/live/use-live.ts'
import { Button } from '#client/ui/button.tsx'
import { Icon } from '#client/ui/icon.tsx'
import { LayerBadge } from '#client/ui/layer-badge.tsx'
import { desk } from '#client/words/workshop-console.ts'
import { never } from '#shared/never.ts'
import { organisationsHere } from './organisations-here.ts'
import { useOrders } from './orders.ts'
import { RosterDialog } from './roster-dialog.tsx'
import panelStyles from './panel.module.css'
import styles from './people-panel.module.css'

const shownFirst = 9

/** Who is in, per organisation; what asks for attention first. */
export function PeoplePanel(): JSX.Element {
  const live = useLive()
  const [all, setAll] = createSignal(false)
  const [listing, setListing] = createSignal(false)
  const rank = (one: { here: number; toConfirm: boolean }): number =>
    one.toConfirm ? 0 : one.here === 0 ? 1 : 2
  const organisations = () => organisationsHere(live.view).toSorted((a, b) => rank(a) - rank(b))
  const missing = () =>
    (live.view.alerts ?? []).flatMap((alert) => (alert.kind === 'missing-organisation' ? [alert] : []))
  /** What stands with the organisations or with the tables is not said twice. */
  const alerts = () =>
    (live.view.alerts ?? []).filter(({ kind }) => kind !== 'missing-organisation' && kind !== 'no-scribe')
  return (
    <section class={panelStyles.side}>
      <div class={panelStyles.panelHead}>
        <h2>{desk.people.title}</h2>
        <span>{desk.people.of(live.view.room.here, live.view.room.expected)}</span>
      </div>
      <For each={alerts()}>{(alert) => <OneAlert alert={alert} />}</For>
      <ul class={panelStyles.rows} role="list">
        <For each={missing()}>
          {(one) => (
            <li>
              <span>{one.name}</span>
              <span class={`${panelStyles.push} ${panelStyles.pill}`} data-look="clay">
                {desk.people.notIn}
              </span>
            </li>
          )}
        </For>
        <For each={all() ? organisations() : organisations().slice(0, shownFirst)}>
          {(one) => (
            <li>
              <LayerBadge layer={one.layer} size={22} /> <span>{one.name}</span>
              <span class={panelStyles.push}>
                <Show when={one.toConfirm} fallback={desk.people.hereOf(one.here, one.expected)}>
                  <span class={panelStyles.pill} data-look="ochre">
                    {desk.people.toConfirm}
                  </span>
                </Show>
              </span>
            </li>
          )}
        </For>
      </ul>
      <div class={panelStyles.row}>
        <Show when={organisations().length > shownFirst}>
          <Button size={28} look="quiet" onClick={() => setAll((now) => !now)}>
            {all() ? desk.people.fewer : desk.people.all(organisations().length)}
          </Button>
        </Show>
        <Button size={28} look="quiet" icon="people" onClick={() => setListing(true)}>
          {desk.people.list}
        </Button>
      </div>
      <RosterDialog open={listing()} onClose={() => setListing(false)} />
    </section>
  )
}

function OneAlert(props: { readonly alert: Alert }): JSX.Element {
  const live = useLive()
  const { order } = useOrders()
  const words = (): string => {
    const { alert } = props
    switch (alert.kind) {
      case 'wrong-codes':
        return desk.people.wrong(alert.count)
      case 'to-approve':
        return desk.people.approveAs(alert.name, alert.organisation)
      case 'twin':
        return desk.people.twin(alert.name)
      case 'no-scribe':
        return desk.people.scribe(live.view.tables[alert.table]?.name ?? '')
      case 'missing-organisation':
        return desk.people.missing(alert.name)
      default:
        return never(alert)
    }
  }
  const toApprove = () => (props.alert.kind === 'to-approve' ? props.alert : undefined)
  const twin = () => (props.alert.kind === 'twin' ? props.alert : undefined)
  return (
    <div class={styles.alert}>
      <p>
        <Icon name="alert-triangle" /> {words()}
      </p>
      <Switch>
        <Match when={toApprove()}>
          {(alert) => (
            <Button
              size={28}
              onClick={() =>
                void order({ type: 'person.approve', person: alert().person as never, organisation: null })
              }
            >
              {desk.people.approve}
            </Button>
          )}
        </Match>
        <Match when={twin()}>
          {(alert) => (
            <Button
              size={28}
              onClick={() =>
                void order({ type: 'person.merge', from: alert().person as never, into: alert().of as never })
              }
            >
              {desk.people.merge}
            </Button>
          )}
        </Match>
        <Match when={props.alert.kind === 'wrong-codes'}>
          <Button size={28} onClick={() => void order({ type: 'door.rotate' })}>
            {desk.door.rotate}
          </Button>
        </Match>
      </Switch>
    </div>
  )
}
