import { For, Show, type JSX } from 'solid-js'
import { useApi } from '#client/api.ts'
import { Asked } from '#client/page/asked.tsx'
import { createAnswer } from '#client/page/create-answer.ts'
import { createHeading } from '#client/page/create-heading.ts'
import { FailureNotice } from '#client/page/failure-notice.tsx'
import { createEntry, type Entry } from '#client/people/create-entry.ts'
import { useMe } from '#client/people/create-me.ts'
import { EmptyState } from '#client/ui/empty-state.tsx'
import { MessageBar } from '#client/ui/message-bar.tsx'
import { PageHeader } from '#client/ui/page-header.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { TextLink } from '#client/ui/text-link.tsx'
import { app } from '#client/words/app.ts'
import { demo } from '#client/words/demo.ts'
import type { DemoView } from '#shared/api.ts'
import { CrewList } from './crew-list.tsx'
import { crews } from './person-of.ts'
import styles from './start-page.module.css'

/** The door of the demonstration: who do you want to be? */
export default function StartPage(): JSX.Element {
  const api = useApi()
  const view = createAnswer(() => api.demo())
  const entry = createEntry()
  return (
    <Show
      when={entry.failure()}
      fallback={
        <Asked answer={view} opening={app.opening.people} title={demo.page} skeleton={<Shapes />}>
          {(here) => <Start view={here} entry={entry} />}
        </Asked>
      }
    >
      {(failure) => <FailureNotice failure={failure()} onRetry={() => entry.forget()} />}
    </Show>
  )
}

function Start(props: { readonly view: DemoView; readonly entry: Entry }): JSX.Element {
  const api = useApi()
  const me = useMe()
  const heading = createHeading(() => demo.page)
  return (
    <div class={styles.page}>
      <PageHeader
        look="hero"
        eyebrow={demo.eyebrow}
        title={demo.title}
        lead={demo.lead}
        headingRef={heading}
      />
      <div class={styles.notes}>
        <MessageBar kind="warning" title={demo.invented}>
          {demo.inventedText}
        </MessageBar>
        <Show when={me.person()}>
          {(person) => (
            <MessageBar
              kind="information"
              title={demo.now(person().name)}
              action={<TextLink href="/">{demo.goOn}</TextLink>}
            />
          )}
        </Show>
      </div>
      <Show
        when={props.view.people.length > 0}
        fallback={
          <section>
            <h2 class="visually-hidden">{demo.people}</h2>
            <EmptyState title={demo.empty}>{demo.emptyText}</EmptyState>
          </section>
        }
      >
        <For each={crews(props.view.people)}>
          {(crew) => (
            <CrewList
              crew={crew}
              busy={props.entry.busy()}
              onBecome={(person) => void props.entry.enter(() => api.become(person))}
            />
          )}
        </For>
        <p class={styles.two}>{demo.two}</p>
      </Show>
    </div>
  )
}

function Shapes(): JSX.Element {
  return (
    <div class={styles.page}>
      <Skeleton lines={[40]} height={44} />
      <Skeleton lines={[90, 70]} height={16} />
      <Skeleton lines={[100]} height={52} />
      <Skeleton lines={[100, 100, 100, 100, 100]} height={48} />
    </div>
  )
}
