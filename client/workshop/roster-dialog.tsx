import { createSignal, For, Show, type JSX } from 'solid-js'
import type { RosterLine } from '#shared/workshop/lead-views.ts'
import { useLive, useMe } from '#client/live/use-live.ts'
import { Button } from '#client/ui/button.tsx'
import { ConfirmDialog, Dialog } from '#client/ui/dialog.tsx'
import { LayerBadge } from '#client/ui/layer-badge.tsx'
import { TextField } from '#client/ui/text-field.tsx'
import { desk } from '#client/words/workshop-console.ts'
import { Guests } from './guests.tsx'
import { useOrders } from './orders.ts'
import panelStyles from './panel.module.css'

/** Everybody by name, and what one may do for each. */
export function RosterDialog(props: { readonly open: boolean; readonly onClose: () => void }): JSX.Element {
  const live = useLive()
  const { order } = useOrders()
  const [removing, setRemoving] = createSignal<RosterLine | null>(null)
  const people = () =>
    Object.values(live.view.roster ?? {}).toSorted((a, b) => a.name.localeCompare(b.name, 'nl'))
  return (
    <>
      <Dialog open={props.open && removing() === null} wide title={desk.people.list} onClose={props.onClose}>
        <ul class={panelStyles.rows} role="list">
          <For each={people()}>
            {(person) => <Person person={person} onRemove={() => setRemoving(person)} />}
          </For>
        </ul>
        <Guests />
      </Dialog>
      <ConfirmDialog
        open={removing() !== null}
        title={desk.people.removeTitle(removing()?.name ?? '')}
        description={desk.people.removeText}
        act={desk.people.remove}
        keep={desk.people.keep}
        danger
        onClose={() => setRemoving(null)}
        onAct={() => {
          const person = removing()
          if (person) void order({ type: 'person.remove', person: person.id as never })
          setRemoving(null)
        }}
      />
    </>
  )
}

function Person(props: { readonly person: RosterLine; readonly onRemove: () => void }): JSX.Element {
  const me = useMe()
  const { order } = useOrders()
  const [name, setName] = createSignal<string | null>(null)
  const [open, setOpen] = createSignal(false)
  const id = () => props.person.id as never
  const facts = () =>
    [
      props.person.organisationName,
      desk.people.station[props.person.station],
      props.person.confirmed ? desk.people.confirmed : desk.people.present,
      props.person.contact === 'here' ? '' : desk.people[props.person.contact],
      props.person.ready ? desk.people.ready : '',
    ]
      .filter(Boolean)
      .join(' · ')
  return (
    <li class={panelStyles.stack}>
      <div class={panelStyles.row}>
        <LayerBadge layer={props.person.layer} size={22} />
        <span class={panelStyles.named}>
          <strong>{props.person.name}</strong>
          <small>{facts()}</small>
        </span>
        <span class={panelStyles.push} />
        <Show when={!props.person.approved}>
          <Button
            size={28}
            onClick={() => void order({ type: 'person.approve', person: id(), organisation: null })}
          >
            {desk.people.approve}
          </Button>
        </Show>
        <Button
          size={28}
          look="quiet"
          icon="more"
          label={desk.people.acts(props.person.name)}
          aria-expanded={open()}
          onClick={() => setOpen((now) => !now)}
        />
      </div>
      <Show when={open()}>
        <div class={panelStyles.row}>
          <TextField
            label={desk.people.rename}
            value={name() ?? props.person.name}
            maxLength={120}
            onInput={setName}
            onCommit={(now) =>
              now.trim().length >= 2 && void order({ type: 'person.rename', person: id(), name: now.trim() })
            }
          />
          <Show when={props.person.twin}>
            {(of) => (
              <Button
                size={28}
                onClick={() => void order({ type: 'person.merge', from: id(), into: of() as never })}
              >
                {desk.people.merge}
              </Button>
            )}
          </Show>
          <Button
            size={28}
            onClick={() =>
              void order({
                type: 'person.promote',
                person: id(),
                station: props.person.station === 'facilitator' ? 'participant' : 'facilitator',
              })
            }
          >
            {props.person.station === 'facilitator' ? desk.people.demote : desk.people.promote}
          </Button>
          <Show when={props.person.station === 'participant'}>
            <Button
              size={28}
              onClick={() => void order({ type: 'person.promote', person: id(), station: 'observer' })}
            >
              {desk.people.observe}
            </Button>
          </Show>
          <Show
            when={me.stokje && props.person.station === 'facilitator' && props.person.id !== me.participant}
          >
            <Button size={28} onClick={() => void order({ type: 'stokje.give', to: id() })}>
              {desk.stokje.give}
            </Button>
          </Show>
          <Show when={props.person.id !== me.participant}>
            <Button size={28} look="danger" onClick={() => props.onRemove()}>
              {desk.people.remove}
            </Button>
          </Show>
        </div>
      </Show>
    </li>
  )
}
