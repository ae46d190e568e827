import { createUniqueId, For, type JSX } from 'solid-js'
import { Button } from '#client/ui/button.tsx'
import { Hidden } from '#client/ui/hidden.tsx'
import { LayerBadge } from '#client/ui/layer-badge.tsx'
import { Pill } from '#client/ui/pill.tsx'
import { demo } from '#client/words/demo.ts'
import { people } from '#client/words/people.ts'
import type { DemoPerson } from '#shared/api.ts'
import styles from './crew-list.module.css'
import { keyOf, type Crew } from './person-of.ts'

export interface CrewListProps {
  readonly crew: Crew
  readonly busy: boolean
  readonly onBecome: (person: string) => void
}

/** The people of one proposal, of every layer. */
export function CrewList(props: CrewListProps): JSX.Element {
  const id = createUniqueId()
  return (
    <section aria-labelledby={id}>
      <div class={styles.top}>
        <h2 id={id}>{props.crew.proposal}</h2>
        <p>{demo.count(props.crew.people.length)}</p>
      </div>
      <ul class={styles.people} role="list">
        <For each={props.crew.people}>
          {(person) => (
            <li>
              <LayerBadge layer={person.organisation.layer} size={34} />
              <PersonWords person={person} />
              <Button
                size={28}
                look="secondary"
                aria-disabled={props.busy ? 'true' : undefined}
                onClick={() => props.onBecome(keyOf(person))}
              >
                {demo.become(firstName(person))}
                <Hidden> {restOfName(person)}</Hidden>
              </Button>
            </li>
          )}
        </For>
      </ul>
    </section>
  )
}

/** The name is a link, to open a second person in another window. */
function PersonWords(props: { readonly person: DemoPerson }): JSX.Element {
  return (
    <div class={styles.words}>
      <span class={styles.name}>
        <a href={props.person.link}>{props.person.name}</a>
        <Pill look="plain">{people.role[props.person.role]}</Pill>
      </span>
      <p>
        {props.person.position} · <b>{props.person.organisation.name}</b>
      </p>
    </div>
  )
}

const firstName = (person: DemoPerson): string => person.name.split(' ')[0] ?? person.name
const restOfName = (person: DemoPerson): string => person.name.split(' ').slice(1).join(' ')
