import type { Generated, Selectable } from 'kysely'
import type { Phase, Role } from '#shared/access.ts'
import type { CallId, IdeaId, OrganisationId, PersonId, ProposalId } from '#shared/ids.ts'
import type { SectionId } from '#shared/dossier/template.ts'
import type { Layer } from '#shared/layers.ts'
import type { LockKind } from '#shared/locks.ts'
import type { FileTables } from './file-tables.ts'
import type { BudgetTables } from './budget-tables.ts'
import type {
  AccountTable,
  DelegationTable,
  ErasingTable,
  HandTable,
  SignInWay,
  WishTable,
} from './people-tables.ts'
import type { IdeaTables } from './idea-tables.ts'
import type { JuryTables } from './jury-tables.ts'
import type { VersionTables } from './version-tables.ts'
import type { WorkshopTables } from './workshop-schema.ts'

/**
 * The tables. Portable columns only: times are epoch milliseconds, ids are text, JSON is text, what is yes or
 * no is 0 or 1.
 */
export interface Database
  extends BudgetTables, FileTables, IdeaTables, JuryTables, VersionTables, WorkshopTables {
  organisations: OrganisationTable
  people: PersonTable
  representations: RepresentationTable
  sessions: SessionTable
  sign_in_links: SignInLinkTable
  audit: AuditTable
  editions: EditionTable
  proposals: ProposalTable
  members: MemberTable
  coordinators: CoordinatorTable
  documents: DocumentTable
  updates: UpdateTable
  snapshots: SnapshotTable
  client_ids: ClientIdTable
  versions: VersionTable
  locks: LockTable
  accounts: AccountTable
  delegations: DelegationTable
  wishes: WishTable
  erasing: ErasingTable
  hands: HandTable
}

export interface OrganisationTable {
  id: OrganisationId
  name: string
  layer: Layer
  nis: string | null
  kbo: string | null
  ovo: string | null
  created_at: number
}

export interface PersonTable {
  id: PersonId
  name: string
  position: string
  email: string
  created_at: number
  /** When all that identified this person was erased. */
  erased_at: number | null
}

/** Whom a person may speak for. */
export interface RepresentationTable {
  person_id: PersonId
  organisation_id: OrganisationId
  /** When they last did so here, to the quarter of an hour; `null` when they never came in. */
  seen_at: number | null
}

export interface SessionTable {
  /** SHA-256 of the session id, in hex. */
  id_hash: string
  person_id: PersonId
  organisation_id: OrganisationId
  expires_at: number
  created_at: number
  /** To the quarter of an hour. */
  seen_at: number | null
  /** What the browser says it is, in two words. */
  device: string | null
  way: SignInWay | null
}

export interface SignInLinkTable {
  /** SHA-256 of the token, in hex. */
  token_hash: string
  person_id: PersonId
  organisation_id: OrganisationId
  /** Path of the page the link ends on. */
  leads_to: string
  /** The proposal it invites to, if any. */
  proposal_id: ProposalId | null
  expires_at: number
  used_at: number | null
  revoked_at: number | null
  created_at: number
}

export interface AuditTable {
  seq: Generated<number>
  at: number
  person_id: PersonId | null
  organisation_id: OrganisationId | null
  act: string
  proposal_id: ProposalId | null
  body: string
  prev_hash: string
  hash: string
}

export interface EditionTable {
  call_id: CallId
  version: string
  config: string
  created_at: number
}

export interface ProposalTable {
  id: ProposalId
  call_id: CallId
  edition_version: string
  idea_id: IdeaId | null
  region: string
  title: string
  phase: Phase
  fictional: number
  created_at: number
}

export interface MemberTable {
  proposal_id: ProposalId
  person_id: PersonId
  organisation_id: OrganisationId
  role: Role
}

/** Who coordinates all proposals of a call, those to come included. */
export interface CoordinatorTable {
  call_id: CallId
  person_id: PersonId
  organisation_id: OrganisationId
}

export interface DocumentTable {
  name: string
  /** What it is about: one of these two. */
  proposal_id: ProposalId | null
  idea_id: IdeaId | null
  frozen_at: number | null
  created_at: number
}

export interface UpdateTable {
  seq: Generated<number>
  document: string
  bytes: Uint8Array
  person_id: PersonId | null
  organisation_id: OrganisationId | null
  at: number
  /** Hash of the document's row before this one, and of this one (server/sync/chain.ts). */
  prev: string | null
  hash: string | null
}

/** Stands for the rows of a document's log up to and including `last_seq`, which are gone. */
export interface SnapshotTable {
  document: string
  state: Uint8Array
  state_sha256: string
  last_seq: number
  /** Hash of the last of those rows. */
  head: string
  row_count: number
  made_at: number
}

/** Who first wrote under a Yjs client id: the author of everything under it. */
export interface ClientIdTable {
  document: string
  client: number
  person_id: PersonId
  organisation_id: OrganisationId
  first_seen: number
}

export interface VersionTable {
  proposal_id: ProposalId
  number: number
  canonical: Uint8Array
  sha256: string
  state: Uint8Array
  state_sha256: string
  last_seq: number
  frozen_at: number
  frozen_by: PersonId
  organisation_id: OrganisationId
}

export interface LockTable {
  proposal_id: ProposalId
  section: SectionId
  kind: LockKind
  reason: string
  person_id: PersonId
  organisation_id: OrganisationId
  holds_from: number
  /** JSON list of ids: of a lock that names people or tables. */
  names: string | null
}

export type ProposalRow = Selectable<ProposalTable>
