import type { ParticipantId, ProposalId, WorkshopId } from '#shared/ids.ts'
import type { SessionState } from '#shared/workshop/session.ts'

/** The tables of facilitated sessions; conventions as in `schema.ts`. */
export interface WorkshopTables {
  workshops: WorkshopTable
  workshop_events: WorkshopEventTable
  workshop_secrets: WorkshopSecretTable
  workshop_commands: WorkshopCommandTable
  workshop_tokens: WorkshopTokenTable
  workshop_tickets: WorkshopTicketTable
  workshop_screens: WorkshopScreenTable
  workshop_provenance: WorkshopProvenanceTable
  workshop_checkpoints: WorkshopCheckpointTable
}

export interface WorkshopTable {
  id: WorkshopId
  proposal_id: ProposalId
  title: string
  starts_at: number
  state: SessionState
  code: string
  recovery_code: string
  created_at: number
}

export interface WorkshopEventTable {
  workshop_id: WorkshopId
  seq: number
  at: number
  actors: string | null
  on_behalf_of: ParticipantId | null
  type: string
  payload: string
}

/** Forgotten when the session ends. */
export interface WorkshopSecretTable {
  workshop_id: WorkshopId
  seq: number
  actors: string
  on_behalf_of: ParticipantId | null
}

/** What was answered to a command, so that sending it again changes nothing. */
export interface WorkshopCommandTable {
  workshop_id: WorkshopId
  participant_id: ParticipantId
  key: string
  answer: string
}

export interface WorkshopTokenTable {
  token_hash: string
  workshop_id: WorkshopId
  participant_id: ParticipantId
  device_hash: string
  created_at: number
  revoked_at: number | null
}

export interface WorkshopTicketTable {
  token_hash: string
  workshop_id: WorkshopId
  participant_id: ParticipantId
  expires_at: number
  used_at: number | null
}

export interface WorkshopScreenTable {
  id: string
  token_hash: string
  /** What it shows until it is paired. */
  code: string
  workshop_id: WorkshopId | null
  created_at: number
  paired_at: number | null
  revoked_at: number | null
}

export interface WorkshopProvenanceTable {
  workshop_id: WorkshopId
  item_id: string
  source: string
  target: string
  row_id: string | null
  at: number
}

export interface WorkshopCheckpointTable {
  workshop_id: WorkshopId
  step: string
  round: number
  state: Uint8Array
}
