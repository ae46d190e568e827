import { createMemo, createSignal, type Accessor } from 'solid-js'
import { failed, isRefused, type Api, type Failure } from '#client/api.ts'
import type { Announcer } from '#client/ui/create-announcer.ts'
import { members as words } from '#client/words/members.ts'
import { people } from '#client/words/people.ts'
import type { Actor, Role } from '#shared/access.ts'
import type {
  GivenLink,
  MemberEntry,
  MemberKey,
  MembersView,
  PersonView,
  WorkspaceView,
} from '#shared/api.ts'
import { asOrganisationId } from '#shared/ids.ts'

export interface Members {
  readonly all: Accessor<readonly MemberEntry[]>
  /** As whom I stand here, also after a change of my own role. */
  readonly actor: Accessor<Actor | null>
  readonly busy: Accessor<boolean>
  /** Why the last change did not happen. */
  readonly problem: Accessor<string>
  /** Links that were made on this page, to be handed on. */
  readonly given: Accessor<readonly GivenLink[]>
  readonly isMe: (member: MemberEntry) => boolean
  readonly take: (view: MembersView, given?: readonly GivenLink[]) => void
  readonly changeRole: (member: MemberEntry, role: Role) => Promise<void>
  readonly remove: (member: MemberEntry) => Promise<void>
  readonly handOverPen: (member: MemberEntry) => Promise<void>
  readonly renewLink: (member: MemberEntry) => Promise<void>
  /** The links were handed on: they are not shown again. */
  readonly forgetGiven: () => void
}

export interface MembersDeps {
  readonly api: Pick<Api, 'changeRole' | 'removeMember' | 'handOverPen' | 'renewLink'>
  readonly announcer: Pick<Announcer, 'say' | 'sayNow'>
  readonly workspace: WorkspaceView
  readonly view: MembersView
  readonly me: PersonView
}

export const keyOf = ({ person }: { readonly person: PersonView }): string =>
  `${person.id} ${person.organisation.id}`

/** The members of one proposal as this page knows them, and every change of them: one at a time. */
export function createMembers({ api, announcer, workspace, view, me }: MembersDeps): Members {
  const [all, setAll] = createSignal(inOrder(view.members))
  const [busy, setBusy] = createSignal(false)
  const [problem, setProblem] = createSignal('')
  const [given, setGiven] = createSignal<readonly GivenLink[]>([])
  const proposal = workspace.proposal.id
  const isMe = ({ person }: MemberEntry) =>
    person.id === me.id && person.organisation.id === me.organisation.id

  const take = (now: MembersView, links: readonly GivenLink[] = []) => {
    setAll(inOrder(now.members))
    const fresh = new Set(links.map(keyOf))
    if (links.length > 0) setGiven((before) => [...links, ...before.filter((one) => !fresh.has(keyOf(one)))])
  }
  /** The answer, or `null` when there is something to tell instead. */
  const change = async <View extends MembersView>(
    ask: (who: MemberKey) => Promise<View | Failure>,
    { person }: MemberEntry,
  ): Promise<View | null> => {
    if (busy()) return null
    setBusy(true)
    setProblem('')
    const answer = await ask({ person: person.id, organisation: person.organisation.id })
    setBusy(false)
    if (!failed(answer)) return answer
    // The list may be older than what the server refused by: draw it anew, controls included.
    setAll((now) => now.map((one) => ({ ...one })))
    setProblem(isRefused(answer) ? answer.refused.sentence : words.unreachable)
    announcer.sayNow(problem())
    return null
  }
  const actor = createMemo(() => {
    const organisation = asOrganisationId(me.organisation.id)
    const role = all().find(isMe)?.role
    return organisation && role ? { role, organisation } : null
  })
  return {
    all,
    busy,
    problem,
    given,
    isMe,
    take,
    actor,
    changeRole: async (member, role) => {
      const now = await change((who) => api.changeRole(proposal, { ...who, role }), member)
      if (!now) return
      take(now)
      announcer.say(words.changed(member.person.name, people.role[role]))
    },
    remove: async (member) => {
      const now = await change((who) => api.removeMember(proposal, who), member)
      if (!now) return
      take(now)
      setGiven((links) => links.filter((one) => keyOf(one) !== keyOf(member)))
      announcer.say(words.removed(member.person.name))
    },
    handOverPen: async (member) => {
      const now = await change((who) => api.handOverPen(proposal, who), member)
      if (!now) return
      take(now)
      announcer.say(words.changed(member.person.name, people.role.penholder))
    },
    renewLink: async (member) => {
      const now = await change((who) => api.renewLink(proposal, who), member)
      if (!now) return
      take(now, [now.given])
      announcer.say(words.given.made(member.person.name))
    },
    forgetGiven: () => setGiven([]),
  }
}

const inOrder = (entries: readonly MemberEntry[]): readonly MemberEntry[] => {
  const names = new Intl.Collator('nl-BE')
  return entries.toSorted(
    (a, b) =>
      names.compare(a.person.organisation.name, b.person.organisation.name) ||
      names.compare(a.person.name, b.person.name),
  )
}
