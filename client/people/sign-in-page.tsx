import { useParams } from '@solidjs/router'
import { Show, type JSX } from 'solid-js'
import { isRefused, useApi, type Failure } from '#client/api.ts'
import { createAnswer } from '#client/page/create-answer.ts'
import { createHeading } from '#client/page/create-heading.ts'
import { FailureNotice, Notice } from '#client/page/failure-notice.tsx'
import { Opening } from '#client/page/opening.tsx'
import { Button } from '#client/ui/button.tsx'
import { MessageBar } from '#client/ui/message-bar.tsx'
import { PageHeader } from '#client/ui/page-header.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { app, day, time } from '#client/words/app.ts'
import { people } from '#client/words/people.ts'
import type { LinkView } from '#shared/api.ts'
import { createEntry, type Entry } from './create-entry.ts'
import { useMe } from './create-me.ts'
import { PersonCard } from './person-card.tsx'
import styles from './sign-in-page.module.css'

/** Where a personal link leads. Opening it changes nothing: mail programs open links too. */
export default function SignInPage(): JSX.Element {
  const api = useApi()
  const params = useParams<{ token: string }>()
  const link = createAnswer(() => api.link(params.token))
  const entry = createEntry()
  const view = () => {
    const now = link.now()
    return now.state === 'here' ? now.view : undefined
  }
  const failure = () => {
    const now = link.now()
    return entry.failure() ?? (now.state === 'failed' ? now.failure : null)
  }
  const again = () => {
    entry.forget()
    link.again()
  }
  return (
    <Show
      when={failure()}
      fallback={
        <Show when={view()} fallback={<Waiting />}>
          {(here) => (
            <Invitation
              link={here()}
              entry={entry}
              onEnter={() => void entry.enter(() => api.signIn(params.token))}
            />
          )}
        </Show>
      }
    >
      {(why) => <NoEntry failure={why()} onRetry={again} />}
    </Show>
  )
}

function Invitation(props: {
  readonly link: LinkView
  readonly entry: Entry
  readonly onEnter: () => void
}): JSX.Element {
  const me = useMe()
  const heading = createHeading(() => people.signIn.page)
  const other = () => {
    const name = me.person()?.name
    return name !== undefined && name !== props.link.name ? name : undefined
  }
  return (
    <div class={styles.page}>
      <PageHeader
        eyebrow={people.signIn.eyebrow}
        title={people.signIn.title}
        lead={people.signIn.lead}
        headingRef={heading}
      />
      <PersonCard name={props.link.name} organisation={props.link.organisation} />
      <Show when={other()}>
        {(name) => <MessageBar kind="warning">{people.signIn.now(name())}</MessageBar>}
      </Show>
      <div class={styles.act}>
        <Button
          look="primary"
          size={44}
          aria-disabled={props.entry.busy() ? 'true' : undefined}
          onClick={() => props.onEnter()}
        >
          {people.signIn.act(props.link.name)}
        </Button>
        <p role="status">{props.entry.busy() ? people.signIn.busy : ''}</p>
      </div>
      <p class={styles.small}>
        {people.signIn.notYou}
        <br />
        {people.signIn.expires(day(props.link.expiresAt), time(props.link.expiresAt))}
      </p>
    </div>
  )
}

function Waiting(): JSX.Element {
  return (
    <Opening sentence={app.opening.link} title={people.signIn.page}>
      <div class={styles.page}>
        <Skeleton lines={[55]} height={32} />
        <Skeleton lines={[90]} height={16} />
        <Skeleton lines={[100]} height={76} />
      </div>
    </Opening>
  )
}

const endings: Readonly<Record<string, string>> = {
  'link-used': people.deadLink.used,
  'link-revoked': people.deadLink.revoked,
}

/** Links that are over answer 410, and 404 when nobody knows them; all else is no fault of the link. */
function NoEntry(props: { readonly failure: Failure; readonly onRetry: () => void }): JSX.Element {
  const me = useMe()
  const dead = () => {
    const { failure } = props
    if (!isRefused(failure)) return undefined
    const { status, code } = failure.refused
    if (status === 410) return endings[code] ?? people.deadLink.expired
    return status === 404 ? people.deadLink.unknown : undefined
  }
  return (
    <Show when={dead()} fallback={<FailureNotice failure={props.failure} onRetry={() => props.onRetry()} />}>
      {(why) => (
        <Notice
          title={people.deadLink.title}
          lead={why()}
          actions={
            <Show
              when={me.person()}
              fallback={
                <Show when={me.demo()}>
                  <Button look="primary" size={44} href="/demo">
                    {app.failure.choosePerson}
                  </Button>
                </Show>
              }
            >
              <Button look="primary" size={44} href="/">
                {app.failure.toOverview}
              </Button>
            </Show>
          }
        >
          <p>{me.person() ? people.deadLink.signedIn : people.deadLink.how}</p>
        </Notice>
      )}
    </Show>
  )
}
