import { useNavigate } from '@solidjs/router'
import { createSignal, Show, type JSX } from 'solid-js'
import { failed, isRefused, useApi } from '#client/api.ts'
import { Button } from '#client/ui/button.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import { MessageBar } from '#client/ui/message-bar.tsx'
import { TextArea } from '#client/ui/text-area.tsx'
import { versions } from '#client/words/versions.ts'
import { longestReason } from '#shared/freezing.ts'

/** Begins the next version, with the reason that everybody reads. */
export function Reopen(props: { readonly proposal: string; readonly version: number }): JSX.Element {
  const words = versions.reopen
  const api = useApi()
  const navigate = useNavigate()
  const [open, setOpen] = createSignal(false)
  const [reason, setReason] = createSignal('')
  const [trouble, setTrouble] = createSignal('')
  const [tried, setTried] = createSignal(false)
  const act = async (): Promise<void> => {
    setTried(true)
    if (reason().trim() === '') return
    const answer = await api.reopen(props.proposal, { reason: reason().trim().slice(0, longestReason) })
    if (failed(answer)) return void setTrouble(isRefused(answer) ? answer.refused.sentence : words.failed)
    navigate(`/dossier/${props.proposal}`)
  }
  return (
    <>
      <Button icon="history" onClick={() => setOpen(true)}>
        {words.act(props.version + 1)}
      </Button>
      <Dialog
        open={open()}
        onClose={() => setOpen(false)}
        title={words.title(props.version + 1)}
        description={words.text(props.version)}
        actions={
          <>
            <Button look="primary" onClick={() => void act()}>
              {words.act(props.version + 1)}
            </Button>
            <Button data-first="" onClick={() => setOpen(false)}>
              {words.keep}
            </Button>
          </>
        }
      >
        <Show when={trouble()}>
          <MessageBar kind="error">{trouble()}</MessageBar>
        </Show>
        <TextArea
          label={words.reason}
          help={words.help}
          value={reason()}
          required
          errors={tried() && reason().trim() === '' ? [words.missing] : []}
          onInput={setReason}
        />
      </Dialog>
    </>
  )
}
