import { createEffect, createSignal, Match, on, Show, Switch, type JSX } from 'solid-js'
import type { Section } from '#shared/dossier/template.ts'
import { handOf, mayAskFloor } from '#shared/floor.ts'
import { failed, isRefused, useApi } from '#client/api.ts'
import { useAnnouncer } from '#client/page/announcer.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { Button } from '#client/ui/button.tsx'
import { floor as words } from '#client/words/floor.ts'
import { clockOf } from './create-saved-words.ts'

/** Whoever would write here but for the lock asks for the floor, sees that it was asked, and what was answered. */
export function FloorAsk(props: { readonly section: Section; readonly proposal: string }): JSX.Element {
  const dossier = useDossier()
  const api = useApi()
  const announcer = useAnnouncer()
  const [trouble, setTrouble] = createSignal('')
  const lock = () => dossier.locks()[props.section.id] ?? null
  const hand = () => handOf(lock(), dossier.actor)
  const state = () => hand()?.state ?? null
  const mayAsk = () => mayAskFloor(dossier.actor, dossier.phase(), lock()) === null
  const send = async (act: 'askFloor' | 'withdrawHand'): Promise<void> => {
    const answer = await api[act](props.proposal, { section: props.section.id })
    const isTooSoon = failed(answer) && isRefused(answer) && answer.refused.status === 429
    setTrouble(failed(answer) ? (isTooSoon ? words.tooSoon : words.failed) : '')
  }
  createEffect(
    on(
      state,
      (now) => {
        if (now === 'given') announcer.sayNow(words.saidGiven(props.section.title))
        if (now === 'dismissed') announcer.sayNow(words.saidDismissed(props.section.title))
      },
      { defer: true },
    ),
  )
  return (
    <>
      <Switch>
        <Match when={state() === 'given'}>
          <span>{words.given}</span>
        </Match>
        <Match when={mayAsk() && state() === 'asked'}>
          <span>{words.asked(clockOf(hand()?.at ?? 0))}</span>
          <Button size={28} look="neutral" onClick={() => void send('withdrawHand')}>
            {words.withdraw}
          </Button>
        </Match>
        <Match when={mayAsk()}>
          <Show when={state() === 'dismissed'}>
            <span>{words.dismissed}</span>
          </Show>
          <Button size={28} look="secondary" onClick={() => void send('askFloor')}>
            {state() === 'dismissed' ? words.again : words.ask}
          </Button>
        </Match>
      </Switch>
      <span role="status">{trouble()}</span>
    </>
  )
}
