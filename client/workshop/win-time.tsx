import { createEffect, createSignal, For, on, Show, type JSX } from 'solid-js'
import { unwrap } from 'solid-js/store'
import { shortest, winTime, won, type Shorter } from '#shared/workshop/win-time.ts'
import { useLive } from '#client/live/use-live.ts'
import { Button } from '#client/ui/button.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import { hour } from '#client/words/workshop.ts'
import { winning as words } from '#client/words/workshop-asides.ts'
import { useOrders } from './orders.ts'
import panelStyles from './panel.module.css'
import styles from './win-time.module.css'

/** Where the minutes that were lost can be won back: a proposal, to be changed step by step, and taken at once. */
export function WinTime(props: { readonly late: number }): JSX.Element {
  const live = useLive()
  const { order } = useOrders()
  const [open, setOpen] = createSignal(false)
  const [steps, setSteps] = createSignal<readonly Shorter[]>([])
  const [needed, setNeeded] = createSignal(0)
  const current = () => live.view.plan.findIndex(({ state }) => state === 'active')
  const fixed = () => live.view.plan.find((line, at) => at > current() && line.fixed)
  const propose = (): void => {
    setNeeded(props.late)
    setSteps(winTime(live.view.plan, current(), props.late))
    setOpen(true)
  }
  // The group went on: another step runs, and other steps can give way.
  createEffect(on(current, () => setOpen(false), { defer: true }))
  const to = (id: string, minutes: number): void =>
    void setSteps((all) => all.map((one) => (one.id === id ? { ...one, to: minutes } : one)))
  const take = async (): Promise<void> => {
    for (const { id, from, to } of steps()) {
      const step = live.view.draaiboek?.steps.find((one) => one.id === id)
      if (!step || from === to) continue
      const sent = await order({
        type: 'plan.change',
        step: { ...structuredClone(unwrap(step)), minutes: to },
      })
      if (sent.kind !== 'done') return
    }
    setOpen(false)
  }
  return (
    <>
      <Button onClick={propose}>{words.ask(props.late)}</Button>
      <Dialog
        open={open()}
        title={words.ask(needed())}
        description={((line) => (line ? words.until(line.title, hour(line.plannedAt)) : words.untilEnd))(
          fixed(),
        )}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button size={44} onClick={() => setOpen(false)}>
              {words.keep}
            </Button>
            <Button
              look="primary"
              size={44}
              notYet={won(steps()) === 0 ? words.nothing : undefined}
              onClick={() => void take()}
            >
              {words.take(won(steps()))}
            </Button>
          </>
        }
      >
        <ul class={`${panelStyles.rows} ${styles.steps}`} role="list">
          <For each={steps()} fallback={<li>{words.none}</li>}>
            {(step) => (
              <li>
                <span class={styles.name}>{step.title}</span>
                <span class={styles.minutes}>
                  <Button
                    icon="minus"
                    label={words.less(step.title)}
                    onClick={() => to(step.id, Math.max(1, step.to - 1))}
                  />
                  <b data-less={step.to < step.from ? '' : undefined}>{words.fromTo(step.from, step.to)}</b>
                  <Button
                    icon="plus"
                    label={words.more(step.title)}
                    onClick={() => to(step.id, Math.min(step.from, step.to + 1))}
                  />
                </span>
                <Show when={step.to < shortest(step.from)}>
                  <small>{words.tight}</small>
                </Show>
              </li>
            )}
          </For>
        </ul>
        <p role="status">{words.won(won(steps()), needed())}</p>
      </Dialog>
    </>
  )
}
