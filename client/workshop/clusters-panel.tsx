import { createSignal, For, Show, type JSX } from 'solid-js'
import type { CardView } from '#shared/workshop/projection.ts'
import { Byline } from '#client/live/byline.tsx'
import { groupsOf, type Group } from '#client/live/groups.ts'
import { useLive, useMe } from '#client/live/use-live.ts'
import { Button } from '#client/ui/button.tsx'
import { SelectField } from '#client/ui/select-field.tsx'
import { TextField } from '#client/ui/text-field.tsx'
import { workshop } from '#client/words/workshop.ts'
import { desk } from '#client/words/workshop-console.ts'
import { useOrders } from './orders.ts'
import panelStyles from './panel.module.css'
import styles from './clusters-panel.module.css'

/** Choose cards, name the group; or put them in one that is there. Nothing needs dragging. */
export function ClustersPanel(): JSX.Element {
  const live = useLive()
  const { order } = useOrders()
  const [chosen, setChosen] = createSignal<readonly string[]>([])
  const [title, setTitle] = createSignal('')
  const groups = () => groupsOf(live.view, workshop.loose)
  const toggle = (id: string): void =>
    void setChosen((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id]))
  const make = async (): Promise<void> => {
    const stream = live.view.stream?.id
    if (!stream || title().trim() === '' || chosen().length === 0) return
    const sent = await order({
      type: 'cluster.make',
      stream: stream as never,
      title: title().trim(),
      cards: chosen() as never,
    })
    if (sent.kind !== 'done') return
    setTitle('')
    setChosen([])
  }
  const put = async (cluster: string): Promise<void> => {
    for (const card of chosen())
      await order({ type: 'cluster.put', card: card as never, cluster: cluster as never })
    setChosen([])
  }
  return (
    <section class={panelStyles.panel}>
      <h2>{desk.clusters.title}</h2>
      <p class={panelStyles.quiet}>{desk.clusters.how}</p>
      <div class={panelStyles.tray}>
        <TextField label={desk.clusters.name} value={title()} maxLength={100} onInput={setTitle} />
        <Button
          size={44}
          notYet={chosen().length === 0 ? desk.clusters.selected(0) : undefined}
          onClick={() => void make()}
        >
          {desk.clusters.make(chosen().length)}
        </Button>
        <Show when={chosen().length > 0 && Object.keys(live.view.clusters).length > 0}>
          <SelectField
            label={desk.clusters.into}
            value=""
            options={Object.values(live.view.clusters).map(({ id, title }) => ({ value: id, label: title }))}
            onChange={(id) => void put(id)}
          />
        </Show>
      </div>
      <For each={groups()} fallback={<p>{desk.clusters.none}</p>}>
        {(group) => <OneGroup group={group} chosen={chosen()} onToggle={toggle} />}
      </For>
    </section>
  )
}

function OneGroup(props: {
  readonly group: Group
  readonly chosen: readonly string[]
  readonly onToggle: (id: string) => void
}): JSX.Element {
  const live = useLive()
  const { order } = useOrders()
  const [naming, setNaming] = createSignal<string | null>(null)
  const others = () => Object.values(live.view.clusters).filter(({ id }) => id !== props.group.id)
  const id = () => props.group.id as never
  return (
    <details class={styles.group} open>
      <summary>
        {props.group.title} <b>{props.group.cards.length}</b>
      </summary>
      <Show when={props.group.id}>
        <div class={panelStyles.row}>
          <Show
            when={naming() !== null}
            fallback={
              <Button size={28} look="quiet" onClick={() => setNaming(props.group.title)}>
                {desk.clusters.rename}
              </Button>
            }
          >
            <TextField
              label={desk.clusters.name}
              hideLabel
              value={naming() ?? ''}
              maxLength={100}
              onInput={setNaming}
            />
            <Button
              size={28}
              onClick={() => {
                const title = naming()?.trim()
                if (title) void order({ type: 'cluster.rename', cluster: id(), title })
                setNaming(null)
              }}
            >
              {desk.clusters.save}
            </Button>
          </Show>
          <Show when={others().length > 0}>
            <SelectField
              label={desk.clusters.merge}
              hideLabel
              placeholder={desk.clusters.merge}
              value=""
              options={others().map((other) => ({ value: other.id, label: other.title }))}
              onChange={(into) => void order({ type: 'cluster.merge', from: id(), into: into as never })}
            />
          </Show>
          <Button size={28} look="quiet" onClick={() => void order({ type: 'cluster.split', cluster: id() })}>
            {desk.clusters.split}
          </Button>
        </div>
      </Show>
      <ul class={styles.cards} role="list">
        <For each={props.group.cards}>
          {(card) => (
            <OneCard
              card={card}
              chosen={props.chosen.includes(card.id)}
              onToggle={() => props.onToggle(card.id)}
            />
          )}
        </For>
      </ul>
    </details>
  )
}

function OneCard(props: {
  readonly card: CardView
  readonly chosen: boolean
  readonly onToggle: () => void
}): JSX.Element {
  const live = useLive()
  const me = useMe()
  const { order } = useOrders()
  const pointed = () => live.view.focus?.kind === 'card' && live.view.focus.card === props.card.id
  return (
    <li data-chosen={props.chosen ? '' : undefined}>
      <label>
        <input type="checkbox" checked={props.chosen} onChange={() => props.onToggle()} />
        <span>{props.card.text}</span>
      </label>
      <div class={styles.cardFoot}>
        <Byline by={props.card.by} scribe={props.card.scribe} />
        <span class={panelStyles.push} />
        <Show when={me.stokje}>
          <Button
            size={28}
            look="quiet"
            icon="flag"
            label={pointed() ? desk.tables.stop : desk.tables.point(props.card.text.slice(0, 60))}
            aria-pressed={pointed()}
            onClick={() =>
              void order({
                type: 'focus.set',
                focus: pointed() ? null : { kind: 'card', card: props.card.id as never },
              })
            }
          />
        </Show>
        <Show when={props.card.cluster}>
          <Button
            size={28}
            look="quiet"
            onClick={() => void order({ type: 'cluster.put', card: props.card.id as never, cluster: null })}
          >
            {desk.clusters.out}
          </Button>
        </Show>
        <Show when={me.station === 'facilitator'}>
          <Button
            size={28}
            look="quiet"
            icon="eye-off"
            label={desk.clusters.hideLabel(props.card.text.slice(0, 60))}
            onClick={() => void order({ type: 'card.hide', card: props.card.id as never, hidden: true })}
          />
        </Show>
      </div>
    </li>
  )
}
