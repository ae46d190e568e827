import type { Transaction } from 'kysely'
import type { PersonId, WorkshopId } from '#shared/ids.ts'
import { append } from '#server/audit.ts'
import type { Db } from '#server/db/open.ts'
import type { Database } from '#server/db/schema.ts'
import type { Author } from '#server/sync/log.ts'
import { eraseFromSessions } from '#server/workshop/erase-person.ts'
import type { Venues } from '#server/workshop/venues.ts'
import type { Outbox } from './outbox.ts'

interface EraseParts {
  readonly db: Db
  readonly outbox: Pick<Outbox, 'drop'>
  /** Sessions that run know people by name: they read their log again. */
  readonly venues: Pick<Venues, 'reread'>
  readonly clock: () => number
}

export type EraseRefusal = 'no-such-person' | 'last-coordinator'

/** What stands where a name stood; the organisation beside it stays. */
export const erasedName = 'Medewerker'

/**
 * Erases who somebody is: name, function, address, devices, links, accounts, roles. What they did stays done, by a
 * colleague of their organisation: the chains of the texts and of the log know people by a number that no longer
 * leads to anybody, and stay valid. `by` is `null` when the server does so by itself.
 */
export async function erasePerson(
  { db, outbox, venues, clock }: EraseParts,
  person: PersonId,
  by: Author | null,
): Promise<EraseRefusal | null> {
  const done = await db.transaction().execute(async (trx): Promise<EraseRefusal | Erased> => {
    const row = await trx
      .selectFrom('people')
      .select(['email', 'name'])
      .where('id', '=', person)
      .where('erased_at', 'is', null)
      .executeTakeFirst()
    if (!row) return 'no-such-person'
    if (await isLastCoordinator(trx, person)) return 'last-coordinator'
    const at = clock()
    for (const table of theirs) await trx.deleteFrom(table).where('person_id', '=', person).execute()
    const nobody = { name: erasedName, position: '', email: `${person}@gewist.invalid`, erased_at: at }
    await trx.updateTable('people').set(nobody).where('id', '=', person).execute()
    // Why somebody may not judge says who they are; that they may not stays.
    await trx.updateTable('interests').set({ what: '' }).where('person_id', '=', person).execute()
    const sessions = await eraseFromSessions(trx, person, {
      known: [row.name, row.email],
      erased: erasedName,
    })
    await append(trx, { at, actor: by, act: 'person-erased', proposal: null, body: { person } })
    return { email: row.email, sessions }
  })
  if (typeof done === 'string') return done
  await venues.reread(done.sessions)
  await outbox.drop(({ to }) => to.toLowerCase() === done.email.toLowerCase())
  return null
}

interface Erased {
  readonly email: string
  readonly sessions: readonly WorkshopId[]
}

/** All that says who somebody is, where they are signed in and what they may. */
const theirs = [
  ...(['sessions', 'sign_in_links', 'accounts', 'wishes', 'members', 'coordinators'] as const),
  'representations',
  'hands',
] as const

/** A call that nobody looks after can never be looked after again. */
async function isLastCoordinator(trx: Transaction<Database>, person: PersonId): Promise<boolean> {
  const rows = await trx
    .selectFrom('coordinators')
    .select(['call_id', 'person_id'])
    .union(
      trx
        .selectFrom('members')
        .innerJoin('proposals', 'proposals.id', 'members.proposal_id')
        .select(['proposals.call_id', 'members.person_id'])
        .where('members.role', '=', 'coordinator'),
    )
    .execute()
  const calls = new Set(rows.filter((row) => row.person_id === person).map((row) => row.call_id))
  return [...calls].some((call) => !rows.some((row) => row.call_id === call && row.person_id !== person))
}
