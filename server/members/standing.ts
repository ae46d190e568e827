import type { OrganisationId, PersonId, ProposalId } from '#shared/ids.ts'
import type { Db } from '#server/db/open.ts'

/** What somebody is on this server already, apart from one proposal. */
export interface Standing {
  /** Has come in at least once, for whichever organisation. */
  readonly seen: boolean
  /** Takes part in another proposal or in an idea, or coordinates a call. */
  readonly elsewhere: boolean
  readonly organisations: readonly OrganisationId[]
}

export async function standingOf(db: Db, person: PersonId, proposal: ProposalId): Promise<Standing> {
  const speaksFor = await db
    .selectFrom('representations')
    .select(['organisation_id', 'seen_at'])
    .where('person_id', '=', person)
    .execute()
  const member = await db
    .selectFrom('members')
    .select('role')
    .where('person_id', '=', person)
    .where('proposal_id', '!=', proposal)
    .limit(1)
    .executeTakeFirst()
  const coordinates = await db
    .selectFrom('coordinators')
    .select('call_id')
    .where('person_id', '=', person)
    .limit(1)
    .executeTakeFirst()
  const idea = await db
    .selectFrom('idea_members')
    .select('role')
    .where('person_id', '=', person)
    .limit(1)
    .executeTakeFirst()
  return {
    seen: speaksFor.some(({ seen_at }) => seen_at !== null),
    elsewhere: member !== undefined || coordinates !== undefined || idea !== undefined,
    organisations: speaksFor.map(({ organisation_id }) => organisation_id),
  }
}
