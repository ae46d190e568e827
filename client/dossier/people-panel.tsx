import { useParams } from '@solidjs/router'
import { createMemo, For, Show, type JSX } from 'solid-js'
import { asLayer } from '#shared/layers.ts'
import { useDossier, type Present } from '#client/sync/dossier.ts'
import { CapHeading } from '#client/ui/cap-heading.tsx'
import { Checkbox } from '#client/ui/checkbox.tsx'
import { LayerBadge } from '#client/ui/layer-badge.tsx'
import { TextLink } from '#client/ui/text-link.tsx'
import { dossier as words } from '#client/words/dossier.ts'
import { members } from '#client/words/members.ts'
import { createPersons, sectionOfPerson, whereabouts, writes } from './create-persons.ts'
import { dossierHref } from './hrefs.ts'
import styles from './panels.module.css'

export interface PeoplePanelProps {
  readonly section: string | undefined
  readonly announcing: boolean
  readonly onAnnouncing: (on: boolean) => void
}

/** Everybody here, by where they are. */
export function PeoplePanel(props: PeoplePanelProps): JSX.Element {
  const dossier = useDossier()
  const params = useParams<{ proposal: string }>()
  const persons = createPersons()
  const isHere = (one: Present) =>
    props.section !== undefined && sectionOfPerson(dossier.edition.template, one)?.id === props.section
  const here = createMemo(() => persons().filter(isHere))
  const elsewhere = createMemo(() => persons().filter((one) => !isHere(one)))
  const away = () => dossier.saved().state === 'offline'
  return (
    <div class={styles.panel}>
      <Show when={!away()} fallback={<p class={styles.sum}>{words.people.unknown}</p>}>
        <Show when={here().length > 0}>
          <CapHeading level={2}>{words.people.here}</CapHeading>
          <Persons persons={here()} say={(one) => (writes(one) ? words.people.writes : words.people.reads)} />
        </Show>
        <Show when={elsewhere().length > 0}>
          <CapHeading level={2}>{words.people.elsewhere}</CapHeading>
          <Persons persons={elsewhere()} say={(one) => whereabouts(dossier.edition.template, one)} />
        </Show>
        <Show when={persons().length === 1}>
          <p class={styles.sum}>{words.people.onlyMe}</p>
        </Show>
      </Show>
      <p>
        <TextLink href={`${dossierHref(params.proposal)}/mensen`}>{members.all}</TextLink>
      </p>
      <Checkbox label={words.people.announce} checked={props.announcing} onChange={props.onAnnouncing} />
    </div>
  )
}

interface PersonsProps {
  readonly persons: readonly Present[]
  readonly say: (person: Present) => string
}

function Persons(props: PersonsProps): JSX.Element {
  return (
    <ul class={styles.persons} role="list">
      <For each={props.persons}>
        {(one) => (
          <li class={styles.person}>
            <LayerBadge layer={asLayer(one.identity.layer) ?? 'partner'} size={22} />
            <span>
              <b>{one.identity.name}</b>
              <Show when={one.me}> ({words.people.me})</Show>
              <br />
              <span class={styles.soft}>{one.identity.organisation}</span>
            </span>
            <span class={styles.soft}>{props.say(one)}</span>
          </li>
        )}
      </For>
    </ul>
  )
}
