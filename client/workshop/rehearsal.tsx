import { createSignal, Show, type JSX } from 'solid-js'
import { isJoinable } from '#shared/workshop/transitions.ts'
import { useLive } from '#client/live/use-live.ts'
import { Button } from '#client/ui/button.tsx'
import { workshop } from '#client/words/workshop.ts'
import { desk } from '#client/words/workshop-console.ts'
import panelStyles from './panel.module.css'
import styles from './door-panel.module.css'

const people = 12

/** To try the draaiboek alone: a phone of one's own, and, where everything is invented anyway, simulated people. */
export function Rehearsal(): JSX.Element {
  const live = useLive()
  const [busy, setBusy] = createSignal(false)
  const [said, setSaid] = createSignal('')
  const isOpen = () => isJoinable(live.view.workshop.state)
  const call = async (): Promise<void> => {
    if (busy()) return
    setBusy(true)
    const path = `/api/workshops/${encodeURIComponent(live.view.workshop.id)}/extras`
    const answer = await live.ask<{ readonly people: number }>('POST', path, { people })
    setBusy(false)
    if (answer.kind === 'done') setSaid(desk.rehearsal.did(answer.view.people))
    else setSaid(answer.kind === 'refused' ? answer.sentence : workshop.unreached)
  }
  return (
    <Show when={isOpen()}>
      <a class={styles.link} href={`/m/${live.view.workshop.code}`} target="_blank" rel="noreferrer">
        {desk.rehearsal.phone}
      </a>
      <Show when={live.view.workshop.fictional}>
        <Button look="quiet" onClick={() => void call()}>
          {desk.rehearsal.call(people)}
        </Button>
        <p class={panelStyles.quiet} role="status">
          {said()}
        </p>
      </Show>
    </Show>
  )
}
