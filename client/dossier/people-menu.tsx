import { useNavigate, useParams } from '@solidjs/router'
import { createMemo, For, Show, type JSX } from 'solid-js'
import { asLayer, layers } from '#shared/layers.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { Hidden } from '#client/ui/hidden.tsx'
import { Icon } from '#client/ui/icon.tsx'
import { LayerBadge } from '#client/ui/layer-badge.tsx'
import { Menu, MenuItem, MenuRule } from '#client/ui/menu.tsx'
import { dossier as words } from '#client/words/dossier.ts'
import { members } from '#client/words/members.ts'
import { sessions } from '#client/words/workshop-list.ts'
import { createPersons, whereabouts } from './create-persons.ts'
import { dossierHref } from './hrefs.ts'
import styles from './top-bar.module.css'

/** So many names fit in a menu; everybody is in the panel. */
const mostNames = 12

/** Who is here, counted per layer of government; the names are one press away. */
export function PeopleMenu(props: { readonly onOpenPanel: () => void }): JSX.Element {
  const dossier = useDossier()
  const params = useParams<{ proposal: string }>()
  const navigate = useNavigate()
  const persons = createPersons()
  const away = () => dossier.saved().state === 'offline'
  const perLayer = createMemo(() =>
    layers
      .map((layer) => ({
        layer,
        count: persons().filter((one) => asLayer(one.identity.layer) === layer).length,
      }))
      .filter(({ count }) => count > 0),
  )
  return (
    <Show
      when={!away()}
      fallback={
        <p class={styles.away}>
          <Icon name="people" />
          {words.people.unknown}
        </p>
      }
    >
      <Menu
        label={words.people.menu(persons().length)}
        iconEnd="chevron-down"
        content={
          <>
            <Hidden>{words.people.menu(persons().length)}</Hidden>
            <span class={styles.layers} aria-hidden="true">
              <For each={perLayer()}>
                {({ layer, count }) => (
                  <span class={styles.layer}>
                    <LayerBadge layer={layer} silent /> {count}
                  </span>
                )}
              </For>
            </span>
          </>
        }
      >
        <For each={persons().slice(0, mostNames)}>
          {(one) => (
            <MenuItem onSelect={props.onOpenPanel}>
              <span class={styles.person}>
                <LayerBadge layer={asLayer(one.identity.layer) ?? 'partner'} />
                <span>
                  <b>{one.identity.name}</b>
                  <Show when={one.me}> ({words.people.me})</Show>
                  <br />
                  {one.identity.organisation} · {whereabouts(dossier.edition.template, one)}
                </span>
              </span>
            </MenuItem>
          )}
        </For>
        <Show when={persons().length > mostNames}>
          <MenuItem
            onSelect={props.onOpenPanel}
          >{`+${words.people.others(persons().length - mostNames)}`}</MenuItem>
        </Show>
        <MenuRule />
        <MenuItem icon="people" onSelect={() => navigate(`${dossierHref(params.proposal)}/mensen`)}>
          {members.all}
        </MenuItem>
        <MenuItem icon="screen" onSelect={() => navigate(`${dossierHref(params.proposal)}/werksessies`)}>
          {sessions.page}
        </MenuItem>
      </Menu>
    </Show>
  )
}
