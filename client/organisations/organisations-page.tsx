import { createMemo, createSignal, For, Show, type JSX } from 'solid-js'
import { failed, isRefused, useApi, type Failure } from '#client/api.ts'
import { useAnnouncer } from '#client/page/announcer.ts'
import { AskedColumn } from '#client/page/column.tsx'
import { createAnswer } from '#client/page/create-answer.ts'
import { createHeading } from '#client/page/create-heading.ts'
import { Button } from '#client/ui/button.tsx'
import { MessageBar } from '#client/ui/message-bar.tsx'
import { PageHeader } from '#client/ui/page-header.tsx'
import { TextField } from '#client/ui/text-field.tsx'
import { organisations as words } from '#client/words/organisations.ts'
import type { OrganisationEntry, OrganisationsView } from '#shared/organisation-api.ts'
import { OrganisationCard } from './organisation-card.tsx'
import styles from './organisations-page.module.css'

/** `/organisaties`: every organisation of the call, for who coordinates it. */
export default function OrganisationsPage(): JSX.Element {
  const api = useApi()
  const answer = createAnswer(() => api.organisations())
  return (
    <AskedColumn answer={answer} opening={words.opening} title={words.page} wide rows={4} height={72}>
      {(view) => <Organisations view={view} />}
    </AskedColumn>
  )
}

function Organisations(props: { readonly view: OrganisationsView }): JSX.Element {
  const heading = createHeading(() => words.page)
  const announcer = useAnnouncer()
  // Another answer is another page.
  // eslint-disable-next-line solid/reactivity
  const [all, setAll] = createSignal(props.view.organisations)
  const [search, setSearch] = createSignal('')
  const [problem, setProblem] = createSignal('')
  const shown = createMemo(() => all().filter((one) => isFound(one, search())))
  const ids = createMemo(() => shown().map(({ id }) => id))
  const take = (answer: OrganisationsView | Failure, done: string): boolean => {
    setProblem('')
    if (failed(answer)) {
      setProblem(isRefused(answer) ? answer.refused.sentence : words.unreachable)
      announcer.sayNow(problem())
      return false
    }
    setAll(answer.organisations)
    announcer.say(done)
    return true
  }
  return (
    <>
      <PageHeader
        title={words.page}
        lead={words.lead}
        headingRef={heading}
        actions={
          <Button look="quiet" icon="chevron-left" href="/">
            {words.toOverview}
          </Button>
        }
      />
      <Show when={problem()}>
        <MessageBar kind="error">{problem()}</MessageBar>
      </Show>
      <div class={styles.search}>
        <TextField label={words.search} type="search" value={search()} onInput={setSearch} />
        <p role="status">{shown().length === 0 ? words.none : words.count(shown().length, all().length)}</p>
      </div>
      <ul class={styles.list} role="list">
        <For each={ids()}>
          {(id) => {
            // The card stays, and with it the focus, while what is known of the organisation changes.
            const entry = createMemo<OrganisationEntry | undefined>(
              (before) => all().find((one) => one.id === id) ?? before,
            )
            return <OrganisationCard entry={entry()!} take={take} />
          }}
        </For>
      </ul>
    </>
  )
}

const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('nl-BE')

function isFound({ name, people }: OrganisationEntry, search: string): boolean {
  const wanted = plain(search.trim())
  return [name, ...people.map((person) => person.name)].some((one) => plain(one).includes(wanted))
}
