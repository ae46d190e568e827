import { createSignal, For, Show, type JSX } from 'solid-js'
import { layers, type Layer } from '#shared/layers.ts'
import type { DoorView, GuestMatch, JoinRequest } from '#shared/workshop/door.ts'
import { Icon } from '#client/ui/icon.tsx'
import { LayerBadge } from '#client/ui/layer-badge.tsx'
import { ui } from '#client/words/ui.ts'
import { longDay } from '#client/words/workshop.ts'
import { phone } from '#client/words/workshop-phone.ts'
import { Act } from './act.tsx'
import { PhoneHeader } from './phone-header.tsx'
import { createGuests } from './create-guests.ts'
import { WhoSees } from './who-sees.tsx'
import { Problem } from './problem.tsx'
import formStyles from './form.module.css'
import pageStyles from './page.module.css'
import textStyles from './text.module.css'
import styles from './name-page.module.css'

export interface NamePageProps {
  readonly door: DoorView
  readonly problem: string
  readonly today: number
  readonly guests: (words: string) => Promise<readonly GuestMatch[]>
  readonly onJoin: (request: Omit<JoinRequest, 'device'>) => Promise<void>
}

const other = 'other'

/** Name and organisation; the guest list proposes after three letters, and the organisation follows. */
export function NamePage(props: NamePageProps): JSX.Element {
  const [name, setName] = createSignal('')
  const [organisation, setOrganisation] = createSignal('')
  const [newName, setNewName] = createSignal('')
  const [newLayer, setNewLayer] = createSignal<Layer>('partner')
  const [missing, setMissing] = createSignal(false)
  const [joining, setJoining] = createSignal(false)
  const guests = createGuests((words) => props.guests(words))
  const known = (id: string) => props.door.organisations.find((one) => one.id === id)
  const layerOf = (id: string) => known(id)?.layer
  const chosen = (): JoinRequest['organisation'] | null => {
    if (organisation() !== other) return organisation() || null
    const typed = newName().trim()
    return typed.length < 2 ? null : { name: typed, layer: newLayer() }
  }
  const take = (guest: GuestMatch): void => {
    setName(guest.name)
    if (known(guest.organisation)) setOrganisation(guest.organisation)
    guests.close()
  }
  const join = async (): Promise<void> => {
    const wanted = chosen()
    setMissing(name().trim().length < 2 || wanted === null)
    if (missing() || wanted === null || joining()) return
    setJoining(true)
    await props.onJoin({ name: name().trim(), organisation: wanted })
    setJoining(false)
  }
  return (
    <div class={pageStyles.page}>
      <PhoneHeader
        seed={props.door.workshop}
        line={phone.name.session(longDay(props.today))}
        title={props.door.title}
      />
      <form
        class={pageStyles.body}
        onSubmit={(event) => {
          event.preventDefault()
          void join()
        }}
      >
        <h1 class={textStyles.question}>{phone.name.title}</h1>
        <label class={textStyles.label} for="name">
          {phone.name.name}
        </label>
        <input
          class={formStyles.input}
          id="name"
          value={name()}
          autocomplete="name"
          maxLength={120}
          onInput={(event) => {
            setName(event.currentTarget.value)
            guests.look(event.currentTarget.value)
          }}
        />
        <Show when={guests.found().length > 0}>
          <ul class={styles.guests} role="list" aria-label={phone.name.guests}>
            <For each={guests.found()}>
              {(guest) => (
                <li>
                  <button type="button" class={styles.guest} onClick={() => take(guest)}>
                    <Show when={layerOf(guest.organisation)}>
                      {(layer) => <LayerBadge layer={layer()} size={34} silent />}
                    </Show>
                    <span class={styles.guestWords}>
                      <strong>{guest.name}</strong>
                      <small>
                        {known(guest.organisation)?.name ?? guest.organisation} · {phone.name.guest}
                      </small>
                    </span>
                    <Icon name="check" size={20} />
                  </button>
                </li>
              )}
            </For>
          </ul>
        </Show>
        <label class={textStyles.label} for="organisation">
          {phone.name.organisation}
        </label>
        <span class={formStyles.select} data-lead={layerOf(organisation()) ? '' : undefined}>
          <Show when={layerOf(organisation())}>
            {(layer) => <LayerBadge layer={layer()} size={22} silent />}
          </Show>
          <select
            class={formStyles.input}
            id="organisation"
            aria-describedby="not-there"
            onChange={(event) => setOrganisation(event.currentTarget.value)}
          >
            <option value="" selected={organisation() === ''}>
              {phone.name.choose}
            </option>
            <For each={props.door.organisations}>
              {(one) => (
                <option value={one.id} selected={organisation() === one.id}>
                  {one.name}
                </option>
              )}
            </For>
            <option value={other} selected={organisation() === other}>
              {phone.name.other}
            </option>
          </select>
          <Icon name="chevron-down" size={20} />
        </span>
        <p class={textStyles.help} id="not-there">
          {phone.name.notThere}
        </p>
        <Show when={organisation() === other}>
          <label class={textStyles.label} for="new-name">
            {phone.name.otherName}
          </label>
          <input
            class={formStyles.input}
            id="new-name"
            maxLength={120}
            value={newName()}
            onInput={(event) => setNewName(event.currentTarget.value)}
          />
          <label class={textStyles.label} for="new-layer">
            {phone.name.otherLayer}
          </label>
          <span class={formStyles.select}>
            <select
              class={formStyles.input}
              id="new-layer"
              onChange={(event) => setNewLayer(event.currentTarget.value as Layer)}
            >
              <For each={layers}>
                {(layer) => (
                  <option value={layer} selected={newLayer() === layer}>
                    {ui.layer[layer]}
                  </option>
                )}
              </For>
            </select>
            <Icon name="chevron-down" size={20} />
          </span>
        </Show>
        <WhoSees open aside>
          {phone.name.seen} <strong>{phone.name.present}</strong>. {phone.name.confirm}
        </WhoSees>
        <Problem text={missing() ? phone.name.missing : props.problem} />
      </form>
      <footer class={pageStyles.foot}>
        <Show when={props.door.mode === 'ask'}>
          <p class={textStyles.help}>{phone.name.ask}</p>
        </Show>
        <Act onAct={() => void join()} notYet={joining()}>
          {phone.name.go}
        </Act>
      </footer>
    </div>
  )
}
