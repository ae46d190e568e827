import { createSignal, For, Show, type JSX } from 'solid-js'
import { ReadyStrip } from '#client/live/ready-strip.tsx'
import { useLive, useMe } from '#client/live/use-live.ts'
import { Button } from '#client/ui/button.tsx'
import { Icon } from '#client/ui/icon.tsx'
import { workshop } from '#client/words/workshop.ts'
import { desk } from '#client/words/workshop-console.ts'
import { useOrders } from './orders.ts'
import { SeatsDialog } from './seats-dialog.tsx'
import panelStyles from './panel.module.css'
import styles from './tables-panel.module.css'

/** Table by table; only what asks for attention stands out. */
export function TablesPanel(): JSX.Element {
  const live = useLive()
  const me = useMe()
  const { order } = useOrders()
  const [seating, setSeating] = createSignal(false)
  const tables = () => Object.values(live.view.tables).toSorted((a, b) => a.number - b.number)
  const away = (table: string) =>
    Object.values(live.view.roster ?? {}).filter((line) => line.table === table && line.contact === 'away')
      .length
  const pointed = (id: string) => live.view.focus?.kind === 'table' && live.view.focus.table === id
  return (
    <section class={panelStyles.panel}>
      <div class={panelStyles.panelHead}>
        <h2>{desk.tables.title}</h2>
        <Button look="quiet" size={28} onClick={() => setSeating(true)}>
          {desk.tables.who}
        </Button>
      </div>
      <ul class={styles.tables} role="list">
        <For each={tables()} fallback={<li>{desk.tables.none}</li>}>
          {(table) => {
            const count = () => live.view.counts?.tables[table.id]
            return (
              <li>
                <strong>{table.name}</strong>
                <span>
                  {[table.remote ? desk.tables.remote : table.theme, table.scribe]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
                <ReadyStrip ready={count()?.ready ?? 0} here={count()?.people ?? table.people} />
                <span>{desk.tables.of(count()?.ready ?? 0, count()?.people ?? table.people)}</span>
                <span class={styles.chips}>
                  <Show when={(count()?.says ?? 0) > 0}>
                    <span class={panelStyles.pill} data-look="ochre">
                      <Icon name="comment" /> {desk.tables.says(count()?.says ?? 0)}
                    </span>
                  </Show>
                  <Show when={!table.scribe && table.people > 0}>
                    <button
                      type="button"
                      class={panelStyles.pill}
                      data-look="clay"
                      onClick={() => setSeating(true)}
                    >
                      <Icon name="alert-triangle" /> {desk.tables.scribe}
                    </button>
                  </Show>
                  <Show when={away(table.id) > 0}>
                    <span class={panelStyles.pill}>
                      <Icon name="plug" /> {away(table.id)} {desk.people.away}
                    </span>
                  </Show>
                  <Show when={(count()?.cards ?? 0) > 0}>
                    <span>{workshop.cards(count()?.cards ?? 0)}</span>
                  </Show>
                </span>
                <Show when={me.stokje}>
                  <Button
                    look="quiet"
                    size={28}
                    icon="flag"
                    label={pointed(table.id) ? desk.tables.stop : desk.tables.point(table.name)}
                    aria-pressed={pointed(table.id)}
                    onClick={() =>
                      void order({
                        type: 'focus.set',
                        focus: pointed(table.id) ? null : { kind: 'table', table: table.id as never },
                      })
                    }
                  />
                </Show>
              </li>
            )
          }}
        </For>
      </ul>
      <SeatsDialog open={seating()} onClose={() => setSeating(false)} />
    </section>
  )
}
