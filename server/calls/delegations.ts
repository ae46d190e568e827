import type { Db } from '#server/db/open.ts'
import type { OrganisationId, ProposalId } from '#shared/ids.ts'
import type { Lock, Locks } from '#shared/locks.ts'

/** Sections that were given to some organisations, as locks that name them. */
export async function delegationsOf(db: Db, proposal: ProposalId): Promise<Locks> {
  const rows = await db
    .selectFrom('delegations')
    .innerJoin('people', 'people.id', 'delegations.person_id')
    .innerJoin('organisations', 'organisations.id', 'delegations.organisation_id')
    .select(['section', 'organisations', 'holds_from'])
    .select(['people.name as name', 'organisations.name as organisation'])
    .where('proposal_id', '=', proposal)
    .orderBy('section')
    .execute()
  return Object.fromEntries(
    rows.map(({ section, organisations, name, organisation, holds_from }): [string, Lock] => {
      const names = JSON.parse(organisations) as OrganisationId[]
      const by = { name, organisation }
      return [section, { kind: 'organisations', names, reason: '', by, from: holds_from }]
    }),
  )
}
