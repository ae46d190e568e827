import { createEffect, createMemo, createSignal, For, on, Show, type JSX } from 'solid-js'
import type { HarvestSource } from '#shared/workshop/lead-views.ts'
import { countdownOf } from '#client/live/create-countdown.ts'
import { useLive } from '#client/live/use-live.ts'
import { Button } from '#client/ui/button.tsx'
import { Icon } from '#client/ui/icon.tsx'
import { NumberField } from '#client/ui/number-field.tsx'
import { SelectField } from '#client/ui/select-field.tsx'
import { harvest } from '#client/words/workshop-harvest.ts'
import { HarvestForm } from './harvest-form.tsx'
import { useOrders } from './orders.ts'
import sourceWordsStyles from './source-words.module.css'
import styles from './harvest-page.module.css'

/** The hinge of the day: groups at the left, what each becomes at the right. By keyboard only, if one likes. */
export default function HarvestPage(): JSX.Element {
  const live = useLive()
  const { order } = useOrders()
  const all = () => live.view.harvest?.sources ?? []
  const [stream, setStream] = createSignal('all')
  const [chosen, setChosen] = createSignal<string | null>(null)
  const [least, setLeast] = createSignal(10)
  const itemsOf = (key: string) =>
    (live.view.harvest?.items ?? []).filter((item) => item.key === key && item.state.kind !== 'undone')
  const sources = createMemo(() =>
    all()
      .filter((source) => stream() === 'all' || source.stream === stream())
      .toSorted(
        (a, b) =>
          (b.dots ?? -1) - (a.dots ?? -1) || b.cards.length - a.cards.length || a.key.localeCompare(b.key),
      ),
  )
  const groups = () => all().filter(({ source }) => source.kind === 'cluster')
  const done = () => groups().filter(({ key }) => itemsOf(key).length > 0).length
  const current = () => sources().find(({ key }) => key === chosen()) ?? sources()[0]
  /** How often somebody chose a group. */
  let choices = 0
  const choose = (key: string): void => {
    choices += 1
    setChosen(key)
  }
  const step = (by: number): void => {
    const at = sources().findIndex(({ key }) => key === current()?.key)
    const next = sources()[Math.max(0, Math.min(sources().length - 1, at + by))]
    if (next) choose(next.key)
  }
  /** After a row was made: on to the next that has none. */
  const onward = (): void => {
    const at = sources().findIndex(({ key }) => key === current()?.key)
    const next = [...sources().slice(at + 1), ...sources().slice(0, at)].find(
      ({ key }) => itemsOf(key).length === 0,
    )
    if (next) setChosen(next.key)
    queueMicrotask(() => list?.querySelector<HTMLElement>('[aria-current="true"]')?.focus())
  }
  let list: HTMLElement | undefined
  createEffect(
    on(
      () => current()?.key,
      () => list?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' }),
    ),
  )
  const pause = () => {
    const clock = countdownOf(live.view.clock, live.now())
    return live.view.step?.step.activity.kind === 'break' && clock.kind === 'on' ? clock.text : ''
  }
  const batch = (): void => {
    const shown = live.view.harvest?.streams.find(
      ({ id }) => id === (stream() === 'all' ? current()?.stream : stream()),
    )
    if (shown)
      void order({
        type: 'harvest.batch',
        stream: shown.id as never,
        target: shown.target ?? 'step',
        least: least(),
      })
  }
  return (
    <div class={styles.page}>
      <div class={`${styles.band} on-pine`}>
        <Show when={pause()}>{(text) => <strong>{harvest.pause(text())}</strong>}</Show>
        <span>{harvest.progress(done(), groups().length)}</span>
        <span class={styles.blocks} aria-hidden="true">
          <For each={groups()}>{(_, at) => <i data-full={at() < done() ? '' : undefined} />}</For>
        </span>
      </div>
      <div class={styles.columns}>
        <section class={styles.list}>
          <div class={styles.listHead}>
            <h1>{harvest.groups}</h1>
            <SelectField
              label={harvest.stream}
              value={stream()}
              options={[
                { value: 'all', label: harvest.streamAll },
                ...(live.view.harvest?.streams ?? []).map(({ id, title }) => ({ value: id, label: title })),
              ]}
              onChange={setStream}
            />
          </div>
          <ul
            role="list"
            ref={(element) => (list = element)}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
              event.preventDefault()
              step(event.key === 'ArrowDown' ? 1 : -1)
              queueMicrotask(() => list?.querySelector<HTMLElement>('[aria-current="true"]')?.focus())
            }}
          >
            <For each={sources()} fallback={<li>{harvest.none}</li>}>
              {(source) => (
                <li>
                  <Row
                    source={source}
                    current={current()?.key === source.key}
                    labels={itemsOf(source.key).map(({ state }) =>
                      state.kind === 'placed' ? harvest.placed(state.label) : harvest.waiting,
                    )}
                    onChoose={() => choose(source.key)}
                  />
                </li>
              )}
            </For>
          </ul>
          <div class={styles.batch}>
            <NumberField
              label={harvest.least}
              value={String(least())}
              onCommit={(now) => setLeast(Math.max(0, Math.min(1000, Math.round(Number(now)) || 0)))}
            />
            <Button onClick={batch}>{harvest.batch(least())}</Button>
          </div>
        </section>
        <section class={styles.form}>
          <Show when={current()?.key} keyed fallback={<p>{harvest.choose}</p>}>
            {(key) => (
              <Show when={all().find((source) => source.key === key)}>
                {(source) => (
                  <HarvestForm
                    source={source()}
                    items={itemsOf(key)}
                    onPlace={() => {
                      const before = choices
                      // Who chose another group in the meantime stays there.
                      return () => before === choices && onward()
                    }}
                    onNext={() => step(1)}
                  />
                )}
              </Show>
            )}
          </Show>
        </section>
      </div>
    </div>
  )
}

function Row(props: {
  readonly source: HarvestSource
  readonly current: boolean
  readonly labels: readonly string[]
  readonly onChoose: () => void
}): JSX.Element {
  return (
    <button type="button" aria-current={props.current ? 'true' : undefined} onClick={() => props.onChoose()}>
      <span class={styles.tick} data-done={props.labels.length > 0 ? '' : undefined}>
        <Show when={props.labels.length > 0}>
          <Icon name="check" />
        </Show>
      </span>
      <span class={sourceWordsStyles.words}>
        <strong>{props.source.title}</strong>
        <small>
          {[harvest.cards(props.source.cards.length), harvest.dots(props.source.dots)]
            .filter(Boolean)
            .join(', ')}
        </small>
      </span>
      <For each={props.labels}>{(label) => <span class={styles.where}>{label}</span>}</For>
    </button>
  )
}
