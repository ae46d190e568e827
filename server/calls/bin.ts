import type { Db } from '#server/db/open.ts'
import { documentName } from '#server/sync/documents.ts'
import type { Rooms } from '#server/sync/rooms.ts'
import { binOf, type BinView } from '#shared/dossier/bin.ts'
import { pathKey } from '#shared/dossier/schema.ts'
import type { ProposalId } from '#shared/ids.ts'
import { editionOfProposal } from './editions.ts'

export interface BinParts {
  readonly db: Db
  readonly rooms: Rooms
}

/**
 * Who removed what is in the bin. A page knows its rows by itself, but not their authors: those follow from the
 * client id under which the mark was written, and never from what the page says.
 */
export async function binFor({ db, rooms }: BinParts, proposal: ProposalId): Promise<BinView | null> {
  const about = await editionOfProposal(db, proposal)
  const document = documentName('dossier', proposal)
  const room = about && (await rooms.open(document))
  if (!about || !room) return null
  const rows = binOf(room.doc, about.edition.template)
  const hands = await handsOf(
    db,
    document,
    rows.flatMap(({ client }) => client ?? []),
  )
  return {
    rows: rows.map(({ path, client }) => ({
      path: pathKey(path),
      by: (client === null ? undefined : hands.get(client)) ?? null,
    })),
  }
}

async function handsOf(db: Db, document: string, clients: readonly number[]) {
  if (clients.length === 0) return new Map<number, { name: string; organisation: string }>()
  const rows = await db
    .selectFrom('client_ids')
    .innerJoin('people', 'people.id', 'client_ids.person_id')
    .innerJoin('organisations', 'organisations.id', 'client_ids.organisation_id')
    .where('client_ids.document', '=', document)
    .where('client_ids.client', 'in', [...new Set(clients)])
    .select(['client', 'people.name as name', 'organisations.name as organisation'])
    .execute()
  return new Map(rows.map(({ client, name, organisation }) => [client, { name, organisation }]))
}
