import { append } from '#server/audit.ts'
import type { Db } from '#server/db/open.ts'
import type { Author } from '#server/sync/log.ts'
import type { Json } from '#shared/canonical.ts'
import type { ProposalId } from '#shared/ids.ts'
import { moved, type Move } from '#shared/phases.ts'

/** Takes a proposal one phase further, with an entry in the audit log; `false` when it stood elsewhere already. */
export async function moveProposal(
  db: Db,
  proposal: ProposalId,
  move: Move,
  by: Author,
  at: number,
  body: { readonly [key: string]: Json },
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom('proposals')
      .select('phase')
      .where('id', '=', proposal)
      .executeTakeFirst()
    const next = row && moved(row.phase, move)
    if (!next) return false
    await trx.updateTable('proposals').set({ phase: next }).where('id', '=', proposal).execute()
    await append(trx, { at, actor: by, act: `moved-${move}`, proposal, body })
    return true
  })
}
