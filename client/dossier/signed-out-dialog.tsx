import { createEffect, createSignal, on, Show, type JSX } from 'solid-js'
import type { PersonView } from '#shared/api.ts'
import { copyText } from '#client/clipboard.ts'
import { failed, useApi } from '#client/api.ts'
import { createAnswer } from '#client/page/create-answer.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { Button } from '#client/ui/button.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import { MessageBar } from '#client/ui/message-bar.tsx'
import { entrances as words } from '#client/words/entrances.ts'
import { ownText } from './own-text.ts'
import styles from './signed-out-dialog.module.css'

/** The server knows this session no more: why, that nothing is lost, and the one way on. */
export function SignedOutDialog(props: { readonly proposal: string; readonly me: PersonView }): JSX.Element {
  const dossier = useDossier()
  const [open, setOpen] = createSignal(false)
  const isOut = () => {
    const now = dossier.saved()
    return now.state === 'closed' && now.because === 'signed-out'
  }
  createEffect(on(isOut, (out) => setOpen(out)))
  return (
    <Show when={open()}>
      <Again {...props} onClose={() => setOpen(false)} />
    </Show>
  )
}

function Again(props: {
  readonly proposal: string
  readonly me: PersonView
  readonly onClose: () => void
}): JSX.Element {
  const api = useApi()
  const dossier = useDossier()
  const ways = createAnswer(() => api.entrances())
  const [said, setSaid] = createSignal('')
  const here = () => {
    const now = ways.now()
    return now.state === 'here' ? now.view : null
  }
  const waiting = () => dossier.tray.entries().length + dossier.unsaved().length
  const text = () => ownText(dossier)
  const copy = async () => {
    const done = await copyText(text())
    setSaid(done ? words.again.copied : words.again.notCopied)
  }
  const ask = async () => {
    const answer = await api.askLink({ person: props.me.id })
    setSaid(failed(answer) ? words.failed : words.sentMine)
  }
  return (
    <Dialog
      open
      wide
      seed={props.proposal}
      onClose={() => props.onClose()}
      title={words.again.title}
      description={words.again.text(props.me.organisation.name)}
      actions={
        <>
          <Show when={here()?.mail}>
            <Button look="primary" onClick={() => void ask()} data-first="">
              {words.ask}
            </Button>
          </Show>
          <Show when={here()?.openId}>
            {(name) => (
              <Button look="secondary" href={`/api/openid/start?to=${encodeURIComponent(location.pathname)}`}>
                {words.with(name())}
              </Button>
            )}
          </Show>
          <Show when={text() !== ''}>
            <Button look="neutral" icon="copy" onClick={() => void copy()}>
              {words.again.copy}
            </Button>
          </Show>
          <Button look="neutral" onClick={() => props.onClose()}>
            {words.again.read}
          </Button>
        </>
      }
    >
      <div class={styles.body}>
        <MessageBar kind="information" title={words.again.nothingLost}>
          {words.again.kept(waiting())}
        </MessageBar>
        <p class={styles.small}>
          {here()?.mail ? words.again.goes : words.again.byHand} <code>{words.again.code}</code>
        </p>
        <p class={styles.small} role="status">
          {said()}
        </p>
      </div>
    </Dialog>
  )
}
