import type { GivenLink, IdeaState, IdeaView, MemberView, RegionView } from '#shared/api.ts'
import type { Edition } from '#shared/call/edition.ts'
import type { SectionContent } from '#shared/dossier/content.ts'
import type { CallId, IdeaId } from '#shared/ids.ts'
import type { IdeaRole } from './access.ts'
import type { Mandate } from './mandate.ts'
import type { IdeaStep } from './step.ts'

/** What is sealed when an idea is handed in: the JSON whose canonical bytes (RFC 8785) are hashed. */
export interface FrozenIdea {
  readonly format: 'doorbraak/idea'
  readonly schema: 1
  readonly call: CallId
  readonly edition: string
  readonly idea: IdeaId
  readonly number: number
  readonly region: string
  readonly title: string
  readonly words: number
  /** `null` when it was handed in before there was a place for it. */
  readonly mandate: Mandate | null
  readonly answers: SectionContent
}

/** `GET /api/ideas`: the ideas of the running call, as far as this person may see them. */
export interface IdeasView {
  readonly call: Pick<Edition, 'title' | 'organiser' | 'year' | 'milestones'>
  readonly ideas: readonly IdeaEntry[]
  readonly coordinates: boolean
  readonly mayBegin: boolean
  readonly regions: readonly RegionView[]
}

export interface IdeaEntry extends IdeaView {
  /** I may open it. */
  readonly open: boolean
  readonly role: IdeaRole | null
  /** ISO 8601, when it was handed in here. */
  readonly submittedAt: string | null
}

/** `POST /api/ideas/begin`: the answer is the `IdeaView`. */
export interface BeginIdeaRequest {
  /** Code of a reference region. */
  readonly region: string
  readonly title: string
}

/** `GET /api/ideas/:id`: all the page needs before the text itself arrives. */
export interface IdeaPageView {
  readonly idea: IdeaView
  readonly regionCode: string
  readonly fictional: boolean
  /** `null` when it was handed in elsewhere: there is no text here. */
  readonly edition: Edition | null
  readonly role: IdeaRole | null
  readonly coordinates: boolean
  readonly members: readonly MemberView[]
  readonly submission: SubmissionView | null
  /** The first one first. */
  readonly moves: readonly MoveView[]
  /** The proposal that was made of it, if I may open that. */
  readonly proposal: string | null
  /** It has become a proposal, whoever may open it. */
  readonly begun: boolean
}

export interface SubmissionView {
  readonly mandate: Mandate | null
  readonly answers: SectionContent
  readonly words: number
  readonly sha256: string
  readonly at: string
  readonly by: { readonly name: string; readonly organisation: string } | null
}

export interface MoveView {
  readonly step: IdeaStep
  readonly state: IdeaState
  readonly reason: string
  readonly at: string
  readonly by: { readonly name: string; readonly organisation: string }
}

/** `POST /api/ideas/:id/submit`: its answer, and that of `…/step`, is the page anew. */
export interface SubmitRequest {
  readonly mandate: Mandate
}
export interface StepRequest {
  readonly step: IdeaStep
  readonly reason: string
}

/** `POST /api/ideas/:id/members`: the page anew, with the link for who was never here. */
export interface AdmitWriterAnswer {
  readonly page: IdeaPageView
  readonly given: GivenLink
}

/** The idea a proposal came from, to read beside it. */
export interface ProposalIdea {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly region: string
  readonly fictional: boolean
  readonly edition: Pick<Edition, 'questions' | 'limits'>
  readonly regionCode: string
  readonly answers: SectionContent
}
