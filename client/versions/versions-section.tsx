import { createEffect, createMemo, Match, Show, Switch, type JSX } from 'solid-js'
import { useApi } from '#client/api.ts'
import { createAnswer } from '#client/page/create-answer.ts'
import { createHeading } from '#client/page/create-heading.ts'
import { useDossier, type Present } from '#client/sync/dossier.ts'
import { Button } from '#client/ui/button.tsx'
import { PageHeader } from '#client/ui/page-header.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { longMoment } from '#client/words/app.ts'
import { freezing as words } from '#client/words/freezing.ts'
import type { Phase } from '#shared/access.ts'
import type { VersionView, WorkspaceView } from '#shared/api.ts'
import { blocking } from '#shared/checks/check.ts'
import type { Finding } from '#shared/checks/finding.ts'
import { passedIn } from '#shared/checks/passed.ts'
import { Beside } from './beside.tsx'
import { ClockBlock } from './clock-block.tsx'
import { createHistory, type History } from './create-history.ts'
import { DueClock } from './due-clock.tsx'
import { Kept } from './kept.tsx'
import { SigningTurn } from './signing-turn.tsx'
import { Ticks } from './ticks.tsx'
import { Todo } from './todo.tsx'
import styles from './versions-section.module.css'

export interface VersionsSectionProps {
  readonly workspace: WorkspaceView
  readonly findings: readonly Finding[]
  /** Who is in a field now, without me. */
  readonly writers: readonly Present[]
  readonly onFreeze: () => void
}

const isOpen = (phase: Phase): phase is 'workshop' | 'draft' => phase === 'workshop' || phase === 'draft'

/** The last page of a dossier: from what holds the freezing back to who still has to sign what was frozen. */
export function VersionsSection(props: VersionsSectionProps): JSX.Element {
  const dossier = useDossier()
  const proposal = () => props.workspace.proposal
  const history = createHistory(useApi(), () => proposal().id, dossier.phase)
  createEffect(() => dossier.goTo(null))
  const last = createMemo<VersionView | undefined>(
    () => history.view()?.versions.at(-1) ?? proposal().frozen.at(-1),
  )
  const open = () => isOpen(dossier.phase())
  const number = () => (last()?.number ?? 0) + (open() ? 1 : 0)
  const title = () => (open() ? words.title(number()) : words.frozen(number()))
  const lead = () => {
    const phase = dossier.phase()
    return isOpen(phase) ? words.lead(number()) : words.frozenLead[phase](number())
  }
  const heading = createHeading(title)
  return (
    <div class={styles.page}>
      <div class={styles.main}>
        <PageHeader eyebrow={words.eyebrow} title={title()} lead={lead()} headingRef={heading} />
        <Show when={open()} fallback={<Signing {...props} version={last()} />}>
          <DueClock now={history.clock()} sure={history.view() !== undefined} />
          <Todo
            findings={props.findings}
            members={props.workspace.members}
            organisations={props.workspace.organisations}
          />
          <InOrder findings={props.findings} />
        </Show>
        <KeptOrNot history={history} proposal={proposal().id} />
      </div>
      <Beside
        proposal={proposal().id}
        version={number()}
        isOpen={open()}
        errors={blocking(props.findings).length}
        writers={props.writers}
        members={props.workspace.members}
        onFreeze={() => props.onFreeze()}
      />
    </div>
  )
}

function InOrder(props: { readonly findings: readonly Finding[] }): JSX.Element {
  const dossier = useDossier()
  const checks = createMemo(() => passedIn(dossier.content, dossier.edition, props.findings))
  return (
    <Ticks
      title={words.passed.title}
      aside={words.passed.count(checks().passed.length, checks().of)}
      items={checks().passed.map(({ sentence }) => sentence.replace(/\.$/u, ''))}
      all={words.passed.all}
    />
  )
}

/** Who stands behind the version; asked anew when the phase turns. */
function Signing(
  props: Pick<VersionsSectionProps, 'workspace'> & { readonly version: VersionView | undefined },
): JSX.Element {
  return (
    <Show when={props.version} keyed fallback={<Skeleton lines={[100, 60, 100]} />}>
      {(version) => <SigningOf {...props} version={version} />}
    </Show>
  )
}

function SigningOf(
  props: Pick<VersionsSectionProps, 'workspace'> & { readonly version: VersionView },
): JSX.Element {
  const api = useApi()
  const dossier = useDossier()
  const proposal = () => props.workspace.proposal.id
  const answer = createAnswer(() => (dossier.phase(), api.signing(proposal(), props.version.number)))
  const here = () => {
    const now = answer.now()
    return now.state === 'here' ? now.view : undefined
  }
  const signed = () => here()?.organisations.filter(({ signature }) => signature).length ?? 0
  return (
    <>
      <Show when={here()}>
        {(view) => (
          <ClockBlock
            label={words.clock.signed}
            shows={[{ value: signed(), unit: words.clock.of(view().organisations.length) }]}
            title={longMoment(props.version.frozenAt)}
            text={words.clock.frozenBy(props.version.frozenBy.name, props.version.frozenBy.organisation)}
          />
        )}
      </Show>
      <Switch fallback={<Skeleton lines={[100, 60, 100]} />}>
        <Match when={here()}>
          {(view) => <SigningTurn view={view()} proposal={proposal()} members={props.workspace.members} />}
        </Match>
        <Match when={answer.now().state === 'failed'}>
          <p class={styles.trouble} role="status">
            {words.turn.missed}
            <Button size={28} onClick={() => answer.again()}>
              {words.turn.again}
            </Button>
          </p>
        </Match>
      </Switch>
    </>
  )
}

function KeptOrNot(props: { readonly history: History; readonly proposal: string }): JSX.Element {
  return (
    <Show
      when={props.history.view()}
      fallback={
        <Show when={props.history.failure()} fallback={<Skeleton lines={[40, 100, 100]} />}>
          <p class={styles.trouble} role="status">
            {words.kept.missed}
            <Button size={28} onClick={() => props.history.again()}>
              {words.turn.again}
            </Button>
          </p>
        </Show>
      }
    >
      {(view) => <Kept view={view()} proposal={props.proposal} onKept={props.history.take} />}
    </Show>
  )
}
