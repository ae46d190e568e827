import { useNavigate } from '@solidjs/router'
import { For, Show, type JSX } from 'solid-js'
import { failed, useApi } from '#client/api.ts'
import { useAnnouncer } from '#client/page/announcer.ts'
import { Avatar } from '#client/ui/avatar.tsx'
import { Menu, MenuItem, MenuRule } from '#client/ui/menu.tsx'
import { people } from '#client/words/people.ts'
import { ui } from '#client/words/ui.ts'
import { useReload } from '#client/page/reload.ts'
import type { OrganisationView, PersonView } from '#shared/api.ts'
import { useMe } from './create-me.ts'
import { initials } from './initials.ts'
import styles from './me-menu.module.css'

/** Who I am here, for which organisation, and the way out. Nothing when nobody is signed in. */
export function MeMenu(): JSX.Element {
  const store = useMe()
  return <Show when={store.person()}>{(person) => <PersonMenu person={person()} />}</Show>
}

function PersonMenu(props: { readonly person: PersonView }): JSX.Element {
  const store = useMe()
  const announcer = useAnnouncer()
  const navigate = useNavigate()
  const api = useApi()
  const reload = useReload()
  const label = () => people.menu.label(props.person.name, props.person.organisation.name)
  const coordinates = () => {
    const now = store.me()
    return now.state === 'in' && now.coordinates
  }
  const others = () => {
    const now = store.me()
    return now.state === 'in' ? now.others : []
  }
  /** Another organisation is another role in everything on this page: it is taken anew, as a whole. */
  const actFor = async ({ id }: OrganisationView) => {
    const answer = await api.actFor(id)
    if (failed(answer)) announcer.sayNow(people.menu.notSwitched)
    else reload()
  }
  const leave = async () => {
    const failure = await store.signOut()
    if (failure) announcer.sayNow(people.menu.stillIn)
    else navigate('/')
  }
  return (
    <div class={styles.me}>
      <Menu
        label={label()}
        look="quiet"
        content={
          <Avatar
            initials={initials(props.person.name)}
            name={label()}
            layer={props.person.organisation.layer}
          />
        }
      >
        <div class={styles.who}>
          <span class={styles.name}>{props.person.name}</span>
          <span>{props.person.position}</span>
          <span>
            {props.person.organisation.name} · {ui.layer[props.person.organisation.layer]}
          </span>
        </div>
        <MenuRule />
        <For each={others()}>
          {(organisation) => (
            <MenuItem icon="people" onSelect={() => void actFor(organisation)}>
              {people.menu.actFor(organisation.name)}
            </MenuItem>
          )}
        </For>
        <MenuItem icon="table" onSelect={() => navigate('/')}>
          {people.menu.overview}
        </MenuItem>
        <MenuItem icon="lock" onSelect={() => navigate('/ik')}>
          {people.menu.account}
        </MenuItem>
        <Show when={coordinates()}>
          <MenuItem icon="table" onSelect={() => navigate('/logboek')}>
            {people.menu.log}
          </MenuItem>
          <MenuItem icon="document" onSelect={() => navigate('/postvak')}>
            {people.menu.outbox}
          </MenuItem>
          <MenuItem icon="people" onSelect={() => navigate('/organisaties')}>
            {people.menu.organisations}
          </MenuItem>
        </Show>
        <Show when={store.demo()}>
          <MenuItem icon="people" onSelect={() => navigate('/demo')}>
            {people.menu.other}
          </MenuItem>
        </Show>
        <MenuItem icon="sign-out" onSelect={() => void leave()}>
          {people.menu.signOut}
        </MenuItem>
      </Menu>
    </div>
  )
}
