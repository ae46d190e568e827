import { createSignal, Show, type JSX } from 'solid-js'
import { partnersOf } from '#shared/dossier/partners.ts'
import { engagementPath } from '#shared/dossier/schema.ts'
import { fieldOf } from '#shared/dossier/template.ts'
import { focusInside } from '#client/fields/focus.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { Button } from '#client/ui/button.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import { RadioGroup } from '#client/ui/radio-group.tsx'
import { SelectField } from '#client/ui/select-field.tsx'
import { budget as words } from '#client/words/budget.ts'
import styles from './budget.module.css'

export interface AddSourceProps {
  readonly onAdded: (source: string) => void
}

/** Gives an organisation one more purse to pay from: those for which I may write, my own first of all. */
export function AddSource(props: AddSourceProps): JSX.Element {
  const dossier = useDossier()
  const [open, setOpen] = createSignal(false)
  const payers = () =>
    partnersOf(dossier.content).filter(
      (partner) => dossier.deny(engagementPath(partner.id, 'sources', '-')) === null,
    )
  return (
    <Show when={payers().length > 0}>
      <Button look="secondary" icon="plus" onClick={() => setOpen(true)}>
        <span aria-hidden="true">{words.source}</span>
        <span class="visually-hidden">{words.addSource}</span>
      </Button>
      <Show when={open()}>
        <AddSourceDialog payers={payers()} onAdded={props.onAdded} onClose={() => setOpen(false)} />
      </Show>
    </Show>
  )
}

interface AddSourceDialogProps extends AddSourceProps {
  readonly payers: readonly { readonly id: string; readonly name: string }[]
  readonly onClose: () => void
}

function AddSourceDialog(props: AddSourceDialogProps): JSX.Element {
  const dossier = useDossier()
  const type = fieldOf(dossier.edition.template.source, 'type')
  const types = type?.kind === 'choice' ? type.options : []
  const own = () => props.payers.find((payer) => payer.id === dossier.actor?.organisation)
  const [chosen, setChosen] = createSignal<string | null>(null)
  const [kind, setKind] = createSignal(types[0]?.id ?? '')
  const [tried, setTried] = createSignal(false)
  const whose = () => chosen() ?? own()?.id ?? ''
  const add = (): void => {
    setTried(true)
    if (whose() === '') return
    const path = engagementPath(whose(), 'sources')
    const id = dossier.write.add(path, dossier.edition.template.source, { type: kind(), inKind: false })
    props.onClose()
    props.onAdded(id)
    focusInside([...path, id])
  }
  return (
    <Dialog
      open
      onClose={() => props.onClose()}
      title={words.newSource.title}
      description={words.newSource.text}
      actions={
        <>
          <Button look="primary" onClick={add}>
            {words.newSource.act}
          </Button>
          <Button onClick={() => props.onClose()}>{words.newSource.cancel}</Button>
        </>
      }
    >
      <div class={styles.form}>
        <SelectField
          label={words.newSource.whose}
          options={props.payers.map((payer) => ({ value: payer.id, label: payer.name }))}
          value={whose()}
          onChange={setChosen}
          errors={tried() && whose() === '' ? [words.newSource.whoseMissing] : []}
        />
        <RadioGroup
          label={words.newSource.kind}
          options={types.map((option) => ({ value: option.id, label: option.label }))}
          value={kind()}
          onChange={setKind}
        />
      </div>
    </Dialog>
  )
}
