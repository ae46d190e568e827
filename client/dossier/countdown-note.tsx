import { createEffect, createSignal, on, Show, type JSX } from 'solid-js'
import { may } from '#shared/access.ts'
import type { CountdownEnd } from '#shared/freezing.ts'
import { failed, useApi } from '#client/api.ts'
import { useAnnouncer } from '#client/page/announcer.ts'
import type { CountdownState } from '#client/sync/create-countdown.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { createNow } from '#client/ui/create-now.ts'
import { Button } from '#client/ui/button.tsx'
import { versions as words } from '#client/words/versions.ts'
import { Note } from './note.tsx'

export interface CountdownNoteProps {
  readonly proposal: string
  readonly countdown: Extract<CountdownState, { state: 'counting' }>
}

/** In seconds: said aloud once, when the clock passes it. */
const spoken = [300, 60, 10]

/** The clock everybody sees before a freeze; who leads can call it off. */
export function CountdownNote(props: CountdownNoteProps): JSX.Element {
  const dossier = useDossier()
  const api = useApi()
  const announcer = useAnnouncer()
  const now = createNow(250)
  const [trouble, setTrouble] = createSignal(false)
  const seconds = () => Math.max(0, Math.ceil((props.countdown.at - now()) / 1000))
  createEffect(
    on(seconds, (left, before) => {
      const passed = spoken.find((mark) => left <= mark && (before === undefined || before > mark))
      if (before === undefined || passed !== undefined) announcer.sayNow(words.countdown.said(left))
    }),
  )
  const callOff = async (): Promise<void> => {
    setTrouble(failed(await api.callOffFreeze(props.proposal)))
  }
  return (
    <Note
      icon="clock"
      title={words.countdown.title(seconds())}
      text={
        trouble()
          ? words.countdown.offFailed
          : words.countdown.text(props.countdown.by.name, props.countdown.by.organisation)
      }
      action={
        <Show when={may(dossier.actor, 'freeze', dossier.phase()) === null}>
          <Button size={28} look="secondary" onClick={() => void callOff()}>
            {words.countdown.off}
          </Button>
        </Show>
      }
    />
  )
}

/** The freeze did not come after all; stays until the next one is announced or the page is left. */
export function CountdownOver(props: { readonly because: CountdownEnd }): JSX.Element {
  const announcer = useAnnouncer()
  const sentence = () => words.countdown.ended[props.because]
  createEffect(() => announcer.sayNow(sentence()))
  return <Note icon="clock" calm title="" text={sentence()} />
}
