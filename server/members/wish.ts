import type { Transaction } from 'kysely'
import type { ProposalId } from '#shared/ids.ts'
import { append } from '#server/audit.ts'
import type { Db } from '#server/db/open.ts'
import type { Database } from '#server/db/schema.ts'
import type { Author } from '#server/sync/log.ts'
import type { Who } from './change.ts'

interface WishParts {
  readonly db: Db
  readonly clock: () => number
}

/** Somebody who reads along asks to write; asking again changes nothing. */
export async function wish({ db, clock }: WishParts, proposal: ProposalId, by: Author): Promise<void> {
  const at = clock()
  await db.transaction().execute(async (trx) => {
    const asked = await trx
      .insertInto('wishes')
      .values({ proposal_id: proposal, person_id: by.person, organisation_id: by.organisation, at })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (asked.numInsertedOrUpdatedRows === 1n)
      await append(trx, { at, actor: by, act: 'write-asked', proposal, body: {} })
  })
}

/** Their role was looked at, or they are gone: nothing is asked any more. */
export async function dropWish(trx: Transaction<Database>, proposal: ProposalId, who: Who): Promise<void> {
  await trx
    .deleteFrom('wishes')
    .where('proposal_id', '=', proposal)
    .where('person_id', '=', who.person)
    .where('organisation_id', '=', who.organisation)
    .execute()
}
