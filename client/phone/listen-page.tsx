import { For, Show, type JSX } from 'solid-js'
import type { StepView } from '#shared/workshop/projection.ts'
import { useLive, useMe } from '#client/live/use-live.ts'
import { phone } from '#client/words/workshop-phone.ts'
import { Act } from './act.tsx'
import { createField } from './create-field.ts'
import { usePlace } from './create-place.ts'
import { StepFrame } from './step-frame.tsx'
import { WhoSees } from './who-sees.tsx'
import cardStyles from './card.module.css'
import formStyles from './form.module.css'
import listStyles from './list.module.css'
import textStyles from './text.module.css'

/** Look up; a question for later is all there is to write. */
export function ListenPage(props: { readonly step: StepView; readonly notes: string | null }): JSX.Element {
  return (
    <Show when={props.notes} fallback={<Listening step={props.step} />}>
      {(notes) => <Noting step={props.step} notes={notes()} />}
    </Show>
  )
}

function Words(props: { readonly step: StepView }): JSX.Element {
  return (
    <>
      <h1 class={textStyles.question}>{phone.listen.title}</h1>
      <p class={textStyles.lead}>{props.step.step.question}</p>
      <ul class={listStyles.instructions} role="list">
        <For each={props.step.step.instructions}>{(line) => <li>{line}</li>}</For>
      </ul>
    </>
  )
}

function Listening(props: { readonly step: StepView }): JSX.Element {
  return (
    <StepFrame step={props.step}>
      <Words step={props.step} />
    </StepFrame>
  )
}

function Noting(props: { readonly step: StepView; readonly notes: string }): JSX.Element {
  const live = useLive()
  const me = useMe()
  const place = usePlace()
  // The page of one step: another step is another page.
  // eslint-disable-next-line solid/reactivity
  const field = createField(`${props.step.step.id}:vraag`)
  const keep = (): void => {
    if (field.text().trim() === '') return
    live.outbox.put({
      type: 'card.write',
      stream: props.notes as never,
      kind: 'question',
      text: field.text(),
      with: [],
      onBehalf: null,
      pin: null,
    })
    field.clear()
    place.done()
  }
  const mine = () => Object.values(live.view.mine ?? {}).filter(({ stream }) => stream === props.notes)
  const waiting = () => live.outbox.underway().filter(({ command }) => command.stream === props.notes)
  return (
    <StepFrame
      step={props.step}
      onSend={field.text().trim() ? keep : undefined}
      maySay
      acts={
        <Show when={me.station !== 'observer'}>
          <Act look="second" onAct={keep} notYet={field.text().trim() === ''} said={phone.listen.kept}>
            {phone.listen.keep}
          </Act>
        </Show>
      }
    >
      <Words step={props.step} />
      <Show when={me.station !== 'observer'}>
        <label class={textStyles.label} for="note">
          {phone.listen.note}
        </label>
        <WhoSees mode={phone.sees(live.view.stream?.naming ?? 'named', true, me.layer, false)[0]}>
          {
            phone.sees(
              live.view.stream?.naming ?? 'named',
              true,
              me.layer,
              live.view.workshop.rules.leadReadsAlong,
            )[1]
          }
        </WhoSees>
        <textarea
          class={formStyles.field}
          id="note"
          rows={3}
          maxLength={400}
          placeholder={phone.listen.example}
          value={field.text()}
          onInput={(event) => field.type(event.currentTarget.value)}
        />
      </Show>
      <Show when={mine().length + waiting().length > 0}>
        <h2 class={textStyles.ruled}>{phone.listen.mine}</h2>
        <For each={mine()}>{({ text }) => <p class={cardStyles.own}>{text}</p>}</For>
        <For each={waiting()}>{({ command }) => <p class={cardStyles.own}>{command.text}</p>}</For>
      </Show>
    </StepFrame>
  )
}
