import { useParams } from '@solidjs/router'
import { Match, Show, Switch, type JSX } from 'solid-js'
import { useApi } from '#client/api.ts'
import { createAnswer } from '#client/page/create-answer.ts'
import { createHeading } from '#client/page/create-heading.ts'
import { hashInBrowser } from '#client/page/hash-file.ts'
import { hashGroups } from '#shared/hash-groups.ts'
import { Button } from '#client/ui/button.tsx'
import { MessageBar } from '#client/ui/message-bar.tsx'
import { PageHeader } from '#client/ui/page-header.tsx'
import { verify as words } from '#client/words/verify.ts'
import { isSha256 } from '#shared/verification/api.ts'
import type { Verdict } from '#shared/verification/verdict.ts'
import { CertificateCard } from './certificate.tsx'
import { createCheck, type Check } from './create-check.ts'
import styles from './verify-page.module.css'

/** `/controle/:sha256?`: anybody, without an account, finds out whether a file is real and whether it still holds. */
export default function VerifyPage(): JSX.Element {
  const params = useParams<{ sha256?: string }>()
  const heading = createHeading(() => words.title)
  const judge = createCheck(useApi(), hashInBrowser)
  let chooser: HTMLInputElement | undefined
  return (
    <div class={styles.page}>
      <PageHeader title={words.title} lead={words.lead} headingRef={heading} />
      <div class={styles.ask}>
        <p>{words.how}</p>
        <input
          ref={(element) => (chooser = element)}
          class="visually-hidden"
          type="file"
          tabIndex={-1}
          accept=".pdf,.json,application/pdf,application/json"
          aria-label={words.choose}
          onChange={(event) => {
            void judge.check(event.currentTarget.files?.[0])
            // The same file may be chosen again after it changed.
            event.currentTarget.value = ''
          }}
        />
        <Button look="primary" size={44} icon="shield-check" onClick={() => chooser?.click()}>
          {words.choose}
        </Button>
      </div>
      <div role="status" class={styles.outcome}>
        <Outcome now={judge.now()} />
      </div>
      <Show when={judge.now().state === 'idle' && params.sha256}>
        {(sha256) => <ByHash sha256={sha256()} />}
      </Show>
    </div>
  )
}

function Outcome(props: { readonly now: Check }): JSX.Element {
  const is = <State extends Check['state']>(state: State) =>
    props.now.state === state ? (props.now as Extract<Check, { state: State }>) : undefined
  return (
    <Switch>
      <Match when={is('busy')}>
        <p>{words.busy}</p>
      </Match>
      <Match when={is('unreadable')}>
        <MessageBar kind="warning">{words.unreadable}</MessageBar>
      </Match>
      <Match when={is('unreachable')}>
        {(now) => <MessageBar kind="warning">{words.unreachable(now().sha256)}</MessageBar>}
      </Match>
      <Match when={is('done')}>{(now) => <Said file={now().file} verdict={now().verdict} />}</Match>
    </Switch>
  )
}

function Said(props: { readonly file: string; readonly verdict: Verdict }): JSX.Element {
  const is = <Kind extends Verdict['kind']>(kind: Kind) =>
    props.verdict.kind === kind ? (props.verdict as Extract<Verdict, { kind: Kind }>) : undefined
  const fileHash = () => (
    <p class={styles.file}>
      {words.fileHash} <span class={styles.hash}>{hashGroups(props.verdict.sha256).join(' ')}</span>
    </p>
  )
  return (
    <Switch>
      <Match when={is('genuine')}>
        {(verdict) => (
          <>
            <MessageBar kind="information" title={`${props.file}:`}>
              {words.genuine[verdict().certificate.known](verdict().certificate.version)}
            </MessageBar>
            <CertificateCard certificate={verdict().certificate} />
          </>
        )}
      </Match>
      <Match when={is('wrapped')}>
        {(verdict) => (
          <>
            <MessageBar kind="error" title={`${props.file}:`}>
              {words.wrapped(verdict().certificate.version)} {words.wrappedHow}
            </MessageBar>
            {fileHash()}
            <CertificateCard certificate={verdict().certificate} />
          </>
        )}
      </Match>
      <Match when={is('unknown')}>
        <MessageBar kind="error" title={`${props.file}:`}>
          {words.unknown} {words.unknownHow}
        </MessageBar>
        {fileHash()}
      </Match>
    </Switch>
  )
}

/** Who follows a code on paper has no file at hand, only its fingerprint. */
function ByHash(props: { readonly sha256: string }): JSX.Element {
  return (
    <Show
      when={isSha256(props.sha256.toLowerCase())}
      fallback={<MessageBar kind="error">{words.malformed}</MessageBar>}
    >
      <Asking sha256={props.sha256.toLowerCase()} />
    </Show>
  )
}

function Asking(props: { readonly sha256: string }): JSX.Element {
  const api = useApi()
  const answer = createAnswer(() => api.certificate(props.sha256))
  const view = () => {
    const now = answer.now()
    return now.state === 'here' ? now.view : undefined
  }
  const certificate = () => {
    const now = view()
    return now?.known ? now : undefined
  }
  return (
    <div role="status" class={styles.outcome}>
      <Switch fallback={<p>{words.busy}</p>}>
        <Match when={answer.now().state === 'failed'}>
          <MessageBar kind="warning">{words.offline}</MessageBar>
        </Match>
        <Match when={certificate()}>
          {(known) => (
            <>
              <MessageBar kind="information">{words.byHash(known().version)}</MessageBar>
              <CertificateCard certificate={known()} />
            </>
          )}
        </Match>
        <Match when={view()}>
          <MessageBar kind="error">{words.unknownHash}</MessageBar>
        </Match>
      </Switch>
    </div>
  )
}
