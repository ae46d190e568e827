import type { MemberView } from '#shared/api.ts'
import type { IdeaActor, IdeaRole } from '#shared/idea/access.ts'
import type { IdeaId, OrganisationId, PersonId, ProposalId } from '#shared/ids.ts'
import { rolesIn, saveMember } from '#server/calls/members.ts'
import type { Db } from '#server/db/open.ts'
import { personView, representativeOf } from '#server/people/directory.ts'

export interface IdeaMember {
  readonly idea: IdeaId
  readonly person: PersonId
  readonly organisation: OrganisationId
  readonly role: IdeaRole
}

export async function saveIdeaMember(
  db: Db,
  { idea, person, organisation, role }: IdeaMember,
): Promise<void> {
  await db
    .insertInto('idea_members')
    .values({ idea_id: idea, person_id: person, organisation_id: organisation, role })
    .onConflict((conflict) =>
      conflict.columns(['idea_id', 'person_id', 'organisation_id']).doUpdateSet({ role }),
    )
    .execute()
}

/** As whom this person stands at this idea while speaking for that organisation; `null` when they do not. */
export async function ideaActorAt(
  db: Db,
  person: PersonId,
  organisation: OrganisationId,
  idea: IdeaId,
): Promise<IdeaActor | null> {
  const row = await db.selectFrom('ideas').select('call_id').where('id', '=', idea).executeTakeFirst()
  if (!row) return null
  const { coordinates } = await rolesIn(db, row.call_id, person, organisation)
  const member = await db
    .selectFrom('idea_members')
    .select('role')
    .where('idea_id', '=', idea)
    .where('person_id', '=', person)
    .where('organisation_id', '=', organisation)
    .executeTakeFirst()
  const role = member?.role ?? null
  return role || coordinates ? { role, coordinates, organisation } : null
}

/** Who takes part, who holds the pen first. */
export async function ideaMembers(db: Db, idea: IdeaId): Promise<readonly MemberView[]> {
  const rows = await db
    .selectFrom('idea_members')
    .innerJoin('people', 'people.id', 'idea_members.person_id')
    .innerJoin('organisations', 'organisations.id', 'idea_members.organisation_id')
    .select(['people.id as personId', 'people.name as personName', 'people.position as position'])
    .select(['organisations.id as organisationId', 'organisations.name as organisationName'])
    .select(['organisations.layer', 'idea_members.role'])
    .where('idea_members.idea_id', '=', idea)
    .orderBy('people.name')
    .orderBy('people.id')
    .execute()
  return rows
    .map(({ role, ...row }) => ({ person: personView(representativeOf(row)), role }))
    .toSorted((a, b) => Number(b.role === 'penholder') - Number(a.role === 'penholder'))
}

/** Who wrote the idea goes on in the proposal that is made of it, in the same role. */
export async function takeAlong(db: Db, idea: IdeaId, proposal: ProposalId): Promise<void> {
  const rows = await db.selectFrom('idea_members').selectAll().where('idea_id', '=', idea).execute()
  for (const { person_id: person, organisation_id: organisation, role } of rows)
    await saveMember(db, { proposal, person, organisation, role })
}
