import type { Phase, Role } from './access.ts'
import type { Edition } from './call/edition.ts'
import type { ProposalIdea } from './idea/api.ts'
import type { Layer } from './layers.ts'
import type { LockKind } from './locks.ts'

/**
 * What HTTP carries, both ways. Times are ISO 8601 in UTC; ids are plain strings here and become ids where
 * they are used. Every refusal is `{ error: { code, sentence } }` with a fitting status.
 */
export interface ApiError {
  readonly error: {
    readonly code: string
    readonly sentence: string
    readonly findings?: readonly FindingView[]
  }
}

export interface OrganisationView {
  readonly id: string
  readonly name: string
  readonly layer: Layer
}

export interface PersonView {
  readonly id: string
  readonly name: string
  readonly position: string
  readonly organisation: OrganisationView
}

/** `GET /api/me`; `demo` when this installation shows its demonstration start page. */
export interface MeView {
  readonly person: PersonView | null
  readonly demo: boolean
  /** Other organisations I may speak for; absent where there are none. */
  readonly others?: readonly OrganisationView[]
  /** Present when I look after a whole call. */
  readonly coordinates?: true
}

/** `GET /api/sign-in/:token`: who would sign in with this link; looking does not use it up. */
export interface LinkView {
  readonly name: string
  readonly organisation: OrganisationView
  readonly expiresAt: string
}

export interface SignInAnswer {
  readonly person: PersonView
  readonly to: string
}

export type IdeaState = 'draft' | 'submitted' | 'pitched' | 'invited' | 'not-selected'

export interface IdeaView {
  readonly id: string
  readonly number: number
  readonly region: string
  readonly title: string
  readonly state: IdeaState
}

/** One proposal in a list. */
export interface ProposalView {
  readonly id: string
  readonly region: string
  readonly title: string
  readonly phase: Phase
  /** The content is invented: it must say so wherever it is shown. */
  readonly fictional: boolean
  /** My role in it; `null` when I only see that it exists. */
  readonly role: Role | null
  readonly frozen: readonly VersionView[]
}

/** `GET /api/overview`: the call, its ideas, its proposals. */
export interface OverviewView {
  readonly call: Pick<Edition, 'title' | 'organiser' | 'year' | 'limits' | 'milestones'>
  readonly ideas: readonly IdeaView[]
  readonly proposals: readonly ProposalView[]
  /** I coordinate this call: I write down ideas and begin proposals. */
  readonly coordinates: boolean
}

export interface MemberView {
  readonly person: PersonView
  readonly role: Role
}

/** `GET /api/proposals/:id`: all the page needs before the document itself arrives. */
export interface WorkspaceView {
  readonly proposal: ProposalView
  readonly edition: Edition
  readonly members: readonly MemberView[]
  readonly organisations: readonly OrganisationView[]
  readonly regions: readonly RegionView[]
  /** The idea it came from, when its text was handed in here. */
  readonly idea?: ProposalIdea | null
}

export interface RegionView {
  readonly code: string
  readonly name: string
}

export interface VersionView {
  readonly number: number
  readonly sha256: string
  readonly frozenAt: string
  readonly frozenBy: { readonly name: string; readonly organisation: string }
}

/** `GET /api/proposals/:id/versions/:n`: what the page of a frozen version shows. */
export interface FrozenView extends VersionView {
  readonly region: string
  readonly title: string
  readonly fictional: boolean
  readonly organisations: readonly OrganisationView[]
}

/** `POST /api/proposals/:id/locks`: closes a section, or opens it. */
export interface LockRequest {
  readonly section: string
  readonly kind: Exclude<LockKind, 'organisations'> | 'open'
  /** Shown to everybody; may be empty. */
  readonly reason: string
  /** Of `tables` only: the people or tables that go on writing. */
  readonly names?: readonly string[]
}

/** One thing the checks found, as a sentence with its place. */
export interface FindingView {
  readonly rule: string
  readonly severity: 'error' | 'warning'
  readonly section: string
  readonly sentence: string
}

/** `POST /api/proposals/:id/partners`: gives an organisation its place in the dossier. */
export interface AdmitRequest {
  readonly name: string
  readonly layer: Layer
  readonly kind: string
}

/** `GET /api/demo`: the people of the demonstration and a link to become each of them. */
export interface DemoView {
  readonly people: readonly DemoPerson[]
}
export interface DemoPerson {
  readonly name: string
  readonly position: string
  readonly organisation: OrganisationView
  readonly role: Role
  readonly proposal: string
  readonly link: string
}

/** `POST /api/ideas`: an idea as it was handed in; its answer is the `IdeaView`. */
export interface IdeaRequest {
  readonly number: number
  /** Code of a reference region. */
  readonly region: string
  readonly title: string
  readonly state: IdeaState
}

/** `POST /api/proposals`: begins the work on a proposal; its answer is the `ProposalView`. */
export interface BeginRequest {
  /** Code of a reference region. */
  readonly region: string
  readonly title: string
  /** The idea it comes from: one of the call's, or one that is written down along with it. */
  readonly idea: BeginFrom
}
export type BeginFrom = { readonly id: string } | { readonly number: number } | null

/** `GET /api/proposals/:id/members`, and part of the answer to every change of them. */
export interface MembersView {
  readonly members: readonly MemberEntry[]
}

export interface MemberEntry extends MemberView {
  /** Only for who may invite. */
  readonly email: string | null
  /** When they were last here for this organisation, to the quarter of an hour; `null` when never. */
  readonly seen: string | null
  /** Their link to this proposal that was not used yet, if there is one. */
  readonly invitation: { readonly expiresAt: string; readonly expired: boolean } | null
  /** When they asked to write; absent when they did not. */
  readonly wish?: string
}

/** `POST /api/proposals/:id/members`: as many people as one likes, each invited or refused alone. */
export interface InviteRequest {
  readonly rows: readonly InviteRow[]
}
export interface InviteRow {
  readonly name: string
  readonly email: string
  readonly position: string
  /** Id of an organisation we know, or a new one. */
  readonly organisation: string | NewOrganisation
  readonly role: Role
}
export interface NewOrganisation {
  readonly name: string
  readonly layer: Layer
}

/** What became of each row, in the order they were sent. */
export interface InviteAnswer extends MembersView {
  readonly outcomes: readonly InviteOutcome[]
}
export type InviteOutcome =
  { readonly given: GivenLink } | { readonly refused: { readonly code: string; readonly sentence: string } }

/** A link as it is shown to who invites, this once; `null` when the person has a way in of their own. */
export interface GivenLink {
  readonly person: PersonView
  readonly role: Role
  readonly link: { readonly url: string; readonly expiresAt: string } | null
  /** Present when the link went to them by mail. */
  readonly mailed?: true
}

/** Whom a change of members is about: a person, speaking for one organisation. */
export interface MemberKey {
  readonly person: string
  readonly organisation: string
}
/** `POST /api/proposals/:id/members/role` */
export interface RoleRequest extends MemberKey {
  readonly role: Role
}
/** `POST /api/proposals/:id/members/link`: a new link in place of the one they had. */
export interface NewLinkAnswer extends MembersView {
  readonly given: GivenLink
}
