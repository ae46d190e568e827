import { useParams } from '@solidjs/router'
import { For, Show, type JSX } from 'solid-js'
import { useApi } from '#client/api.ts'
import { Asked } from '#client/page/asked.tsx'
import { createAnswer } from '#client/page/create-answer.ts'
import { createHeading } from '#client/page/create-heading.ts'
import { FailureNotice, Notice } from '#client/page/failure-notice.tsx'
import { createEntry, type Entry } from '#client/people/create-entry.ts'
import { useMe } from '#client/people/create-me.ts'
import { PersonCard } from '#client/people/person-card.tsx'
import { Button } from '#client/ui/button.tsx'
import { MessageBar } from '#client/ui/message-bar.tsx'
import { PageHeader } from '#client/ui/page-header.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { app } from '#client/words/app.ts'
import { demo } from '#client/words/demo.ts'
import { people } from '#client/words/people.ts'
import type { DemoPerson } from '#shared/api.ts'
import styles from './become-page.module.css'
import { keyOf } from './person-of.ts'

/** Where the printed link of an invented person leads; opening it changes nothing, the button does. */
export default function BecomePage(): JSX.Element {
  const api = useApi()
  const params = useParams<{ person: string }>()
  const view = createAnswer(() => api.demo())
  const entry = createEntry()
  return (
    <Show
      when={entry.failure()}
      fallback={
        <Asked answer={view} opening={app.opening.people} title={demo.page} skeleton={<Shapes />}>
          {(here) => {
            const roles = () => here.people.filter((person) => keyOf(person) === params.person)
            return (
              <Show when={roles()[0]} fallback={<Unknown />}>
                {(person) => <Become person={person()} roles={roles()} entry={entry} />}
              </Show>
            )
          }}
        </Asked>
      }
    >
      {(failure) => <FailureNotice failure={failure()} onRetry={() => entry.forget()} />}
    </Show>
  )
}

function Become(props: {
  readonly person: DemoPerson
  readonly roles: readonly DemoPerson[]
  readonly entry: Entry
}): JSX.Element {
  const api = useApi()
  const me = useMe()
  const heading = createHeading(() => demo.person.title(props.person.name))
  const become = () => {
    const key = keyOf(props.person)
    void props.entry.enter(() => api.become(key))
  }
  const other = () => {
    const name = me.person()?.name
    return name !== undefined && name !== props.person.name ? name : undefined
  }
  return (
    <div class={styles.page}>
      <PageHeader
        eyebrow={demo.eyebrow}
        title={demo.person.title(props.person.name)}
        lead={demo.person.lead}
        headingRef={heading}
      />
      <PersonCard
        name={props.person.name}
        position={props.person.position}
        organisation={props.person.organisation}
      >
        <For each={props.roles}>
          {(one) => <p>{demo.person.role(people.role[one.role], one.proposal)}</p>}
        </For>
      </PersonCard>
      <Show when={other()}>
        {(name) => <MessageBar kind="warning">{demo.person.now(name())}</MessageBar>}
      </Show>
      <div class={styles.acts}>
        <Button
          look="primary"
          size={44}
          aria-disabled={props.entry.busy() ? 'true' : undefined}
          onClick={become}
        >
          {demo.person.act(props.person.name)}
        </Button>
        <Button size={44} href="/demo">
          {demo.person.others}
        </Button>
      </div>
    </div>
  )
}

function Unknown(): JSX.Element {
  return (
    <Notice
      title={demo.person.unknown}
      lead={demo.person.unknownLead}
      actions={
        <Button look="primary" size={44} href="/demo">
          {app.failure.choosePerson}
        </Button>
      }
    />
  )
}

function Shapes(): JSX.Element {
  return (
    <div class={styles.page}>
      <Skeleton lines={[60]} height={32} />
      <Skeleton lines={[90]} height={16} />
      <Skeleton lines={[100]} height={96} />
    </div>
  )
}
