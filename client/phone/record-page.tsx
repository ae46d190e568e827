import { For, Show, type JSX } from 'solid-js'
import type { StepView } from '#shared/workshop/projection.ts'
import type { RecordItem } from '#shared/workshop/record.ts'
import { FillMark } from '#client/live/marks.tsx'
import { useLive } from '#client/live/use-live.ts'
import { dueDay, workshop } from '#client/words/workshop.ts'
import { phone } from '#client/words/workshop-phone.ts'
import { StepFrame } from './step-frame.tsx'
import listStyles from './list.module.css'
import textStyles from './text.module.css'

/** What was agreed so far; what carries my name stands on top. */
export function RecordPage(props: { readonly step: StepView }): JSX.Element {
  const live = useLive()
  const items = () => Object.values(live.view.record)
  return (
    <StepFrame step={props.step}>
      <h1 class={textStyles.question}>{props.step.step.question}</h1>
      <Show when={(live.view.todo?.length ?? 0) > 0}>
        <h2 class={textStyles.ruled}>{phone.record.yours}</h2>
        <ItemList items={live.view.todo ?? []} />
      </Show>
      <h2 class={textStyles.ruled}>{phone.record.title}</h2>
      <Show when={items().length > 0} fallback={<p class={textStyles.lead}>{phone.record.none}</p>}>
        <ItemList items={items()} />
      </Show>
    </StepFrame>
  )
}

export function ItemList(props: { readonly items: readonly RecordItem[] }): JSX.Element {
  return (
    <ul class={listStyles.lines} role="list">
      <For each={props.items}>
        {(item) => (
          <li>
            <FillMark
              fill={item.kind === 'decision' || (item.kind === 'action' && item.done) ? 'full' : 'empty'}
            />
            <span>
              <Show when={item.kind === 'decision'}>
                <strong>{workshop.decision(item.number)} </strong>
              </Show>
              {item.text}
              <Show when={item.kind !== 'decision' && item}>
                {(owned) => (
                  <small>
                    {[owned().owner, owned().due && phone.end.before(dueDay(owned().due))]
                      .filter(Boolean)
                      .join(' · ')}
                  </small>
                )}
              </Show>
            </span>
          </li>
        )}
      </For>
    </ul>
  )
}
