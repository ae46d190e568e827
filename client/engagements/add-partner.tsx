import { createSignal, Show, type JSX } from 'solid-js'
import { may } from '#shared/access.ts'
import { rowPath } from '#shared/dossier/schema.ts'
import type { FieldOf } from '#shared/dossier/template.ts'
import { layers, type Layer } from '#shared/layers.ts'
import { failed, isRefused, useApi } from '#client/api.ts'
import { useSpot } from '#client/fields/spot.ts'
import { useAnnouncer } from '#client/page/announcer.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { Button } from '#client/ui/button.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import { MessageBar } from '#client/ui/message-bar.tsx'
import { SelectField } from '#client/ui/select-field.tsx'
import { TextField } from '#client/ui/text-field.tsx'
import { engagements as words } from '#client/words/engagements.ts'
import { ui } from '#client/words/ui.ts'
import { layerOfKind } from './layer-of-kind.ts'
import styles from './engagements.module.css'

export interface AddPartnerProps {
  readonly proposal: string
  /** The field in which partners say of what kind they are. */
  readonly kinds: FieldOf<'choice'>
}

/** Gives an organisation its place in the dossier; only the server can, so this asks it. */
export function AddPartner(props: AddPartnerProps): JSX.Element {
  const dossier = useDossier()
  const [open, setOpen] = createSignal(false)
  return (
    <Show when={may(dossier.actor, 'admit', dossier.phase()) === null}>
      <Button look="secondary" icon="plus" onClick={() => setOpen(true)}>
        {words.partner.add}
      </Button>
      <Show when={open()}>
        <AddPartnerDialog {...props} onClose={() => setOpen(false)} />
      </Show>
    </Show>
  )
}

function AddPartnerDialog(props: AddPartnerProps & { readonly onClose: () => void }): JSX.Element {
  const api = useApi()
  const announcer = useAnnouncer()
  const spot = useSpot()
  const [name, setName] = createSignal('')
  const [kind, setKind] = createSignal('')
  const [layer, setLayer] = createSignal<Layer | ''>('')
  const [tried, setTried] = createSignal(false)
  const [busy, setBusy] = createSignal(false)
  const [problem, setProblem] = createSignal('')
  const waiting = () => (busy() ? words.partner.busy : undefined)
  const chosenLayer = (): Layer => layer() || layerOfKind(kind())
  const nameErrors = () => (tried() && name().trim() === '' ? [words.partner.nameMissing] : [])
  const kindErrors = () => (tried() && kind() === '' ? [words.partner.kindMissing] : [])

  const add = async (event: Event) => {
    event.preventDefault()
    setTried(true)
    if (busy() || name().trim() === '' || kind() === '') return
    setBusy(true)
    setProblem('')
    const answer = await api.admit(props.proposal, {
      name: name().trim(),
      layer: chosenLayer(),
      kind: kind(),
    })
    setBusy(false)
    if (failed(answer)) {
      setProblem(isRefused(answer) ? answer.refused.sentence : words.partner.unreachable)
      return
    }
    announcer.say(words.partner.added(answer.name))
    props.onClose()
    spot.go(rowPath('partners', 'partners', answer.id))
  }

  return (
    <Dialog
      open
      onClose={() => props.onClose()}
      title={words.partner.title}
      description={words.partner.text}
      actions={
        <>
          <Button look="primary" type="submit" form="add-partner" notYet={waiting()}>
            {words.partner.act}
          </Button>
          <Button onClick={() => props.onClose()}>{words.partner.cancel}</Button>
        </>
      }
    >
      <form id="add-partner" class={styles.form} onSubmit={(event) => void add(event)}>
        <Show when={problem()}>
          <MessageBar kind="error">{problem()}</MessageBar>
        </Show>
        <TextField
          label={words.partner.name}
          required
          value={name()}
          onInput={setName}
          errors={nameErrors()}
          ref={(box) => box.setAttribute('data-first', '')}
        />
        <SelectField
          label={words.partner.kind}
          required
          options={props.kinds.options.map((option) => ({ value: option.id, label: option.label }))}
          value={kind()}
          onChange={setKind}
          errors={kindErrors()}
        />
        <SelectField
          label={words.partner.layer}
          help={words.partner.layerHelp}
          options={layers.map((value) => ({ value, label: ui.layer[value] }))}
          value={kind() === '' && layer() === '' ? '' : chosenLayer()}
          onChange={setLayer}
        />
      </form>
    </Dialog>
  )
}
