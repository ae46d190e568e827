import { createSignal, For, Show, type JSX } from 'solid-js'
import type { TableView } from '#shared/workshop/projection.ts'
import { useLive } from '#client/live/use-live.ts'
import { Button } from '#client/ui/button.tsx'
import { Checkbox } from '#client/ui/checkbox.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import { SelectField } from '#client/ui/select-field.tsx'
import { TextField } from '#client/ui/text-field.tsx'
import { desk } from '#client/words/workshop-console.ts'
import { useOrders } from './orders.ts'
import panelStyles from './panel.module.css'

/** Tables, who sits at them, who writes for them. */
export function SeatsDialog(props: { readonly open: boolean; readonly onClose: () => void }): JSX.Element {
  const live = useLive()
  const { order } = useOrders()
  const [name, setName] = createSignal('')
  const [theme, setTheme] = createSignal('')
  const [remote, setRemote] = createSignal(false)
  const tables = () => Object.values(live.view.tables).toSorted((a, b) => a.number - b.number)
  const people = () =>
    Object.values(live.view.roster ?? {}).filter(
      ({ approved, station }) => approved && station === 'participant',
    )
  const add = (): void => {
    if (name().trim() === '') return
    void order({ type: 'table.add', name: name().trim(), theme: theme().trim(), remote: remote() })
    setName('')
    setTheme('')
  }
  return (
    <Dialog open={props.open} wide title={desk.seats.title} onClose={props.onClose}>
      <div class={panelStyles.stack}>
        <For each={tables()}>{(table) => <TableRow table={table} />}</For>
        <Show when={tables().length > 0}>
          <Button onClick={() => void order({ type: 'table.mix', tables: tables().length })}>
            {desk.seats.mix(tables().length)}
          </Button>
        </Show>
        <ul class={panelStyles.rows} role="list">
          <For each={people()}>
            {(person) => (
              <li>
                <span>
                  {person.name}, {person.organisationName}
                </span>
                <SelectField
                  label={desk.seats.seat(person.name)}
                  hideLabel
                  value={person.table ?? 'none'}
                  options={[
                    { value: 'none', label: desk.seats.none },
                    ...tables().map(({ id, name }) => ({ value: id, label: name })),
                  ]}
                  onChange={(table) =>
                    void order({
                      type: 'table.seat',
                      person: person.id as never,
                      table: (table === 'none' ? null : table) as never,
                    })
                  }
                />
              </li>
            )}
          </For>
        </ul>
        <div class={panelStyles.formRow}>
          <TextField label={desk.seats.name} value={name()} maxLength={60} onInput={setName} />
          <TextField label={desk.seats.theme} value={theme()} maxLength={80} onInput={setTheme} />
        </div>
        <Checkbox label={desk.seats.remote} checked={remote()} onChange={setRemote} />
        <Button icon="plus" onClick={add}>
          {desk.seats.add}
        </Button>
      </div>
    </Dialog>
  )
}

function TableRow(props: { readonly table: TableView }): JSX.Element {
  const live = useLive()
  const { order } = useOrders()
  const sitting = () => Object.values(live.view.roster ?? {}).filter(({ table }) => table === props.table.id)
  const scribe = () => sitting().find(({ name }) => name === props.table.scribe)?.id ?? 'none'
  return (
    <div class={panelStyles.formRow}>
      <strong>
        {props.table.name} <small>{props.table.theme}</small>
      </strong>
      <SelectField
        label={`${desk.seats.scribe}, ${props.table.name}`}
        value={scribe()}
        options={[
          { value: 'none', label: desk.seats.noScribe },
          ...sitting().map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(person) =>
          void order({
            type: 'table.scribe',
            table: props.table.id as never,
            person: (person === 'none' ? null : person) as never,
          })
        }
      />
      <Button
        look="quiet"
        icon="trash"
        label={`${desk.seats.remove}: ${props.table.name}`}
        onClick={() => void order({ type: 'table.remove', table: props.table.id as never })}
      />
    </div>
  )
}
