import { createSignal, For, Show, type JSX } from 'solid-js'
import { useLive } from '#client/live/use-live.ts'
import { Button } from '#client/ui/button.tsx'
import { TextArea } from '#client/ui/text-area.tsx'
import { desk } from '#client/words/workshop-console.ts'
import { useOrders } from './orders.ts'
import panelStyles from './panel.module.css'

/** Who would rather say it, the first one first; a scribe writes it down on their behalf. */
export function QueuePanel(): JSX.Element {
  const live = useLive()
  const { order } = useOrders()
  const [open, setOpen] = createSignal<string | null>(null)
  const [text, setText] = createSignal('')
  const writing = () => {
    const activity = live.view.step?.step.activity
    return activity?.kind === 'write' ? activity : undefined
  }
  const send = async (person: string): Promise<void> => {
    const activity = writing()
    if (!activity || text().trim() === '') return
    const sent = await order({
      type: 'card.write',
      stream: activity.stream,
      kind: activity.kinds[0] ?? 'idea',
      text: text(),
      with: [],
      onBehalf: person as never,
      pin: null,
    })
    if (sent.kind !== 'done') return
    setText('')
    setOpen(null)
    void order({ type: 'say.heard', person: person as never })
  }
  return (
    <Show when={(live.view.queue?.length ?? 0) > 0}>
      <section class={panelStyles.panel}>
        <h2>{desk.queue.title}</h2>
        <ul class={panelStyles.rows} role="list">
          <For each={live.view.queue}>
            {(line) => (
              <li class={panelStyles.stack}>
                <div class={panelStyles.row}>
                  <strong>{line.name}</strong>
                  <Show when={line.table}>
                    {(table) => <span class={panelStyles.quiet}>{live.view.tables[table()]?.name}</span>}
                  </Show>
                  <span class={panelStyles.push} />
                  <Show when={writing()}>
                    <Button
                      size={28}
                      aria-expanded={open() === line.id}
                      onClick={() => setOpen(open() === line.id ? null : line.id)}
                    >
                      {desk.queue.write(line.name)}
                    </Button>
                  </Show>
                  <Button
                    size={28}
                    look="quiet"
                    onClick={() => void order({ type: 'say.heard', person: line.id as never })}
                  >
                    {desk.queue.heard}
                  </Button>
                </div>
                <Show when={open() === line.id}>
                  <TextArea label={desk.queue.for(line.name)} value={text()} onInput={setText} />
                  <Button onClick={() => void send(line.id)}>{desk.queue.send}</Button>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  )
}
