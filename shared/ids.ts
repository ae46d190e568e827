import { ulid } from 'ulid'

/**
 * Ids are branded, so that a person can never be passed for an organisation, and this is the only file in
 * which a string becomes one. A new id is a lower-case ULID; shipped data may use readable words.
 */
export type PersonId = string & { readonly __person: true }
export type OrganisationId = string & { readonly __organisation: true }
export type CallId = string & { readonly __call: true }
export type IdeaId = string & { readonly __idea: true }
export type ProposalId = string & { readonly __proposal: true }
/** A row of a list in the dossier: a plan step, a body, a budget line, a source … */
export type RowId = string & { readonly __row: true }
/** A facilitated session, and what is in it. */
export type WorkshopId = string & { readonly __workshop: true }
export type ParticipantId = string & { readonly __participant: true }
export type StepId = string & { readonly __step: true }
export type StreamId = string & { readonly __stream: true }
export type CardId = string & { readonly __card: true }
export type ClusterId = string & { readonly __cluster: true }
export type RoundId = string & { readonly __round: true }
export type TableId = string & { readonly __table: true }
/** A decision, an action, something parked; an item of the harvest. */
export type ItemId = string & { readonly __item: true }
/** A file by what is in it: 64 hexadecimal digits, its SHA-256. */
export type FileHash = string & { readonly __file: true }

/** Any id of ours, also one that reads as a word. */
export const isWellFormed = (text: string): boolean => wellFormed.test(text)

const wellFormed = /^[a-z0-9][a-z0-9-]{1,39}$/
/** Well-formed, but a property every object already has: as the key of a map it could only mean mischief. */
const mischief = new Set(['constructor'])

const as =
  <Id extends string>() =>
  (raw: unknown): Id | null =>
    typeof raw === 'string' && wellFormed.test(raw) && !mischief.has(raw) ? (raw as Id) : null

export const asPersonId = as<PersonId>()
export const asOrganisationId = as<OrganisationId>()
export const asIdeaId = as<IdeaId>()
export const asProposalId = as<ProposalId>()
export const asRowId = as<RowId>()
export const asWorkshopId = as<WorkshopId>()
export const asParticipantId = as<ParticipantId>()
export const asStepId = as<StepId>()
export const asStreamId = as<StreamId>()
export const asCardId = as<CardId>()
export const asClusterId = as<ClusterId>()
export const asRoundId = as<RoundId>()
export const asTableId = as<TableId>()
export const asItemId = as<ItemId>()
export const asFileHash = (raw: unknown): FileHash | null =>
  typeof raw === 'string' && /^[\da-f]{64}$/u.test(raw) ? (raw as FileHash) : null

const make =
  <Id extends string>() =>
  (): Id =>
    ulid().toLowerCase() as Id

export const newPersonId = make<PersonId>()
export const newOrganisationId = make<OrganisationId>()
export const newIdeaId = make<IdeaId>()
export const newProposalId = make<ProposalId>()
export const newRowId = make<RowId>()
export const newWorkshopId = make<WorkshopId>()
export const newStepId = make<StepId>()

/** Says nothing about when it was made: of a card that was hidden, not even its time may be told. */
const makeTimeless =
  <Id extends string>() =>
  (): Id =>
    // Always the first moment there was; of 0 the library makes now.
    ulid(1).toLowerCase() as Id

export const newParticipantId = makeTimeless<ParticipantId>()
export const newCardId = makeTimeless<CardId>()
export const newClusterId = makeTimeless<ClusterId>()
export const newRoundId = makeTimeless<RoundId>()
export const newTableId = makeTimeless<TableId>()
export const newItemId = makeTimeless<ItemId>()
