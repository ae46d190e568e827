import type { OrganisationId, PersonId, ProposalId } from '#shared/ids.ts'

/** What surrounds the frozen versions of a proposal. */
export interface VersionTables {
  announced_freezes: AnnouncedFreezeTable
  checkpoints: CheckpointTable
  reopenings: ReopeningTable
  sign_offs: SignOffTable
  reminders: ReminderTable
  issued_files: IssuedFileTable
}

/** A freeze that everybody was told of; gone once it happened or was called off. */
export interface AnnouncedFreezeTable {
  proposal_id: ProposalId
  person_id: PersonId
  organisation_id: OrganisationId
  due_at: number
}

/** A working version with a name: read and compared like a frozen one, but nothing was closed for it. */
export interface CheckpointTable {
  proposal_id: ProposalId
  number: number
  name: string
  canonical: Uint8Array
  sha256: string
  last_seq: number
  made_at: number
  person_id: PersonId
  organisation_id: OrganisationId
}

/** Why writing went on after a version. */
export interface ReopeningTable {
  proposal_id: ProposalId
  version: number
  reason: string
  at: number
  person_id: PersonId
  organisation_id: OrganisationId
}

/** An organisation stands behind one version, by its hash. */
export interface SignOffTable {
  proposal_id: ProposalId
  version: number
  organisation_id: OrganisationId
  person_id: PersonId
  position: string
  statement: string
  sha256: string
  at: number
}

/** When an organisation was last reminded to sign. */
export interface ReminderTable {
  proposal_id: ProposalId
  version: number
  organisation_id: OrganisationId
  at: number
}

/** A PDF of a version that was handed out, by the hash of its bytes. */
export interface IssuedFileTable {
  sha256: string
  proposal_id: ProposalId
  version: number
  issued_at: number
}
