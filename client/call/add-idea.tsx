import { createSignal, Show, type JSX } from 'solid-js'
import { useApi } from '#client/api.ts'
import { useAnnouncer } from '#client/page/announcer.ts'
import { Button } from '#client/ui/button.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import { SelectField } from '#client/ui/select-field.tsx'
import { call } from '#client/words/call.ts'
import { begin as words } from '#client/words/members.ts'
import { ideaStates } from '#shared/call/idea.ts'
import styles from './begin-proposal.module.css'
import { IdeaNumber, Problem, RegionAndTitle } from './begin-proposal.tsx'
import { createIdea } from './create-beginning.ts'

/** For who coordinates the call: an idea as it was handed in. */
export function AddIdea(props: { readonly onAdded: () => void }): JSX.Element {
  const [open, setOpen] = createSignal(false)
  return (
    <>
      <Button look="secondary" size={28} icon="plus" onClick={() => setOpen(true)}>
        {words.newIdea.act}
      </Button>
      <Show when={open()}>
        <IdeaDialog onAdded={() => props.onAdded()} onClose={() => setOpen(false)} />
      </Show>
    </>
  )
}

function IdeaDialog(props: { readonly onAdded: () => void; readonly onClose: () => void }): JSX.Element {
  const announcer = useAnnouncer()
  const form = createIdea(useApi(), (idea) => {
    announcer.say(words.newIdea.added(idea.title))
    props.onClose()
    props.onAdded()
  })
  const waiting = () => (form.busy() ? words.newIdea.busy : undefined)
  const send = (event: Event) => {
    event.preventDefault()
    void form.send()
  }
  return (
    <Dialog
      open
      onClose={() => props.onClose()}
      title={words.newIdea.title}
      description={words.newIdea.text}
      actions={
        <>
          <Button look="primary" type="submit" form="add-idea" notYet={waiting()}>
            {words.newIdea.go}
          </Button>
          <Button onClick={() => props.onClose()}>{words.cancel}</Button>
        </>
      }
    >
      <form id="add-idea" class={styles.form} onSubmit={send} novalidate>
        <Problem form={form} />
        <IdeaNumber form={form} ref={(box) => box.setAttribute('data-first', '')} />
        <RegionAndTitle form={form} />
        <SelectField
          label={words.state}
          required
          options={ideaStates.map((value) => ({ value, label: call.ideaState[value] }))}
          value={form.now.state}
          onChange={(state) => form.set({ state })}
        />
      </form>
    </Dialog>
  )
}
