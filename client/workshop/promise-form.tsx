import { createSignal, Show, type JSX } from 'solid-js'
import { engagementKinds, type EngagementKind } from '#shared/workshop/harvest.ts'
import { amountIn } from '#client/live/amount-in.ts'
import { Button } from '#client/ui/button.tsx'
import { SelectField } from '#client/ui/select-field.tsx'
import { TextField } from '#client/ui/text-field.tsx'
import { workshop } from '#client/words/workshop.ts'
import { phone } from '#client/words/workshop-phone.ts'
import { desk } from '#client/words/workshop-console.ts'
import { useOrders } from './orders.ts'
import panelStyles from './panel.module.css'

/** A promise that is said aloud, written down by somebody else: flagged, and still to be confirmed. */
export function PromiseForm(props: { readonly organisation: string; readonly name: string }): JSX.Element {
  const { order } = useOrders()
  const [kind, setKind] = createSignal<EngagementKind>('menstijd')
  const [amount, setAmount] = createSignal('')
  const [text, setText] = createSignal('')
  const [wrong, setWrong] = createSignal('')
  const note = async (): Promise<void> => {
    const read = amountIn(amount(), phone.promise.amountOf[kind()])
    setWrong(
      read === null ? (kind() === 'financieel' ? phone.promise.notAnAmount : phone.promise.notDays) : '',
    )
    if (read === null || text().trim() === '') return
    const sent = await order({
      type: 'engagement.note',
      organisation: props.organisation as never,
      kind: kind(),
      text: text().trim(),
      ...read,
      condition: '',
      onBehalf: true,
    })
    if (sent.kind !== 'done') return
    setText('')
    setAmount('')
  }
  return (
    <div class={panelStyles.tray}>
      <SelectField
        label={`${desk.turns.note} ${props.name}`}
        value={kind()}
        options={engagementKinds.map((value) => ({ value, label: workshop.kind[value] }))}
        onChange={setKind}
      />
      <Show when={phone.promise.amountOf[kind()] !== 'none'}>
        <TextField
          label={kind() === 'financieel' ? phone.promise.euro : phone.promise.days}
          inputMode="decimal"
          value={amount()}
          onInput={setAmount}
          errors={wrong() ? [wrong()] : undefined}
        />
      </Show>
      <TextField
        label={phone.promise.sentence}
        voice="read"
        value={text()}
        maxLength={400}
        onInput={setText}
      />
      <Button onClick={() => void note()}>{desk.record.add}</Button>
    </div>
  )
}
