import type { Phase, Role } from './access.ts'
import type { Edition } from './call/edition.ts'
import type { Layer } from './layers.ts'

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
}

/** `GET /api/sign-in/:token`: who would sign in with this link; looking does not use it up. */
export interface LinkView {
  readonly name: string
  readonly organisation: OrganisationView
  readonly expiresAt: string
}

/** `POST /api/sign-in` and its answer: where to go. */
export interface SignInRequest {
  readonly token: string
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
