import { createSignal, Show, type JSX } from 'solid-js'
import { Button } from '#client/ui/button.tsx'
import { SelectField } from '#client/ui/select-field.tsx'
import { TextField } from '#client/ui/text-field.tsx'
import { organisations as words } from '#client/words/organisations.ts'
import { ui } from '#client/words/ui.ts'
import { asLayer, layers } from '#shared/layers.ts'
import type { OrganisationEntry, OrganisationRequest } from '#shared/organisation-api.ts'
import styles from './organisations-page.module.css'

export interface OrganisationFormProps {
  readonly entry: OrganisationEntry
  readonly onClose: () => void
  readonly onSave: (asked: OrganisationRequest) => void
}

/** What an organisation is called, its layer and its codes. */
export function OrganisationForm(props: OrganisationFormProps): JSX.Element {
  // The form is made anew every time it opens: what others change meanwhile does not overwrite what is typed.
  // eslint-disable-next-line solid/reactivity
  const { name, layer, nis, kbo, ovo } = props.entry
  const [asked, setAsked] = createSignal<OrganisationRequest>({
    name,
    layer,
    nis: nis ?? '',
    kbo: kbo ?? '',
    ovo: ovo ?? '',
  })
  const set = (more: Partial<OrganisationRequest>) => setAsked((now) => ({ ...now, ...more }))
  return (
    <form
      class={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        props.onSave(asked())
      }}
    >
      <TextField label={words.name} value={asked().name} onInput={(value) => set({ name: value })} />
      <SelectField
        label={words.layer}
        value={asked().layer}
        options={layers.map((value) => ({ value, label: ui.layer[value] }))}
        onChange={(value) => set({ layer: asLayer(value) ?? asked().layer })}
      />
      <Show when={asked().layer === 'municipality'}>
        <TextField
          label={words.nis}
          help={words.nisHelp}
          inputMode="numeric"
          value={asked().nis}
          onInput={(value) => set({ nis: value })}
        />
      </Show>
      <TextField
        label={words.kbo}
        help={words.kboHelp}
        value={asked().kbo}
        onInput={(value) => set({ kbo: value })}
      />
      <Show when={asked().layer === 'flemish'}>
        <TextField
          label={words.ovo}
          help={words.ovoHelp}
          value={asked().ovo}
          onInput={(value) => set({ ovo: value })}
        />
      </Show>
      <div class={styles.acts}>
        <Button type="submit">{words.save}</Button>
        <Button look="neutral" onClick={() => props.onClose()}>
          {words.keep}
        </Button>
      </div>
    </form>
  )
}
