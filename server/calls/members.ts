import type { Actor, Role } from '#shared/access.ts'
import type { CallId, OrganisationId, PersonId, ProposalId } from '#shared/ids.ts'
import { askedOften } from '#server/db/asked-often.ts'
import type { Db } from '#server/db/open.ts'

export interface Member {
  readonly proposal: ProposalId
  readonly person: PersonId
  readonly organisation: OrganisationId
  readonly role: Role
}

/** Gives somebody their role at a proposal, or another role than they had. */
export async function saveMember(db: Db, { proposal, person, organisation, role }: Member): Promise<void> {
  await db
    .insertInto('members')
    .values({ proposal_id: proposal, person_id: person, organisation_id: organisation, role })
    .onConflict((conflict) =>
      conflict.columns(['proposal_id', 'person_id', 'organisation_id']).doUpdateSet({ role }),
    )
    .execute()
}

const ownRole = askedOften<{ readonly role: Role }, [ProposalId, PersonId, OrganisationId]>((db) =>
  db
    .selectFrom('members')
    .select('role')
    .where('proposal_id', '=', '' as ProposalId)
    .where('person_id', '=', '' as PersonId)
    .where('organisation_id', '=', '' as OrganisationId),
)

/**
 * As whom this person stands at this proposal while speaking for that organisation; `null` when they do not.
 * Who coordinates the call, or is written down as coordinator of one of its proposals, coordinates them all,
 * unless they hold a role of their own there.
 */
export async function actorAt(
  db: Db,
  person: PersonId,
  organisation: OrganisationId,
  proposal: ProposalId,
): Promise<Actor | null> {
  const own = await ownRole(db, proposal, person, organisation)
  if (own) return { role: own.role, organisation, person }
  const row = await db.selectFrom('proposals').select('call_id').where('id', '=', proposal).executeTakeFirst()
  const roles = row && (await rolesIn(db, row.call_id, person, organisation))
  const role = roles && roleAt(roles, proposal)
  return role ? { role, organisation, person } : null
}

/** Gives somebody the whole call to coordinate. */
export async function saveCoordinator(
  db: Db,
  call: CallId,
  person: PersonId,
  organisation: OrganisationId,
): Promise<void> {
  await db
    .insertInto('coordinators')
    .values({ call_id: call, person_id: person, organisation_id: organisation })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** A person's roles in one call. */
export interface Roles {
  readonly coordinates: boolean
  readonly at: ReadonlyMap<ProposalId, Role>
}

export async function rolesIn(
  db: Db,
  call: CallId,
  person: PersonId,
  organisation: OrganisationId,
): Promise<Roles> {
  const rows = await db
    .selectFrom('members')
    .innerJoin('proposals', 'proposals.id', 'members.proposal_id')
    .select(['members.proposal_id', 'members.role'])
    .where('proposals.call_id', '=', call)
    .where('members.person_id', '=', person)
    .where('members.organisation_id', '=', organisation)
    .execute()
  const coordinator = await db
    .selectFrom('coordinators')
    .select('call_id')
    .where('call_id', '=', call)
    .where('person_id', '=', person)
    .where('organisation_id', '=', organisation)
    .executeTakeFirst()
  return {
    coordinates: coordinator !== undefined || rows.some(({ role }) => role === 'coordinator'),
    at: new Map(rows.map(({ proposal_id, role }) => [proposal_id, role])),
  }
}

export const roleAt = (roles: Roles, proposal: ProposalId): Role | null =>
  roles.at.get(proposal) ?? (roles.coordinates ? 'coordinator' : null)

/** Does this person coordinate a call, by whichever way, while speaking for that organisation? */
export async function coordinatesAny(
  db: Db,
  person: PersonId,
  organisation: OrganisationId,
): Promise<boolean> {
  const ofCall = db
    .selectFrom('coordinators')
    .select('person_id')
    .where('person_id', '=', person)
    .where('organisation_id', '=', organisation)
  const ofProposal = db
    .selectFrom('members')
    .select('person_id')
    .where('person_id', '=', person)
    .where('organisation_id', '=', organisation)
    .where('role', '=', 'coordinator')
  return (await ofCall.union(ofProposal).limit(1).executeTakeFirst()) !== undefined
}
