import { createSignal, For, Show, type JSX } from 'solid-js'
import type { Command } from '#shared/workshop/commands.ts'
import { useLive, useMe } from '#client/live/use-live.ts'
import { Button } from '#client/ui/button.tsx'
import { SelectField } from '#client/ui/select-field.tsx'
import { TextField } from '#client/ui/text-field.tsx'
import { dueDay, workshop } from '#client/words/workshop.ts'
import { desk } from '#client/words/workshop-console.ts'
import { useOrders } from './orders.ts'
import panelStyles from './panel.module.css'

type Kind = keyof typeof desk.record.kinds

/** Decisions, actions with an owner and a date, what is parked: noted in one line. */
export function RecordPanel(): JSX.Element {
  const live = useLive()
  const me = useMe()
  const { order } = useOrders()
  const kinds = (): readonly Kind[] =>
    me.station === 'facilitator' ? ['act', 'park', 'decide'] : ['act', 'park']
  const [kind, setKind] = createSignal<Kind>('act')
  const [text, setText] = createSignal('')
  const [owner, setOwner] = createSignal('')
  const [due, setDue] = createSignal('')
  const items = () => Object.values(live.view.record)
  const command = (): Command => {
    const owned = { text: text().trim(), owner: owner().trim(), due: due(), from: null }
    switch (kind()) {
      case 'act':
        return { type: 'record.act', ...owned }
      case 'park':
        return { type: 'record.park', ...owned }
      case 'decide':
        return { type: 'record.decide', text: text().trim(), corrects: null }
    }
  }
  const add = async (): Promise<void> => {
    if (text().trim() === '') return
    const sent = await order(command())
    if (sent.kind !== 'done') return
    setText('')
    setOwner('')
    setDue('')
  }
  return (
    <details class={panelStyles.panel} open={live.view.step?.step.activity.kind === 'sweep'}>
      <summary>
        {desk.record.title} <b>{items().length}</b>
      </summary>
      <ul class={panelStyles.rows} role="list">
        <For each={items()} fallback={<li>{desk.record.none}</li>}>
          {(item) => (
            <li>
              <b>
                {item.kind === 'decision'
                  ? workshop.decision(item.number)
                  : desk.record.kinds[item.kind === 'action' ? 'act' : 'park']}
              </b>
              <span>{item.text}</span>
              <Show when={item.kind !== 'decision' && item}>
                {(owned) => (
                  <span class={panelStyles.push}>
                    {[owned().owner, dueDay(owned().due)].filter(Boolean).join(', ')}
                  </span>
                )}
              </Show>
              <Show when={item.kind === 'action' && item}>
                {(action) => (
                  <input
                    type="checkbox"
                    aria-label={desk.record.markDone(action().text)}
                    checked={action().done}
                    onChange={(event) =>
                      void order({
                        type: 'record.done',
                        item: action().id,
                        done: event.currentTarget.checked,
                      })
                    }
                  />
                )}
              </Show>
            </li>
          )}
        </For>
      </ul>
      <div class={panelStyles.tray}>
        <SelectField
          label={desk.record.kind}
          value={kind()}
          options={kinds().map((value) => ({ value, label: desk.record.kinds[value] }))}
          onChange={setKind}
        />
        <TextField label={desk.record.text} value={text()} maxLength={600} onInput={setText} />
        <Show when={kind() !== 'decide'}>
          <TextField label={desk.record.owner} value={owner()} maxLength={120} onInput={setOwner} />
          <label class={panelStyles.date}>
            {desk.record.due}
            <input type="date" value={due()} onInput={(event) => setDue(event.currentTarget.value)} />
          </label>
        </Show>
        <Button onClick={() => void add()}>{desk.record.add}</Button>
      </div>
    </details>
  )
}
