import { useNavigate } from '@solidjs/router'
import { createSignal, Show, type JSX } from 'solid-js'
import { failed, isRefused, useApi } from '#client/api.ts'
import { Button } from '#client/ui/button.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import { MessageBar } from '#client/ui/message-bar.tsx'
import { SelectField } from '#client/ui/select-field.tsx'
import { TextField } from '#client/ui/text-field.tsx'
import { ideas } from '#client/words/ideas.ts'
import type { IdeasView } from '#shared/idea/api.ts'
import { asLine, longestLine } from '#shared/invitation.ts'
import styles from './ideas-page.module.css'

const words = ideas.begin

/** Where it lies and what it is called; all the rest is written in the idea itself. */
export function BeginIdea(props: { readonly view: IdeasView }): JSX.Element {
  const [open, setOpen] = createSignal(false)
  return (
    <>
      <Button look="primary" icon="plus" onClick={() => setOpen(true)}>
        {words.act}
      </Button>
      <Show when={open()}>
        <BeginDialog view={props.view} onClose={() => setOpen(false)} />
      </Show>
    </>
  )
}

function BeginDialog(props: { readonly view: IdeasView; readonly onClose: () => void }): JSX.Element {
  const api = useApi()
  const navigate = useNavigate()
  const [region, setRegion] = createSignal('')
  const [title, setTitle] = createSignal('')
  const [tried, setTried] = createSignal(false)
  const [busy, setBusy] = createSignal(false)
  const [problem, setProblem] = createSignal('')
  const send = async (event: Event) => {
    event.preventDefault()
    setTried(true)
    const name = asLine(title())
    if (busy() || region() === '' || !name) return
    setBusy(true)
    const answer = await api.beginIdea({ region: region(), title: name })
    setBusy(false)
    if (!failed(answer)) return navigate(`/ideeen/${answer.id}`)
    setProblem(isRefused(answer) ? answer.refused.sentence : ideas.unreachable)
  }
  return (
    <Dialog
      open
      onClose={() => props.onClose()}
      title={words.title}
      description={props.view.coordinates ? words.onBehalf : words.text}
      actions={
        <>
          <Button look="primary" type="submit" form="begin-idea" notYet={busy() ? words.busy : undefined}>
            {words.go}
          </Button>
          <Button onClick={() => props.onClose()}>{words.cancel}</Button>
        </>
      }
    >
      <form id="begin-idea" class={styles.form} onSubmit={(event) => void send(event)} novalidate>
        <Show when={problem()}>
          <MessageBar kind="error">{problem()}</MessageBar>
        </Show>
        <TextField
          label={words.name}
          help={words.nameHelp}
          required
          value={title()}
          maxLength={longestLine}
          onInput={setTitle}
          ref={(box) => box.setAttribute('data-first', '')}
          errors={tried() && !asLine(title()) ? [words.noName] : []}
        />
        <SelectField
          label={words.region}
          required
          options={props.view.regions.map(({ code, name }) => ({ value: code, label: name }))}
          value={region()}
          onChange={setRegion}
          errors={tried() && region() === '' ? [words.noRegion] : []}
        />
      </form>
    </Dialog>
  )
}
