import type { Transaction } from 'kysely'
import * as Y from 'yjs'
import type { Phase } from '#shared/access.ts'
import { birth } from '#shared/dossier/birth.ts'
import {
  newProposalId,
  type CallId,
  type IdeaId,
  type OrganisationId,
  type PersonId,
  type ProposalId,
} from '#shared/ids.ts'
import { remarksRoot } from '#shared/talk/places.ts'
import { proposalDocuments } from '#shared/wire.ts'
import { append } from '#server/audit.ts'
import type { Db } from '#server/db/open.ts'
import type { Database } from '#server/db/schema.ts'
import { documentName } from '#server/sync/documents.ts'
import { appendIn } from '#server/sync/log.ts'
import { editionOf } from './editions.ts'

export interface NewProposal {
  /** Made here unless given; shipped data has ids of its own. */
  readonly id?: ProposalId
  readonly call: CallId
  /** Of the edition whose template it gets, for good. */
  readonly version: string
  readonly idea: IdeaId | null
  readonly region: string
  readonly title: string
  readonly phase: Phase
  /** The content is invented, and must say so. */
  readonly fictional: boolean
  /** `null` when the server itself makes it. */
  readonly by: { readonly person: PersonId; readonly organisation: OrganisationId } | null
}

/**
 * Makes a proposal with its two documents, each with the first row of its log: nobody else ever seeds them.
 * All or nothing. Throws when that id exists.
 */
export async function createProposal(
  db: Db,
  given: NewProposal,
  at: number,
): Promise<ProposalId | 'no-such-edition'> {
  return db.transaction().execute((trx) => createProposalIn(trx, given, at))
}

/** The same as part of something larger. */
export async function createProposalIn(
  trx: Transaction<Database>,
  given: NewProposal,
  at: number,
): Promise<ProposalId | 'no-such-edition'> {
  const edition = await editionOf(trx, given.call, given.version)
  if (!edition) return 'no-such-edition'
  const id = given.id ?? newProposalId()
  const births = { dossier: birth(edition.template), talk: talkBirth() }
  await trx
    .insertInto('proposals')
    .values({
      id,
      call_id: given.call,
      edition_version: given.version,
      idea_id: given.idea,
      region: given.region,
      title: given.title,
      phase: given.phase,
      fictional: given.fictional ? 1 : 0,
      created_at: at,
    })
    .execute()
  for (const kind of proposalDocuments) {
    const name = documentName(kind, id)
    await trx
      .insertInto('documents')
      .values({ name, proposal_id: id, frozen_at: null, created_at: at })
      .execute()
    await appendIn(trx, [{ document: name, bytes: births[kind], author: null, at }])
  }
  const body = { call: given.call, version: given.version, idea: given.idea }
  await append(trx, { at, actor: given.by, act: 'proposal-created', proposal: id, body })
  return id
}

/** What people say about the dossier starts empty. */
function talkBirth(): Uint8Array {
  const doc = new Y.Doc()
  doc.getMap(remarksRoot)
  const update = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return update
}
