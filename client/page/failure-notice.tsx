import { useLocation } from '@solidjs/router'
import { onMount, Show, type JSX } from 'solid-js'
import { isRefused, type Failure } from '#client/api.ts'
import { Framed } from './app-frame.tsx'
import { createHeading } from './create-heading.ts'
import styles from './failure-notice.module.css'
import { useMe } from '#client/people/create-me.ts'
import { useWayBack } from '#client/people/way-back.ts'
import { Button } from '#client/ui/button.tsx'
import { PageHeader } from '#client/ui/page-header.tsx'
import { app } from '#client/words/app.ts'

export interface FailureNoticeProps {
  readonly failure: Failure
  readonly onRetry: () => void
}

/** Stands where a page would: what is the matter, that nothing is lost, and one thing to do. */
export function FailureNotice(props: FailureNoticeProps): JSX.Element {
  return (
    <Show when={isRefused(props.failure) && props.failure} fallback={<Unreached onRetry={props.onRetry} />}>
      {(failure) => (
        <Show
          when={failure().refused.status === 401}
          fallback={<Refusal refused={failure().refused} onRetry={props.onRetry} />}
        >
          <SignInNeeded onRetry={props.onRetry} />
        </Show>
      )}
    </Show>
  )
}

function Unreached(props: { readonly onRetry: () => void }): JSX.Element {
  return (
    <Notice
      title={app.failure.unreachable}
      lead={app.failure.unreachableLead}
      actions={
        <Button look="primary" size={44} onClick={() => props.onRetry()}>
          {app.failure.again}
        </Button>
      }
    />
  )
}

function SignInNeeded(props: { readonly onRetry: () => void }): JSX.Element {
  const me = useMe()
  const place = useLocation()
  const wayBack = useWayBack()
  onMount(() => {
    wayBack.keep(`${place.pathname}${place.search}${place.hash}`)
    me.lost()
  })
  // The link may have been opened in another tab meanwhile.
  const again = () => {
    void me.ask()
    props.onRetry()
  }
  return (
    <Notice
      title={app.failure.signIn}
      lead={app.failure.signInLead}
      actions={
        <>
          <Show when={me.demo()}>
            <Button look="primary" size={44} href="/demo">
              {app.failure.choosePerson}
            </Button>
          </Show>
          <Button look={me.demo() ? 'neutral' : 'primary'} size={44} onClick={again}>
            {app.failure.again}
          </Button>
        </>
      }
    >
      <p>{app.failure.signInHow}</p>
    </Notice>
  )
}

function Refusal(props: {
  readonly refused: { readonly status: number; readonly code: string; readonly sentence: string }
  readonly onRetry: () => void
}): JSX.Element {
  const title = () => {
    if (props.refused.status === 403) return app.failure.notAllowed
    return props.refused.status === 404 ? app.failure.missing : app.failure.refused
  }
  // Asking again helps only where the server itself had a bad moment.
  const passing = () => props.refused.status >= 500 || props.refused.status === 429
  return (
    <Notice
      title={title()}
      lead={props.refused.sentence}
      code={app.failure.code(props.refused.status, props.refused.code)}
      actions={
        <>
          <Show when={passing()}>
            <Button look="primary" size={44} onClick={() => props.onRetry()}>
              {app.failure.again}
            </Button>
          </Show>
          <Button look={passing() ? 'neutral' : 'primary'} size={44} href="/">
            {app.failure.toOverview}
          </Button>
        </>
      }
    >
      <Show when={props.refused.status === 403}>
        <p>{app.failure.notAllowedHow}</p>
      </Show>
    </Notice>
  )
}

export interface NoticeProps {
  readonly title: string
  readonly lead: string
  readonly children?: JSX.Element
  readonly actions?: JSX.Element
  /** For who helps on the telephone. */
  readonly code?: string | undefined
}

export function Notice(props: NoticeProps): JSX.Element {
  return (
    <Framed>
      <Words {...props} />
    </Framed>
  )
}

function Words(props: NoticeProps): JSX.Element {
  const heading = createHeading(() => props.title)
  return (
    <div class={styles.notice}>
      <PageHeader title={props.title} lead={props.lead} headingRef={heading} />
      <Show when={props.children}>
        <div class={styles.how}>{props.children}</div>
      </Show>
      <Show when={props.actions}>
        <div class={styles.actions}>{props.actions}</div>
      </Show>
      <Show when={props.code}>
        <p class={styles.code}>{props.code}</p>
      </Show>
    </div>
  )
}
