import { createSignal, For, Match, Show, Switch, type JSX } from 'solid-js'
import type { StepView } from '#shared/workshop/projection.ts'
import type { PollView } from '#shared/workshop/round-views.ts'
import type { PollScale } from '#shared/workshop/step.ts'
import { useLive } from '#client/live/use-live.ts'
import { workshop } from '#client/words/workshop.ts'
import { phone } from '#client/words/workshop-phone.ts'
import { Act } from './act.tsx'
import { ChoiceRows } from './choice-rows.tsx'
import { createField } from './create-field.ts'
import { usePlace } from './create-place.ts'
import { StepFrame } from './step-frame.tsx'
import { WhoSees } from './who-sees.tsx'
import { Problem } from './problem.tsx'
import cardStyles from './card.module.css'
import formStyles from './form.module.css'
import listStyles from './list.module.css'
import textStyles from './text.module.css'

/** How warm it is in the room: a number, a word, what it means. */
export function PollPage(props: { readonly step: StepView; readonly scale: PollScale }): JSX.Element {
  const live = useLive()
  const poll = () => live.view.poll
  const closed = () => (poll()?.result ? poll() : null)
  return (
    <Switch
      fallback={
        <StepFrame step={props.step}>
          <h1 class={textStyles.question}>{props.step.step.question}</h1>
          <p class={textStyles.lead}>{phone.poll.soon}</p>
        </StepFrame>
      }
    >
      <Match when={poll()?.state === 'open'}>
        <Answering step={props.step} poll={poll() as PollView} />
      </Match>
      <Match when={closed()}>
        {(now) => (
          <StepFrame step={props.step}>
            <h1 class={textStyles.question}>{props.step.step.question}</h1>
            <p class={textStyles.help}>
              {phone.poll.result(now().result?.voted ?? 0, now().result?.eligible ?? 0)}
            </p>
            <ol class={listStyles.results} role="list">
              <For each={[...(now().result?.counts ?? [])].map((count, at) => ({ count, at })).toReversed()}>
                {({ count, at }) => (
                  <li>
                    <span>
                      {at + 1} · {workshop.scale[now().scale][at]?.[0]}
                    </span>
                    <strong>{count}</strong>
                  </li>
                )}
              </For>
            </ol>
            <For each={now().result?.reasons}>{(reason) => <p class={cardStyles.card}>{reason}</p>}</For>
          </StepFrame>
        )}
      </Match>
    </Switch>
  )
}

function Answering(props: { readonly step: StepView; readonly poll: PollView }): JSX.Element {
  const live = useLive()
  const place = usePlace()
  const before = live.view.answer
  const [value, setValue] = createSignal<string | null>(before ? String(before.value) : null)
  // eslint-disable-next-line solid/reactivity -- the page of one round
  const field = createField(`peiling:${props.poll.round}`, before?.reason ?? '')
  const [problem, setProblem] = createSignal('')
  const [changing, setChanging] = createSignal(before === null)
  const give = async (): Promise<void> => {
    const chosen = value()
    if (chosen === null) return
    const sent = await live.send({
      type: 'poll.answer',
      round: props.poll.round as never,
      value: Number(chosen),
      reason: field.text().trim(),
    })
    if (sent.kind === 'done') {
      live.drafts.write(`peiling:${props.poll.round}`, '')
      setChanging(false)
      setProblem('')
      place.done()
    } else setProblem(sent.kind === 'refused' ? sent.sentence : workshop.unreached)
  }
  const options = () =>
    workshop.scale[props.poll.scale]
      .map(([word, means], at) => ({ value: String(at + 1), glyph: <b>{at + 1}</b>, word, means }))
      .toReversed()
  return (
    <StepFrame
      step={props.step}
      onSend={value() === null ? undefined : () => void give()}
      acts={
        <>
          <WhoSees>{phone.poll.sees}</WhoSees>
          <Show when={!changing()}>
            <p class={textStyles.help}>{phone.poll.change}</p>
          </Show>
          <Act onAct={() => void give()} notYet={value() === null} said={phone.poll.given}>
            {phone.poll.give}
          </Act>
        </>
      }
    >
      <h1 class={textStyles.question}>{props.step.step.question}</h1>
      <ChoiceRows
        legend={phone.poll.legend}
        name="peiling"
        options={options()}
        value={value()}
        onChoose={(now) => setValue(now)}
      />
      <label class={textStyles.label} for="reason">
        {phone.poll.field} <span>{phone.poll.optional}</span>
      </label>
      <textarea
        class={formStyles.field}
        id="reason"
        rows={2}
        maxLength={300}
        value={field.text()}
        onInput={(event) => field.type(event.currentTarget.value)}
      />
      <Problem text={problem()} />
    </StepFrame>
  )
}
