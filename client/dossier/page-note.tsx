import { createEffect, createSignal, Match, onCleanup, Show, Switch, type JSX } from 'solid-js'
import { failed, useApi } from '#client/api.ts'
import { may } from '#shared/access.ts'
import { useDossier, type SavedState } from '#client/sync/dossier.ts'
import { Button } from '#client/ui/button.tsx'
import { dossier as words } from '#client/words/dossier.ts'
import { CountdownNote, CountdownOver } from './countdown-note.tsx'
import { FrozenNote } from './frozen-note.tsx'
import { Note } from './note.tsx'

export interface PageNoteProps {
  readonly proposal: string
  readonly onReload: () => void
  readonly onRetry: () => void
}

type Of<State extends SavedState['state']> = Extract<SavedState, { state: State }>

/** One line under the top bar for what holds for the whole page: offline, only reading, frozen, closed. */
export function PageNote(props: PageNoteProps): JSX.Element {
  const dossier = useDossier()
  const is = <State extends SavedState['state']>(state: State): Of<State> | undefined => {
    const now = dossier.saved()
    return now.state === state ? (now as Of<State>) : undefined
  }
  const reading = () => (dossier.actor?.role === 'observer' ? words.reading.observer : words.reading.other)
  const counting = () => {
    const countdown = dossier.countdown()
    return countdown?.state === 'counting' ? countdown : undefined
  }
  const over = () => {
    const countdown = dossier.countdown()
    return countdown?.state === 'ended' ? countdown.because : undefined
  }
  return (
    <Switch>
      <Match when={is('offline')}>
        {(offline) => <OfflineNote retryAt={offline().retryAt} onRetry={props.onRetry} />}
      </Match>
      <Match when={is('closed')}>
        {(closed) => (
          <Note
            icon="cloud-off"
            title={words.closed[closed().because].title}
            text={words.closed[closed().because].text}
            action={
              <Button size={28} look="secondary" onClick={() => props.onReload()}>
                {words.closed.reopen}
              </Button>
            }
          />
        )}
      </Match>
      <Match when={counting()}>
        {(countdown) => <CountdownNote proposal={props.proposal} countdown={countdown()} />}
      </Match>
      <Match when={over()}>{(because) => <CountdownOver because={because()} />}</Match>
      <Match when={is('frozen')}>
        {(frozen) => <FrozenNote proposal={props.proposal} version={frozen().version} />}
      </Match>
      <Match when={is('read-only')}>
        <Note
          icon="eye"
          calm
          title={reading().title}
          text={reading().text}
          action={<AskToWrite proposal={props.proposal} />}
        />
      </Match>
    </Switch>
  )
}

/** Who reads along asks to write; who leads sees it among the people. */
function AskToWrite(props: { readonly proposal: string }): JSX.Element {
  const dossier = useDossier()
  const api = useApi()
  const [asked, setAsked] = createSignal<'not-yet' | 'asked' | 'failed'>('not-yet')
  const ask = async () => {
    if (asked() === 'asked') return
    setAsked(failed(await api.wish(props.proposal)) ? 'failed' : 'asked')
  }
  return (
    <Show when={may(dossier.actor, 'wish', dossier.phase()) === null}>
      <span role="status">
        {asked() === 'not-yet' ? '' : words.reading[asked() === 'asked' ? 'asked' : 'notAsked']}
      </span>
      <Show when={asked() !== 'asked'}>
        <Button size={28} look="secondary" onClick={() => void ask()}>
          {words.reading.ask}
        </Button>
      </Show>
    </Show>
  )
}

/** `retryAt` in ms since 1970; `null` while an attempt is under way. */
function OfflineNote(props: { readonly retryAt: number | null; readonly onRetry: () => void }): JSX.Element {
  const dossier = useDossier()
  const [now, setNow] = createSignal(Date.now())
  createEffect(() => {
    if (props.retryAt === null) return
    const timer = setInterval(() => setNow(Date.now()), 1000)
    onCleanup(() => clearInterval(timer))
  })
  const seconds = () => Math.max(0, Math.ceil(((props.retryAt ?? 0) - now()) / 1000))
  const writes = () => dossier.deny(['identification', 'facts', 'title']) === null
  return (
    <Note
      icon="cloud-off"
      title={words.offline.title}
      text={writes() ? words.offline.text : words.offline.read}
      action={
        <>
          <span>
            <Show when={props.retryAt !== null && seconds() > 0} fallback={words.offline.trying}>
              {words.offline.next(seconds())}
            </Show>
          </span>
          <Button size={28} look="secondary" onClick={() => props.onRetry()}>
            {words.offline.now}
          </Button>
        </>
      }
    />
  )
}
