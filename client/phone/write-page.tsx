import { createSignal, For, Show, untrack, type JSX } from 'solid-js'
import type { CardKind } from '#shared/workshop/cards.ts'
import type { StepView } from '#shared/workshop/projection.ts'
import type { Activity } from '#shared/workshop/step.ts'
import { useLive, useMe } from '#client/live/use-live.ts'
import { phone } from '#client/words/workshop-phone.ts'
import { Act } from './act.tsx'
import { usePlace } from './create-place.ts'
import { Compose, type Composing } from './compose.tsx'
import { CardsPage } from './later.ts'
import { SentCards } from './sent-cards.tsx'
import { StepFrame } from './step-frame.tsx'
import cardStyles from './card.module.css'
import listStyles from './list.module.css'
import textStyles from './text.module.css'

export type Writing = Extract<Activity, { kind: 'write' }>

/** Writing in silence: a field first; once something is sent, what was sent. After the reveal: the cards. */
export function WritePage(props: { readonly step: StepView; readonly activity: Writing }): JSX.Element {
  const live = useLive()
  const place = usePlace()
  const me = useMe()
  const [composing, setComposing] = createSignal<Composing | null>(null)
  const here = () => live.view.stream?.id === props.activity.stream
  const revealed = () =>
    here() && props.activity.sight === 'hidden' && live.view.stream?.phase !== 'writing' && !place.moved()
  const mine = () =>
    Object.values(live.view.mine ?? {}).filter(({ stream }) => stream === props.activity.stream)
  const waiting = () =>
    live.outbox.underway().filter(({ command }) => command.stream === props.activity.stream)
  const count = () => mine().length + waiting().length
  /** What was written in an earlier step of the same cards; the page of one step: another step is another page. */
  const before = untrack(() => count())
  const full = () => props.activity.most !== null && count() >= props.activity.most
  const first = (): CardKind => props.activity.kinds[0] ?? 'idea'
  const now = (): Composing | null =>
    composing() ?? (count() === 0 || place.moved() ? { kind: 'new', as: first() } : null)
  const close = (): void => void setComposing(null)

  return (
    <Show
      when={!revealed() || composing()}
      fallback={<CardsPage step={props.step} onAdd={() => setComposing({ kind: 'new', as: first() })} />}
    >
      <Show
        when={me.station !== 'observer'}
        fallback={
          <StepFrame step={props.step}>
            <h1 class={textStyles.question}>{props.step.step.question}</h1>
          </StepFrame>
        }
      >
        <Show
          when={now()}
          keyed
          fallback={
            <StepFrame
              step={props.step}
              maySay
              acts={
                <>
                  <Show
                    when={!me.ready}
                    fallback={
                      <>
                        <p class={textStyles.center}>{phone.write.isReady}</p>
                        <Act look="second" onAct={() => void live.send({ type: 'ready.set', ready: false })}>
                          {phone.write.notReady}
                        </Act>
                      </>
                    }
                  >
                    <Act onAct={() => void live.send({ type: 'ready.set', ready: true })}>
                      {phone.write.ready}
                    </Act>
                  </Show>
                  <Show
                    when={!full()}
                    fallback={<p class={textStyles.center}>{phone.write.full(props.activity.most ?? 0)}</p>}
                  >
                    <Act look="second" icon="plus" onAct={() => setComposing({ kind: 'new', as: first() })}>
                      {phone.write.another}
                    </Act>
                  </Show>
                </>
              }
            >
              <Show
                when={count() <= before}
                fallback={<h1 class={textStyles.question}>{phone.write.count(count())}</h1>}
              >
                <h1 class={textStyles.question}>{props.step.step.question}</h1>
                <ul class={listStyles.instructions} role="list">
                  <For each={props.step.step.instructions}>{(line) => <li>{line}</li>}</For>
                </ul>
                <h2 class={textStyles.ruled}>{phone.write.count(count())}</h2>
              </Show>
              <SentCards
                mine={mine()}
                waiting={waiting()}
                open={props.activity.sight === 'open'}
                onChange={(card) => setComposing({ kind: 'change', card })}
              />
              <TableCards activity={props.activity} />
            </StepFrame>
          }
        >
          {(what) => (
            <Compose
              step={props.step}
              activity={props.activity}
              what={what}
              first={count() === 0}
              onClose={close}
            />
          )}
        </Show>
      </Show>
    </Show>
  )
}

/** What the others at my table wrote, where the step lets a table read along. */
function TableCards(props: { readonly activity: Writing }): JSX.Element {
  const live = useLive()
  const others = () =>
    props.activity.scope === 'table'
      ? Object.values(live.view.tableCards ?? {}).filter(({ id }) => !live.view.mine?.[id])
      : []
  return (
    <Show when={others().length > 0}>
      <h2 class={textStyles.ruled}>{phone.write.table(others().length)}</h2>
      <For each={others()}>{({ text }) => <p class={cardStyles.card}>{text}</p>}</For>
    </Show>
  )
}
