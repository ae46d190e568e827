import type { OrganisationId, PersonId, ProposalId } from '#shared/ids.ts'
import type { HandState } from '#shared/hands.ts'
import type { SectionId } from '#shared/dossier/template.ts'

/** How somebody came in. */
export type SignInWay = 'link' | 'openid' | 'demo'

/** Which organisations write in a section, beside who holds the pen and who leads. */
export interface DelegationTable {
  proposal_id: ProposalId
  section: SectionId
  /** JSON list of ids. */
  organisations: string
  person_id: PersonId
  organisation_id: OrganisationId
  holds_from: number
}

/** Who is being erased, within that one transaction: the only moment in which the log of a session changes. */
export interface ErasingTable {
  person_id: PersonId
}

/** Who reads along and asked to write. */
export interface WishTable {
  proposal_id: ProposalId
  person_id: PersonId
  organisation_id: OrganisationId
  at: number
}

/** Who asks for the floor in a closed section. */
export interface HandTable {
  proposal_id: ProposalId
  section: SectionId
  person_id: PersonId
  organisation_id: OrganisationId
  at: number
  state: HandState | 'withdrawn'
  /** When it was answered, or taken back. */
  ended_at: number | null
  /** What they would write there, as long as it is up. */
  words: string | null
}

/** An account elsewhere by which a person comes in. */
export interface AccountTable {
  issuer: string
  subject: string
  person_id: PersonId
  linked_at: number
}
