import { createSignal, For, Match, Show, Switch, type JSX } from 'solid-js'
import { objectionOutcomes, type ObjectionOutcome } from '#shared/workshop/rounds.ts'
import type { BallotLine } from '#shared/workshop/round-views.ts'
import { StanceMark } from '#client/live/marks.tsx'
import { useLive, useMe } from '#client/live/use-live.ts'
import { Button } from '#client/ui/button.tsx'
import { LayerBadge } from '#client/ui/layer-badge.tsx'
import { SelectField } from '#client/ui/select-field.tsx'
import { TextArea } from '#client/ui/text-area.tsx'
import { TextField } from '#client/ui/text-field.tsx'
import { workshop } from '#client/words/workshop.ts'
import { desk } from '#client/words/workshop-console.ts'
import { useOrders } from './orders.ts'
import panelStyles from './panel.module.css'
import styles from './consent-panel.module.css'

/** The proposal, where it is, what organisations say, and how an objection is met. */
export function ConsentPanel(): JSX.Element {
  const live = useLive()
  const me = useMe()
  const { order } = useOrders()
  const consent = () => live.view.consent
  // What stands there is where writing begins.
  const [text, setText] = createSignal(live.drafts.read('voorstel') || (consent()?.text ?? ''))
  const type = (now: string): void => {
    setText(now)
    live.drafts.write('voorstel', now)
  }
  const ballot = () => consent()?.ballot
  const objections = () =>
    ballot()?.organisations.filter(({ position }) => position?.stance === 'objection') ?? []
  const phaseOptions = (['questions', 'reactions', 'amending'] as const).map((value) => ({
    value,
    label: desk.consent.phases[value],
  }))
  const phase = () => phaseOptions.find(({ value }) => value === consent()?.phase)?.value ?? ''
  const save = async (): Promise<void> => {
    if (text().trim() === '') return
    const sent = await order({ type: consent() ? 'consent.amend' : 'consent.propose', text: text().trim() })
    if (sent.kind === 'done') live.drafts.write('voorstel', '')
  }
  return (
    <section class={panelStyles.panel}>
      <div class={panelStyles.panelHead}>
        <h2>{desk.consent.title}</h2>
        <Show when={consent()}>{(now) => <span>{desk.consent.version(now().version)}</span>}</Show>
      </div>
      <TextArea
        label={desk.consent.text}
        value={text()}
        rows={4}
        onInput={type}
        help={consent() ? desk.consent.amended : undefined}
      />
      <div class={panelStyles.row}>
        <Button onClick={() => void save()}>{consent() ? desk.consent.amend : desk.consent.propose}</Button>
        <Show when={me.stokje && consent()}>
          <SelectField
            label={desk.consent.phase}
            value={phase()}
            options={phaseOptions}
            onChange={(to) => void order({ type: 'consent.phase', to })}
          />
        </Show>
      </div>
      <Show when={ballot()}>
        {(now) => (
          <ul class={panelStyles.rows} role="list">
            <For each={now().organisations}>
              {(line) => (
                <li>
                  <LayerBadge layer={line.layer} size={22} /> <span>{line.name}</span>
                  <span class={panelStyles.push}>
                    <Switch fallback={line.given ? desk.consent.given : desk.consent.waiting}>
                      <Match when={line.position}>
                        {(position) => (
                          <>
                            <StanceMark stance={position().stance} /> {workshop.stance[position().stance]}
                          </>
                        )}
                      </Match>
                    </Switch>
                  </span>
                </li>
              )}
            </For>
          </ul>
        )}
      </Show>
      <Show when={objections().length > 0}>
        <h3>{desk.consent.objections}</h3>
        <For each={objections()}>{(line) => <Objection line={line} />}</For>
      </Show>
      <Show when={me.stokje && ballot()?.state === 'revealed'}>
        <Button onClick={() => void order({ type: 'consent.decide', text: consent()?.text ?? '' })}>
          {desk.consent.decide}
        </Button>
      </Show>
    </section>
  )
}

function Objection(props: { readonly line: BallotLine }): JSX.Element {
  const { order } = useOrders()
  const [outcome, setOutcome] = createSignal<ObjectionOutcome>('integrated')
  const [how, setHow] = createSignal('')
  return (
    <div class={styles.objection}>
      <p>
        <strong>{props.line.name}</strong> <q>{props.line.position?.reason}</q>
      </p>
      <Show
        when={!props.line.position?.met}
        fallback={
          <p>
            {desk.consent.met[props.line.position?.met?.outcome ?? 'noted']}: {props.line.position?.met?.how}
          </p>
        }
      >
        <div class={panelStyles.tray}>
          <SelectField
            label={desk.consent.outcome}
            value={outcome()}
            options={objectionOutcomes.map((value) => ({ value, label: desk.consent.met[value] }))}
            onChange={setOutcome}
          />
          <TextField label={desk.consent.how} value={how()} maxLength={400} onInput={setHow} />
          <Button
            onClick={() =>
              how().trim() &&
              void order({
                type: 'consent.meet',
                organisation: props.line.organisation as never,
                outcome: outcome(),
                how: how().trim(),
              })
            }
          >
            {desk.consent.meet}
          </Button>
        </div>
      </Show>
    </div>
  )
}
