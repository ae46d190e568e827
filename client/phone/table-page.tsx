import { createSignal, For, Show, type JSX } from 'solid-js'
import type { StepView } from '#shared/workshop/projection.ts'
import { useLive, useMe } from '#client/live/use-live.ts'
import { workshop } from '#client/words/workshop.ts'
import { phone } from '#client/words/workshop-phone.ts'
import { Act } from './act.tsx'
import { OtherDevice } from './other-device.tsx'
import { StepFrame } from './step-frame.tsx'
import listStyles from './list.module.css'
import textStyles from './text.module.css'

/** The table writes on its laptop; a phone says what, and when it is done. */
export function TablePage(props: { readonly step: StepView }): JSX.Element {
  const live = useLive()
  const me = useMe()
  const [moving, setMoving] = createSignal(false)
  const table = () => (me.table ? live.view.tables[me.table] : undefined)
  const sections = () =>
    table()
      ?.sections.map((id) => workshop.section(id))
      .join(' en ') ?? ''
  return (
    <StepFrame
      step={props.step}
      maySay
      acts={
        <>
          <Show when={me.station !== 'observer'}>
            <Act
              look={me.ready ? 'second' : 'main'}
              onAct={() => void live.send({ type: 'ready.set', ready: !me.ready })}
            >
              {me.ready ? phone.write.notReady : table() ? phone.table.ready : phone.write.ready}
            </Act>
          </Show>
          <Show when={!moving()}>
            <Act look="second" onAct={() => setMoving(true)}>
              {phone.table.laptop}
            </Act>
          </Show>
        </>
      }
    >
      <h1 class={textStyles.question}>{props.step.step.question}</h1>
      <p class={textStyles.lead}>
        {sections() ? phone.table.writes(sections()) : table() ? phone.table.none : phone.table.alone}
      </p>
      <ul class={listStyles.instructions} role="list">
        <For each={props.step.step.instructions}>{(line) => <li>{line}</li>}</For>
      </ul>
      <p class={textStyles.help}>{phone.table.how}</p>
      <Show when={moving()}>
        <OtherDevice />
      </Show>
      <Show when={(live.view.tableMates?.length ?? 0) > 0}>
        <h2 class={textStyles.ruled}>{phone.table.with}</h2>
        <p>{live.view.tableMates?.map(({ name }) => name).join(', ')}</p>
      </Show>
    </StepFrame>
  )
}
