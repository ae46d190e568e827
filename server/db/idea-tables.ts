import type { Generated, Selectable } from 'kysely'
import type { IdeaState } from '#shared/api.ts'
import type { IdeaRole } from '#shared/idea/access.ts'
import type { IdeaStep } from '#shared/idea/step.ts'
import type { CallId, IdeaId, OrganisationId, PersonId } from '#shared/ids.ts'

/** The tables of step one: ideas, who writes them, what was decided, and the call that is being prepared. */
export interface IdeaTables {
  ideas: IdeaTable
  idea_members: IdeaMemberTable
  idea_moves: IdeaMoveTable
  idea_submissions: IdeaSubmissionTable
  edition_drafts: EditionDraftTable
}

export interface IdeaTable {
  id: IdeaId
  call_id: CallId
  number: number
  region: string
  region_code: string
  title: string
  state: IdeaState
  /** Of the edition whose questions it answers; `null` when it was handed in elsewhere. */
  edition_version: string | null
  fictional: Generated<number>
  created_at: number
}

export interface IdeaMemberTable {
  idea_id: IdeaId
  person_id: PersonId
  organisation_id: OrganisationId
  role: IdeaRole
}

/** What was decided about an idea, in order, by whom and why. */
export interface IdeaMoveTable {
  idea_id: IdeaId
  number: number
  step: IdeaStep
  state: IdeaState
  reason: string
  person_id: PersonId
  organisation_id: OrganisationId
  at: number
}

/** An idea as it was handed in. */
export interface IdeaSubmissionTable {
  idea_id: IdeaId
  canonical: string
  sha256: string
  person_id: PersonId | null
  organisation_id: OrganisationId | null
  at: number
}

/** The next version of a call, while it is being prepared. */
export interface EditionDraftTable {
  call_id: CallId
  config: string
  /** The version it began as a copy of. */
  based_on: string
  /** Counts up with every save: of two who save at once, the second hears so. */
  revision: number
  person_id: PersonId
  organisation_id: OrganisationId
  at: number
}

export type IdeaRow = Selectable<IdeaTable>
