import { createSignal, For, Show, type JSX } from 'solid-js'
import { unwrap } from 'solid-js/store'
import { newStepId } from '#shared/ids.ts'
import { plannedStarts, totalMinutes, type Draaiboek } from '#shared/workshop/draaiboek.ts'
import type { Step } from '#shared/workshop/step.ts'
import { useLive } from '#client/live/use-live.ts'
import { Button } from '#client/ui/button.tsx'
import { Icon, type IconName } from '#client/ui/icon.tsx'
import { hour, shortHour, workshop } from '#client/words/workshop.ts'
import { plan } from '#client/words/workshop-harvest.ts'
import { useOrders } from './orders.ts'
import { RulesPanel } from './rules-panel.tsx'
import { StepEditor } from './step-editor.tsx'
import styles from './plan.module.css'

const minute = 60_000

/** The draaiboek as a table that prints as it stands; beside it one step at a time. */
export default function DraaiboekPage(): JSX.Element {
  const live = useLive()
  const { order } = useOrders()
  /** The running step, until one chooses: the pane is never empty. */
  const [picked, setChosen] = createSignal<string | null>(null)
  const draaiboek = (): Draaiboek => live.view.draaiboek ?? { title: '', steps: [] }
  const starts = () => plannedStarts(draaiboek())
  const at = (index: number): number => live.view.workshop.startsAt + (starts()[index] ?? 0) * minute
  const end = () => {
    const last = draaiboek().steps.length - 1
    return at(last) + (draaiboek().steps[last]?.minutes ?? 0) * minute
  }
  /** Steps that run past the fixed time after them. */
  const over = () =>
    draaiboek().steps.reduce((most, step, index) => {
      const next = draaiboek().steps[index + 1]
      const until = (starts()[index] ?? 0) + step.minutes
      return next && next.fixedAt !== null ? Math.max(most, until - next.fixedAt) : most
    }, 0)
  const chosen = (): string | null => picked() ?? live.view.step?.step.id ?? draaiboek().steps[0]?.id ?? null
  const current = () => draaiboek().steps.find(({ id }) => id === chosen())
  const add = async (step: Step): Promise<void> => {
    const sent = await order({
      type: 'plan.add',
      after: (chosen() ?? draaiboek().steps.at(-1)?.id ?? null) as never,
      step,
    })
    if (sent.kind === 'done') setChosen(step.id)
  }
  const copy = (step: Step): void =>
    void add({
      ...structuredClone(unwrap(step)),
      id: newStepId(),
      title: plan.copyOf(step.title).slice(0, 80),
      fixedAt: null,
    })
  const blank = (): Step => ({
    id: newStepId(),
    part: '',
    title: plan.newTitle,
    question: '',
    instructions: [],
    minutes: 5,
    fixedAt: null,
    activity: { kind: 'listen', notes: null },
    scene: 'step',
    target: null,
    sections: [],
  })
  return (
    <div class={styles.page}>
      <section class={styles.main}>
        <header class={styles.head}>
          <div>
            <h1>{plan.title}</h1>
            <p>
              {plan.lead(totalMinutes(draaiboek()), shortHour(live.view.workshop.startsAt), hour(end()))} ·{' '}
              {over() > 0 ? plan.over(over()) : plan.fits}
            </p>
          </div>
          <Button icon="download" onClick={() => window.print()}>
            {plan.print}
          </Button>
          <Button icon="plus" onClick={() => void add(blank())}>
            {plan.add}
          </Button>
        </header>
        <table class={styles.table}>
          <thead>
            <tr>
              <For each={Object.values(plan.columns)}>{(name) => <th scope="col">{name}</th>}</For>
            </tr>
          </thead>
          <tbody>
            <For each={draaiboek().steps}>
              {(step, index) => (
                <tr
                  data-chosen={chosen() === step.id ? '' : undefined}
                  data-fixed={step.fixedAt !== null ? '' : undefined}
                >
                  <td>
                    <b>{shortHour(at(index()))}</b>
                  </td>
                  <td>{plan.minutes(step.minutes)}</td>
                  <th scope="row">
                    <button
                      type="button"
                      aria-pressed={chosen() === step.id}
                      onClick={() => setChosen(step.id)}
                    >
                      <Show when={step.part} fallback={step.title}>
                        <Show
                          when={draaiboek().steps[index() - 1]?.part !== step.part}
                          fallback={<span class={styles.within}>{step.title}</span>}
                        >
                          {plan.inPart(step.part, step.title)}
                        </Show>
                      </Show>
                      <Show when={step.fixedAt !== null}>
                        <span class={styles.fixed}>
                          <Icon name="lock" size={14} /> {plan.fixed}
                        </span>
                      </Show>
                    </button>
                  </th>
                  <td>{plan.doing[step.activity.kind]}</td>
                  <td>
                    <span class={styles.sight}>
                      <Show when={sightOf(step)} fallback={plan.sight.none}>
                        {(sight) => (
                          <>
                            <Icon name={icons[sight()]} /> {plan.sight[sight()]}
                          </>
                        )}
                      </Show>
                    </span>
                  </td>
                  <td>{step.target ? workshop.target[step.target][0] : plan.sight.none}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
        <p class={styles.recovery}>
          {plan.recovery}: <b>{live.view.control?.recoveryCode}</b>
        </p>
      </section>
      <aside class={styles.pane}>
        <Show when={current()} keyed fallback={<p>{plan.pick}</p>}>
          {(step) => <StepEditor step={step} onCopy={() => copy(step)} onRemoved={() => setChosen(null)} />}
        </Show>
        <RulesPanel />
      </aside>
    </div>
  )
}

type Sight = 'hidden' | 'open' | 'table'
const icons: Readonly<Record<Sight, IconName>> = { hidden: 'eye-off', open: 'eye', table: 'people' }

function sightOf({ activity }: Step): Sight | null {
  if (activity.kind === 'write') return activity.scope === 'table' ? 'table' : activity.sight
  if (activity.kind === 'vote' || activity.kind === 'poll') return 'hidden'
  return activity.kind === 'cluster' || activity.kind === 'result' ? 'open' : null
}
