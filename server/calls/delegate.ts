import { append } from '#server/audit.ts'
import type { Db } from '#server/db/open.ts'
import { documentName } from '#server/sync/documents.ts'
import type { Author } from '#server/sync/log.ts'
import type { Rooms } from '#server/sync/rooms.ts'
import type { DelegationRequest } from '#shared/delegation.ts'
import { sectionOf } from '#shared/dossier/template.ts'
import type { OrganisationId, ProposalId } from '#shared/ids.ts'
import { lockGrace, type Locks } from '#shared/locks.ts'
import { delegationsOf } from './delegations.ts'
import { editionOfProposal } from './editions.ts'
import { lowerHands } from './hands.ts'
import { locksOf } from './locks.ts'

export interface DelegationParts {
  readonly db: Db
  readonly rooms: Pick<Rooms, 'open'>
  readonly clock: () => number
}

export type DelegationRefusal = 'no-such-proposal' | 'malformed' | 'no-such-organisation'

/**
 * Gives a section to some organisations, or to everybody again. The first time it is announced a moment before it
 * holds, so that nobody loses the sentence they are typing; every later change holds at once.
 */
export async function delegate(
  { db, rooms, clock }: DelegationParts,
  proposal: ProposalId,
  { section, organisations }: DelegationRequest,
  by: Author,
): Promise<Locks | DelegationRefusal> {
  const about = await editionOfProposal(db, proposal)
  if (!about) return 'no-such-proposal'
  if (!sectionOf(about.edition.template, section)) return 'malformed'
  if (organisations && !(await areKnown(db, organisations))) return 'no-such-organisation'
  const at = clock()
  const before = (await delegationsOf(db, proposal))[section]
  const from = before ? Math.max(at, before.from) : at + lockGrace
  await db.transaction().execute(async (trx) => {
    const here = trx.deleteFrom('delegations').where('proposal_id', '=', proposal)
    await here.where('section', '=', section).execute()
    if (organisations)
      await trx
        .insertInto('delegations')
        .values({
          proposal_id: proposal,
          section,
          organisations: JSON.stringify(organisations),
          person_id: by.person,
          organisation_id: by.organisation,
          holds_from: from,
        })
        .execute()
    // Under a lock these ask for the floor of that lock.
    const locked = await trx
      .selectFrom('locks')
      .select('section')
      .where('proposal_id', '=', proposal)
      .where('section', '=', section)
      .executeTakeFirst()
    if (!locked) await lowerHands(trx, proposal, section, organisations)
    const body = { section, organisations: organisations && [...organisations] }
    await append(trx, { at, actor: by, act: 'section-delegated', proposal, body })
  })
  const locks = await locksOf(db, proposal)
  const room = await rooms.open(documentName('dossier', proposal))
  room?.lock(locks)
  return locks
}

async function areKnown(db: Db, organisations: readonly string[]): Promise<boolean> {
  if (organisations.length === 0) return true
  const rows = await db
    .selectFrom('organisations')
    .select('id')
    .where('id', 'in', organisations as OrganisationId[])
    .execute()
  return rows.length === organisations.length
}
