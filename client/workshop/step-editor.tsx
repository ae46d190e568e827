import { createSignal, For, Show, type JSX } from 'solid-js'
import { createStore, unwrap } from 'solid-js/store'
import { namings } from '#shared/workshop/cards.ts'
import { targets, type Target } from '#shared/workshop/harvest.ts'
import { sceneKinds, type Activity, type Step } from '#shared/workshop/step.ts'
import { useLive } from '#client/live/use-live.ts'
import { Button } from '#client/ui/button.tsx'
import { Checkbox } from '#client/ui/checkbox.tsx'
import { NumberField } from '#client/ui/number-field.tsx'
import { RadioGroup } from '#client/ui/radio-group.tsx'
import { SelectField } from '#client/ui/select-field.tsx'
import { TextArea } from '#client/ui/text-area.tsx'
import { TextField } from '#client/ui/text-field.tsx'
import { workshop } from '#client/words/workshop.ts'
import { plan } from '#client/words/workshop-harvest.ts'
import { activityKinds, activityOf } from './activity-of.ts'
import { AsParticipant } from './as-participant.tsx'
import { useOrders } from './orders.ts'
import styles from './plan.module.css'

const threeLines = 70

/** One step of the draaiboek; of a running one only its minutes. */
export function StepEditor(props: {
  readonly step: Step
  readonly onCopy: () => void
  readonly onRemoved: () => void
}): JSX.Element {
  const live = useLive()
  const { order } = useOrders()
  // eslint-disable-next-line solid/reactivity -- another step is another editor
  const [draft, setDraft] = createStore<{ step: Step }>({ step: structuredClone(unwrap(props.step)) })
  const [saved, setSaved] = createSignal(false)
  const [trying, setTrying] = createSignal(false)
  const step = () => draft.step
  const change = (set: Partial<Step>): void => {
    setSaved(false)
    setDraft('step', (before) => ({ ...before, ...set }))
  }
  const act = (set: object): void => change({ activity: { ...step().activity, ...set } as Activity })
  const state = () => live.view.plan.find(({ id }) => id === props.step.id)?.state ?? 'waiting'
  const running = () => state() === 'active'
  const writes = () => {
    const { activity } = step()
    return activity.kind === 'write' ? activity : undefined
  }
  const votes = () => {
    const { activity } = step()
    return activity.kind === 'vote' ? activity : undefined
  }
  const whole = (typed: string, least: number, most: number): number =>
    Math.min(most, Math.max(least, Math.round(Number(typed)) || least))
  const save = async (): Promise<void> => {
    const sent = await order({ type: 'plan.change', step: structuredClone(unwrap(draft.step)) })
    setSaved(sent.kind === 'done')
  }
  const remove = async (): Promise<void> => {
    const sent = await order({ type: 'plan.remove', step: props.step.id })
    if (sent.kind === 'done') props.onRemoved()
  }
  const move = (by: 'earlier' | 'later'): void => void order({ type: 'plan.move', step: props.step.id, by })
  const fits = () => step().question.length
  return (
    <div class={styles.editor}>
      <h2>{[step().part, step().title].filter(Boolean).join(': ')}</h2>
      <div class={styles.row}>
        <Button icon="chevron-up" onClick={() => move('earlier')}>
          {plan.earlier}
        </Button>
        <Button icon="chevron-down" onClick={() => move('later')}>
          {plan.later}
        </Button>
        <Button look="quiet" onClick={() => props.onCopy()}>
          {plan.copy}
        </Button>
        <Button look="quiet" onClick={() => void remove()}>
          {plan.remove}
        </Button>
      </div>
      <div class={styles.row} role="group" aria-label={plan.length}>
        <Button
          icon="minus"
          label={plan.less}
          onClick={() => change({ minutes: Math.max(1, step().minutes - 1) })}
        />
        <strong>{plan.minutes(step().minutes)}</strong>
        <Button
          icon="plus"
          label={plan.more}
          onClick={() => change({ minutes: Math.min(240, step().minutes + 1) })}
        />
      </div>
      <Show when={!running()} fallback={<p>{plan.running}</p>}>
        <TextField
          label={plan.name}
          value={step().title}
          maxLength={80}
          onInput={(title) => change({ title })}
        />
        <TextField
          label={plan.part}
          value={step().part}
          maxLength={80}
          onInput={(part) => change({ part })}
        />
        <SelectField
          label={plan.columns.doing}
          value={step().activity.kind}
          options={activityKinds.map((value) => ({ value, label: plan.doing[value] }))}
          onChange={(kind) => change({ activity: activityOf(kind, step()) })}
        />
        <TextArea
          label={plan.question}
          value={step().question}
          rows={2}
          onInput={(question) => change({ question: question.slice(0, 160) })}
          warnings={fits() > threeLines ? [plan.tooLong(fits())] : undefined}
          footer={fits() <= threeLines ? plan.fits70(fits()) : undefined}
        />
        <For each={[0, 1, 2]}>
          {(at) => (
            <TextField
              label={plan.instruction(at + 1)}
              value={step().instructions[at] ?? ''}
              maxLength={120}
              onInput={(line) => {
                const lines = [0, 1, 2].map((one) => (one === at ? line : (step().instructions[one] ?? '')))
                change({ instructions: lines.filter((one) => one.trim() !== '') })
              }}
            />
          )}
        </For>
        <Show when={writes()}>
          {(activity) => (
            <>
              <RadioGroup
                label={plan.naming}
                help={plan.namingFixed}
                value={activity().naming}
                options={namings.map((value) => ({
                  value,
                  label: plan.namings[value][0],
                  help: plan.namings[value][1],
                }))}
                onChange={(naming) => act({ naming })}
              />
              <NumberField
                label={plan.most}
                help={plan.noMost}
                value={activity().most === null ? '' : String(activity().most)}
                onCommit={(typed) => act({ most: typed.trim() === '' ? null : whole(typed, 1, 20) })}
              />
            </>
          )}
        </Show>
        <Show when={votes()}>
          {(activity) => (
            <>
              <NumberField
                label={plan.budget}
                value={String(activity().budget)}
                onCommit={(typed) => act({ budget: whole(typed, 1, 20) })}
              />
              <NumberField
                label={plan.mostPerCard}
                value={String(activity().mostPerCard)}
                onCommit={(typed) => act({ mostPerCard: whole(typed, 1, 20) })}
              />
              <Checkbox
                label={plan.perOrganisation}
                checked={activity().per === 'organisation'}
                onChange={(on) => act({ per: on ? 'organisation' : 'person' })}
              />
            </>
          )}
        </Show>
        <div class={styles.pair}>
          <SelectField
            label={plan.scene}
            value={step().scene}
            options={sceneKinds.map((value) => ({ value, label: workshop.scene[value] }))}
            onChange={(scene) => change({ scene })}
          />
          <SelectField
            label={plan.target}
            value={step().target ?? 'none'}
            options={[
              { value: 'none', label: plan.noTarget },
              ...targets.map((value) => ({ value: value as string, label: workshop.target[value][0] })),
            ]}
            onChange={(value) => change({ target: value === 'none' ? null : (value as Target) })}
          />
        </div>
        <Checkbox
          label={plan.fixedAt}
          help={plan.fixedHelp}
          checked={step().fixedAt !== null}
          onChange={(on) =>
            change({
              fixedAt: on ? minutesAt(live.view.plan, props.step.id, live.view.workshop.startsAt) : null,
            })
          }
        />
      </Show>
      <div class={styles.row}>
        <Button look="primary" size={44} onClick={() => void save()}>
          {saved() ? plan.saved : plan.save}
        </Button>
        <Button look="quiet" size={44} onClick={() => setTrying(true)}>
          {plan.tried.act}
        </Button>
      </div>
      <AsParticipant step={step()} open={trying()} onClose={() => setTrying(false)} />
    </div>
  )
}

/** Where it stands in the plan now, in minutes after the start. */
const minutesAt = (
  lines: readonly { readonly id: string; readonly plannedAt: number }[],
  id: string,
  startsAt: number,
): number =>
  Math.max(0, Math.round(((lines.find((line) => line.id === id)?.plannedAt ?? startsAt) - startsAt) / 60_000))
