import type { Db } from '#server/db/open.ts'
import { documentName } from '#server/sync/documents.ts'
import type { ProposalId } from '#shared/ids.ts'
import type { TalkersView } from '#shared/talk/api.ts'

/** Who ever wrote among the remarks of a proposal, also who takes part no more; who was erased is a colleague. */
export async function talkersOf(db: Db, proposal: ProposalId): Promise<TalkersView> {
  const people = await db
    .selectFrom('client_ids')
    .innerJoin('people', 'people.id', 'client_ids.person_id')
    .where('client_ids.document', '=', documentName('talk', proposal))
    .select(['people.id as person', 'people.name'])
    .distinct()
    .orderBy('people.id')
    .execute()
  return { people }
}
