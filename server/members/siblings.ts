import type { ProposalId } from '#shared/ids.ts'
import type { Db } from '#server/db/open.ts'

/** All proposals of the call that this one belongs to, itself included. */
export async function siblings(db: Db, proposal: ProposalId): Promise<readonly ProposalId[]> {
  const rows = await db
    .selectFrom('proposals')
    .select('id')
    .where('call_id', '=', db.selectFrom('proposals').select('call_id').where('id', '=', proposal))
    .execute()
  return rows.map(({ id }) => id)
}
