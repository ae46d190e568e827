import { createSignal, For, Show, type JSX } from 'solid-js'
import { formatEuro, type Cents } from '#shared/cents.ts'
import { engagementKinds, type EngagementKind } from '#shared/workshop/harvest.ts'
import type { StepView } from '#shared/workshop/projection.ts'
import { fillOf, FillMark } from '#client/live/marks.tsx'
import { amountIn } from '#client/live/amount-in.ts'
import { useLive, useMe } from '#client/live/use-live.ts'
import { LayerBadge } from '#client/ui/layer-badge.tsx'
import { workshop } from '#client/words/workshop.ts'
import { phone } from '#client/words/workshop-phone.ts'
import { Act } from './act.tsx'
import { createField } from './create-field.ts'
import { usePlace } from './create-place.ts'
import { StepFrame } from './step-frame.tsx'
import { KindChoice } from './kind-choice.tsx'
import { Problem } from './problem.tsx'
import cardStyles from './card.module.css'
import formStyles from './form.module.css'
import listStyles from './list.module.css'
import textStyles from './text.module.css'
import whoSeesStyles from './who-sees.module.css'
import styles from './promise-page.module.css'

/** What my organisation brings in: kind, how much, one sentence, a condition. */
export function PromisePage(props: { readonly step: StepView }): JSX.Element {
  const live = useLive()
  const me = useMe()
  const place = usePlace()
  const ours = () =>
    Object.values(live.view.promises).filter(
      ({ organisation, state }) => organisation === me.organisation && state !== 'withdrawn',
    )
  const [adding, setAdding] = createSignal(ours().length === 0)
  const [kind, setKind] = createSignal<EngagementKind>('menstijd')
  const [amount, setAmount] = createSignal('')
  const [condition, setCondition] = createSignal('')
  const [problem, setProblem] = createSignal('')
  const field = createField('engagement')
  const note = async (): Promise<void> => {
    const read = amountIn(amount(), phone.promise.amountOf[kind()])
    if (read === null)
      return void setProblem(kind() === 'financieel' ? phone.promise.notAnAmount : phone.promise.notDays)
    const sent = await live.send({
      type: 'engagement.note',
      organisation: me.organisation as never,
      kind: kind(),
      text: field.text().trim(),
      ...read,
      condition: condition().trim(),
      onBehalf: false,
    })
    if (sent.kind !== 'done')
      return void setProblem(sent.kind === 'refused' ? sent.sentence : workshop.unreached)
    field.clear()
    setAmount('')
    setCondition('')
    setProblem('')
    setAdding(false)
    place.done()
  }
  const turn = () => live.view.turn
  const yours = () => turn()?.organisation === me.organisation
  const writes = () => adding() && me.station !== 'observer'
  return (
    <StepFrame
      step={props.step}
      onSend={writes() && field.text().trim() ? () => void note() : undefined}
      acts={
        <Show
          when={writes()}
          fallback={
            <Show when={me.station !== 'observer'}>
              <Act look="second" icon="plus" onAct={() => setAdding(true)}>
                {phone.promise.another}
              </Act>
            </Show>
          }
        >
          <p class={whoSeesStyles.sees}>
            <FillMark fill="half" />
            <span>{phone.promise.screen}</span>
          </p>
          <Act onAct={() => void note()} notYet={field.text().trim() === ''} said={phone.promise.noted}>
            {phone.promise.note}
          </Act>
        </Show>
      }
    >
      <Show when={turn()}>
        {(now) => (
          <p class={styles.turn} data-ours={yours() ? '' : undefined}>
            {yours() ? phone.promise.yours : phone.promise.turn(now().name)}
          </p>
        )}
      </Show>
      <h1 class={`${textStyles.question} ${textStyles.who}`}>
        <LayerBadge layer={me.layer} size={34} /> <span>{me.organisationName}</span>
      </h1>
      <Show when={writes()}>
        <KindChoice
          label={phone.promise.what}
          kinds={engagementKinds}
          names={workshop.kind}
          chosen={kind()}
          onChoose={setKind}
        />
        <Show when={phone.promise.amountOf[kind()] !== 'none'}>
          <label class={textStyles.label} for="amount">
            {kind() === 'financieel' ? phone.promise.euro : phone.promise.days}
          </label>
          <input
            class={formStyles.input}
            id="amount"
            inputmode="decimal"
            value={amount()}
            onInput={(event) => setAmount(event.currentTarget.value)}
          />
        </Show>
        <label class={textStyles.label} for="sentence">
          {phone.promise.sentence}
        </label>
        <textarea
          class={formStyles.field}
          id="sentence"
          rows={3}
          maxLength={400}
          value={field.text()}
          onInput={(event) => field.type(event.currentTarget.value)}
        />
        <label class={textStyles.label} for="condition">
          {phone.promise.condition} <span>{phone.promise.optional}</span>
        </label>
        <input
          class={`${formStyles.input} ${formStyles.read}`}
          id="condition"
          maxLength={300}
          value={condition()}
          onInput={(event) => setCondition(event.currentTarget.value)}
        />
      </Show>
      <Problem text={problem()} />
      <Show when={ours().length > 0}>
        <h2 class={textStyles.ruled}>{phone.promise.mine}</h2>
        <ul class={listStyles.lines} role="list">
          <For each={ours()}>
            {(one) => (
              <li>
                <FillMark fill={fillOf(one.state)} />
                <span>
                  <strong>{workshop.kind[one.kind as EngagementKind] ?? one.kind}</strong>{' '}
                  {workshop.amount(one.days, one.cents === null ? null : formatEuro(one.cents as Cents))}
                  <q class={listStyles.reason}>{one.text}</q>
                  <small>{workshop.promise[one.state]}</small>
                  <Show when={me.confirmed && one.state === 'noted'}>
                    <button
                      type="button"
                      class={cardStyles.link}
                      onClick={() =>
                        void live.send({ type: 'engagement.confirm', engagement: one.id as never })
                      }
                    >
                      {phone.promise.confirm}
                    </button>
                  </Show>
                </span>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </StepFrame>
  )
}
