import type { MemberView, OrganisationView, WorkspaceView } from '#shared/api.ts'
import { regions } from '#shared/call/data/regions.ts'
import type { ProposalId } from '#shared/ids.ts'
import type { Db } from '#server/db/open.ts'
import { personView, representativeOf, type Representative } from '#server/people/directory.ts'
import { ideaBeside } from '#server/ideas/view.ts'
import { editionOf } from './editions.ts'
import { actorAt } from './members.ts'
import { proposalView, versionsOf } from './proposal-view.ts'

/** All that a member's page needs before the document arrives; `null` for who is not a member. */
export async function workspaceFor(
  db: Db,
  { person, organisation }: Representative,
  proposal: ProposalId,
): Promise<WorkspaceView | null> {
  const actor = await actorAt(db, person.id, organisation.id, proposal)
  if (!actor) return null
  const row = await db
    .selectFrom('proposals')
    .selectAll()
    .where('id', '=', proposal)
    .executeTakeFirstOrThrow()
  const edition = await editionOf(db, row.call_id, row.edition_version)
  if (!edition) throw new Error(`No edition ${row.call_id} ${row.edition_version}`)
  const frozen = await versionsOf(db, [proposal])
  return {
    proposal: proposalView(row, actor.role, frozen.get(proposal)),
    edition,
    members: await membersOf(db, proposal),
    organisations: await organisationViews(db),
    regions,
    idea: await ideaBeside(db, proposal),
  }
}

async function membersOf(db: Db, proposal: ProposalId): Promise<readonly MemberView[]> {
  const rows = await db
    .selectFrom('members')
    .innerJoin('people', 'people.id', 'members.person_id')
    .innerJoin('organisations', 'organisations.id', 'members.organisation_id')
    .select([
      'people.id as personId',
      'people.name as personName',
      'people.position as position',
      'members.role',
    ])
    .select([
      'organisations.id as organisationId',
      'organisations.name as organisationName',
      'organisations.layer',
    ])
    .where('members.proposal_id', '=', proposal)
    .orderBy('organisations.name')
    .orderBy('people.name')
    .execute()
  return rows.map(({ role, ...row }) => ({ person: personView(representativeOf(row)), role }))
}

/** All of them: the dossier names organisations by id, also those of which nobody takes part yet. */
const organisationViews = (db: Db): Promise<OrganisationView[]> =>
  db.selectFrom('organisations').select(['id', 'name', 'layer']).orderBy('name').orderBy('id').execute()
