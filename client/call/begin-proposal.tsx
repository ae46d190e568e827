import { useNavigate } from '@solidjs/router'
import { createSignal, Show, type JSX } from 'solid-js'
import { useApi } from '#client/api.ts'
import { Button } from '#client/ui/button.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import { MessageBar } from '#client/ui/message-bar.tsx'
import { NumberField } from '#client/ui/number-field.tsx'
import { SelectField } from '#client/ui/select-field.tsx'
import { TextField } from '#client/ui/text-field.tsx'
import { begin as words } from '#client/words/members.ts'
import type { IdeaView } from '#shared/api.ts'
import { regions } from '#shared/call/data/regions.ts'
import styles from './begin-proposal.module.css'
import { createBeginning, newIdea, noIdea, type Filling } from './create-beginning.ts'

export interface BeginProposalProps {
  readonly ideas: readonly IdeaView[]
  /** The one thing to do on this page. */
  readonly main: boolean
}

/** For who coordinates the call: a new proposal with a dossier of its own. */
export function BeginProposal(props: BeginProposalProps): JSX.Element {
  const [open, setOpen] = createSignal(false)
  return (
    <>
      <Button
        look={props.main ? 'primary' : 'secondary'}
        icon="plus"
        size={props.main ? 44 : 36}
        onClick={() => setOpen(true)}
      >
        {words.act}
      </Button>
      <Show when={open()}>
        <BeginDialog ideas={props.ideas} onClose={() => setOpen(false)} />
      </Show>
    </>
  )
}

function BeginDialog(props: {
  readonly ideas: readonly IdeaView[]
  readonly onClose: () => void
}): JSX.Element {
  const navigate = useNavigate()
  const form = createBeginning(
    useApi(),
    () => props.ideas,
    regions,
    (proposal) => navigate(`/dossier/${proposal}/mensen`),
  )
  const waiting = () => (form.busy() ? words.busy : undefined)
  const send = (event: Event) => {
    event.preventDefault()
    void form.send()
  }
  const choices = () => [
    ...props.ideas.map(({ id, number, title }) => ({ value: id, label: words.idea(number, title) })),
    { value: newIdea, label: words.fromNew },
    { value: noIdea, label: words.fromNone },
  ]
  return (
    <Dialog
      open
      onClose={() => props.onClose()}
      title={words.title}
      description={words.text}
      actions={
        <>
          <Button look="primary" type="submit" form="begin-proposal" notYet={waiting()}>
            {words.go}
          </Button>
          <Button onClick={() => props.onClose()}>{words.cancel}</Button>
        </>
      }
    >
      <form id="begin-proposal" class={styles.form} onSubmit={send} novalidate>
        <Problem form={form} />
        <SelectField
          label={words.from}
          required
          options={choices()}
          value={form.now.from}
          onChange={(from) => form.set({ from })}
          errors={form.errors('from')}
          ref={(box) => box.setAttribute('data-first', '')}
        />
        <Show when={form.now.from === newIdea}>
          <IdeaNumber form={form} />
        </Show>
        <RegionAndTitle form={form} />
      </form>
    </Dialog>
  )
}

/** Why the server did not do it. */
export function Problem(props: { readonly form: Filling }): JSX.Element {
  return (
    <div role="alert">
      <Show when={props.form.problem()}>
        <MessageBar kind="error">{props.form.problem()}</MessageBar>
      </Show>
    </div>
  )
}

export function IdeaNumber(props: {
  readonly form: Filling
  readonly ref?: (box: HTMLInputElement) => void
}): JSX.Element {
  return (
    <NumberField
      label={words.number}
      required
      value={props.form.now.number}
      onInput={(number) => props.form.set({ number })}
      errors={props.form.errors('number')}
      ref={(box) => props.ref?.(box)}
    />
  )
}

export function RegionAndTitle(props: { readonly form: Filling }): JSX.Element {
  return (
    <>
      <SelectField
        label={words.region}
        required
        options={regions.map(({ code, name }) => ({ value: code, label: name }))}
        value={props.form.now.region}
        onChange={(region) => props.form.set({ region })}
        errors={props.form.errors('region')}
      />
      <TextField
        label={words.name}
        required
        value={props.form.now.title}
        onInput={(title) => props.form.set({ title })}
        errors={props.form.errors('title')}
      />
    </>
  )
}
