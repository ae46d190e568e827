import { append } from '#server/audit.ts'
import type { Db } from '#server/db/open.ts'
import { documentName } from '#server/sync/documents.ts'
import type { Author } from '#server/sync/log.ts'
import type { Rooms } from '#server/sync/rooms.ts'
import type { ProposalId } from '#shared/ids.ts'

export interface ReopenParts {
  readonly db: Db
  readonly rooms: Rooms
  readonly clock: () => number
}

/**
 * Writing goes on, for the next version, with a reason that everybody reads. The version itself is not touched:
 * its bytes, its rows of the log and what was signed stay as they are.
 */
export async function reopen(
  { db, rooms, clock }: ReopenParts,
  proposal: ProposalId,
  reason: string,
  by: Author,
): Promise<number | 'not-now' | 'no-such-proposal'> {
  const name = documentName('dossier', proposal)
  const room = await rooms.open(name)
  if (!room) return 'no-such-proposal'
  const at = clock()
  const version = await db.transaction().execute(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('proposals')
      .set({ phase: 'draft' })
      .where('id', '=', proposal)
      .where('phase', '=', 'frozen')
      .executeTakeFirst()
    // Of two who reopen at the same moment one did.
    if (numUpdatedRows !== 1n) return null
    const last = await trx
      .selectFrom('versions')
      .select(({ fn }) => fn.max('number').as('number'))
      .where('proposal_id', '=', proposal)
      .executeTakeFirstOrThrow()
    const version = Number(last.number)
    await trx
      .insertInto('reopenings')
      .values({
        proposal_id: proposal,
        version,
        reason,
        at,
        person_id: by.person,
        organisation_id: by.organisation,
      })
      .execute()
    await trx.updateTable('documents').set({ frozen_at: null }).where('name', '=', name).execute()
    await append(trx, { at, actor: by, act: 'reopened', proposal, body: { version, reason } })
    return version
  })
  if (version === null) return 'not-now'
  room.beginNext()
  return version
}
