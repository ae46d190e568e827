import { useParams } from '@solidjs/router'
import { createSignal, Show, type JSX } from 'solid-js'
import { failed, useApi } from '#client/api.ts'
import { useAnnouncer } from '#client/page/announcer.ts'
import { Asked } from '#client/page/asked.tsx'
import { createAnswer } from '#client/page/create-answer.ts'
import { createHeading } from '#client/page/create-heading.ts'
import { useMe } from '#client/people/create-me.ts'
import { Button } from '#client/ui/button.tsx'
import { MessageBar } from '#client/ui/message-bar.tsx'
import { PageHeader } from '#client/ui/page-header.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { members as words } from '#client/words/members.ts'
import { may } from '#shared/access.ts'
import type { MembersView, PersonView, WorkspaceView } from '#shared/api.ts'
import { createMembers, keyOf } from './create-members.ts'
import { GivenLinks } from './given-links.tsx'
import { InviteForm } from './invite-form.tsx'
import { MemberList } from './member-list.tsx'
import styles from './members-page.module.css'
import { RightsTable } from './rights-table.tsx'

interface Arrived {
  readonly workspace: WorkspaceView
  readonly view: MembersView
}

/** `/dossier/:proposal/mensen`: who takes part, in which role, and who is still to come. */
export default function MembersPage(): JSX.Element {
  const params = useParams<{ proposal: string }>()
  const api = useApi()
  const me = useMe()
  const answer = createAnswer(async () => {
    const { proposal } = params
    const [workspace, view] = await Promise.all([api.workspace(proposal), api.members(proposal)])
    if (failed(workspace)) return workspace
    return failed(view) ? view : ({ workspace, view } satisfies Arrived)
  })
  return (
    <Asked answer={answer} opening={words.opening} title={words.page} skeleton={<Shapes />}>
      {(here) => (
        <Show when={me.person()} keyed fallback={<Shapes />}>
          {(person) => <People {...here} me={person} />}
        </Show>
      )}
    </Asked>
  )
}

function People(props: Arrived & { readonly me: PersonView }): JSX.Element {
  const heading = createHeading(() => words.page)
  // Another proposal or another person is another page: this component is then made anew.
  const members = createMembers({ api: useApi(), announcer: useAnnouncer(), ...props })
  const [inviting, setInviting] = createSignal(false)
  const [chosen, setChosen] = createSignal('')
  const proposal = () => props.workspace.proposal
  const mayInvite = () => may(members.actor(), 'invite', proposal().phase) === null
  const subject = () =>
    members.all().find((one) => keyOf(one) === chosen()) ?? members.all().find(members.isMe)
  let rights: HTMLElement | undefined
  let opener: HTMLButtonElement | undefined
  const showRights = (key: string) => {
    setChosen(key)
    rights?.scrollIntoView({ block: 'start' })
    rights?.querySelector('select')?.focus({ preventScroll: true })
  }
  const closeForm = () => {
    setInviting(false)
    opener?.focus()
  }
  return (
    <div class={styles.page}>
      <PageHeader
        eyebrow={proposal().title}
        title={words.page}
        lead={words.lead}
        headingRef={heading}
        actions={
          <>
            <Button look="quiet" icon="chevron-left" href={`/dossier/${proposal().id}`}>
              {words.toDossier}
            </Button>
            <Show when={may(members.actor(), 'audit', proposal().phase) === null}>
              <Button look="quiet" icon="table" href={`/dossier/${proposal().id}/logboek`}>
                {words.log}
              </Button>
            </Show>
            <Show when={mayInvite() && !inviting()}>
              <Button
                look="primary"
                icon="plus"
                ref={(button) => (opener = button)}
                onClick={() => setInviting(true)}
              >
                {words.invite.open}
              </Button>
            </Show>
          </>
        }
      />
      <Show when={members.problem()}>
        <MessageBar kind="error">{members.problem()}</MessageBar>
      </Show>
      <Show when={inviting() && mayInvite()}>
        <InviteForm workspace={props.workspace} members={members} onClose={closeForm} />
      </Show>
      <Show when={members.given().length > 0}>
        <GivenLinks links={members.given()} onClose={() => members.forgetGiven()} />
      </Show>
      <MemberList members={members} onRights={showRights} />
      <Show when={subject()}>
        {(member) => (
          <div ref={(element) => (rights = element)}>
            <RightsTable
              workspace={props.workspace}
              members={members.all()}
              chosen={member()}
              onChoose={setChosen}
            />
          </div>
        )}
      </Show>
    </div>
  )
}

function Shapes(): JSX.Element {
  return (
    <div class={styles.page}>
      <Skeleton lines={[30]} height={32} />
      <Skeleton lines={[60]} height={16} />
      <Skeleton lines={[100, 100, 100, 100, 100]} height={48} />
    </div>
  )
}
