import { createSignal, For, Match, Show, Switch, type JSX } from 'solid-js'
import type { StepView } from '#shared/workshop/projection.ts'
import type { ConsentView } from '#shared/workshop/round-views.ts'
import { stances, type Stance } from '#shared/workshop/rounds.ts'
import { StanceMark } from '#client/live/marks.tsx'
import { useLive, useMe } from '#client/live/use-live.ts'
import { Icon } from '#client/ui/icon.tsx'
import { LayerBadge } from '#client/ui/layer-badge.tsx'
import { workshop } from '#client/words/workshop.ts'
import { phone } from '#client/words/workshop-phone.ts'
import { Act } from './act.tsx'
import { ChoiceRows } from './choice-rows.tsx'
import { createField } from './create-field.ts'
import { usePlace } from './create-place.ts'
import { StepFrame } from './step-frame.tsx'
import { Problem } from './problem.tsx'
import cardStyles from './card.module.css'
import formStyles from './form.module.css'
import listStyles from './list.module.css'
import textStyles from './text.module.css'
import styles from './consent-page.module.css'

/** What there is to talk about comes first. */
const talkedAbout: readonly Stance[] = ['objection', 'concern', 'agree', 'abstain']

/** One proposal, and whether my organisation can live with it. */
export function ConsentPage(props: { readonly step: StepView }): JSX.Element {
  const live = useLive()
  const me = useMe()
  const consent = () => live.view.consent
  const ballot = () => consent()?.ballot ?? null
  const ours = () => ballot()?.organisations.some(({ organisation }) => organisation === me.organisation)
  const words = () => props.step.step
  return (
    <Switch
      fallback={
        <StepFrame step={props.step} maySay>
          <h1 class={textStyles.question}>{words().question}</h1>
          <Show when={consent()} fallback={<p class={textStyles.lead}>{phone.consent.none}</p>}>
            {(now) => (
              <>
                <p class={textStyles.help}>{phone.consent.version(now().version)}</p>
                <p class={styles.proposal}>{now().text}</p>
              </>
            )}
          </Show>
        </StepFrame>
      }
    >
      <Match when={ballot()?.state === 'open' && ours() && me.station !== 'observer'}>
        <Answering step={props.step} consent={consent() as ConsentView} round={ballot()?.round ?? ''} />
      </Match>
      <Match when={ballot()?.state === 'revealed'}>
        <StepFrame step={props.step}>
          <h1 class={textStyles.question}>{phone.consent.results}</h1>
          <For each={talkedAbout}>
            {(stance) => {
              const said = () =>
                ballot()?.organisations.filter(({ position }) => position?.stance === stance) ?? []
              return (
                <Show when={said().length > 0}>
                  <h2 class={styles.stance}>
                    <StanceMark stance={stance} /> <span>{workshop.stance[stance]}</span>{' '}
                    <span>{said().length}</span>
                  </h2>
                  <ul class={listStyles.lines} role="list">
                    <For each={said()}>
                      {(line) => (
                        <li>
                          <LayerBadge layer={line.layer} size={22} />
                          <span>
                            {line.name}
                            <Show when={line.position?.reason}>
                              {(reason) => <q class={listStyles.reason}>{reason()}</q>}
                            </Show>
                          </span>
                        </li>
                      )}
                    </For>
                  </ul>
                </Show>
              )
            }}
          </For>
        </StepFrame>
      </Match>
      <Match when={ballot() && ballot()?.state !== 'revealed'}>
        <StepFrame step={props.step}>
          <h1 class={textStyles.question}>{words().question}</h1>
          <p class={textStyles.lead}>
            {ballot()?.state === 'closed' ? phone.consent.closed : phone.consent.notOurs}
          </p>
          <p class={styles.proposal}>{consent()?.text}</p>
        </StepFrame>
      </Match>
    </Switch>
  )
}

function Answering(props: {
  readonly step: StepView
  readonly consent: ConsentView
  readonly round: string
}): JSX.Element {
  const live = useLive()
  const me = useMe()
  const place = usePlace()
  const before = live.view.position
  const [stance, setStance] = createSignal<Stance | null>((before?.stance as Stance | undefined) ?? null)
  const [reading, setReading] = createSignal(false)
  const [problem, setProblem] = createSignal('')
  // eslint-disable-next-line solid/reactivity -- the page of one round
  const field = createField(`positie:${props.round}`, before?.reason ?? '')
  const needed = () => stance() === 'objection'
  const complete = () => stance() !== null && !(needed() && field.text().trim() === '')
  const give = async (): Promise<void> => {
    const chosen = stance()
    if (chosen === null || !complete()) return
    const sent = await live.send({
      type: 'consent.position',
      round: props.round as never,
      organisation: me.organisation as never,
      stance: chosen,
      reason: field.text().trim(),
      onBehalf: false,
    })
    if (sent.kind === 'done') {
      live.drafts.write(`positie:${props.round}`, '')
      setProblem('')
      place.done()
    } else setProblem(sent.kind === 'refused' ? sent.sentence : workshop.unreached)
  }
  const options = () =>
    stances.map((value) => ({
      value,
      glyph: <StanceMark stance={value} />,
      word: workshop.stance[value],
      means: phone.consent.means[value],
    }))
  return (
    <StepFrame
      step={props.step}
      onSend={complete() ? () => void give() : undefined}
      acts={
        <>
          <p class={textStyles.help}>
            <Show when={live.view.position} fallback={phone.consent.sees}>
              {(given) => <>{phone.consent.given(given().by)}</>}
            </Show>{' '}
            <Show when={!me.confirmed}>{phone.consent.toConfirm}</Show>
          </p>
          <Act onAct={() => void give()} notYet={!complete()} said={phone.poll.given}>
            {stance() ? phone.consent.give[stance() as Stance] : phone.consent.choose}
          </Act>
        </>
      }
    >
      <p class={textStyles.who}>
        <LayerBadge layer={me.layer} size={22} />
        <span>
          {phone.consent.answerFor}
          <strong>{me.organisationName}</strong>
        </span>
      </p>
      <button
        type="button"
        class={cardStyles.link}
        aria-expanded={reading()}
        onClick={() => setReading((now) => !now)}
      >
        <Icon name="document" size={18} /> {reading() ? phone.consent.hide : phone.consent.reread}
      </button>
      <Show when={reading()}>
        <p class={styles.proposal}>{props.consent.text}</p>
      </Show>
      <h1 class={textStyles.question}>{phone.consent.question}</h1>
      <ChoiceRows
        legend={phone.consent.question}
        name="positie"
        options={options()}
        value={stance()}
        onChoose={(now) => setStance(now)}
      />
      <Show when={stance()}>
        {(now) => (
          <>
            <label class={textStyles.label} for="reason">
              {phone.consent.reason[now()]}{' '}
              <span>{needed() ? phone.consent.needed : phone.consent.optional}</span>
            </label>
            <textarea
              class={formStyles.field}
              id="reason"
              rows={2}
              maxLength={600}
              aria-required={needed() ? 'true' : undefined}
              value={field.text()}
              onInput={(event) => field.type(event.currentTarget.value)}
            />
          </>
        )}
      </Show>
      <Problem text={problem()} />
    </StepFrame>
  )
}
