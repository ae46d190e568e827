import type { FileKind, Purpose } from '#shared/files.ts'
import type { FileHash, OrganisationId, PersonId, ProposalId } from '#shared/ids.ts'

export interface FileTables {
  files: FileTable
  file_uses: FileUseTable
  version_files: VersionFileTable
}

/** Once for every content, however often it is used. */
export interface FileTable {
  sha256: FileHash
  kind: FileKind
  size: number
  /** In pixels; of pictures only. */
  width: number | null
  height: number | null
  bytes: Uint8Array
  created_at: number
}

/** Which proposal has which file, what for, and who brought it. */
export interface FileUseTable {
  proposal_id: ProposalId
  sha256: FileHash
  purpose: Purpose
  name: string
  person_id: PersonId
  organisation_id: OrganisationId
  at: number
}

/** The files a frozen version names: these can never be removed. */
export interface VersionFileTable {
  proposal_id: ProposalId
  number: number
  sha256: FileHash
}
