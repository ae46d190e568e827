import type { MemberEntry, MembersView } from '#shared/api.ts'
import { may, type Actor, type Role } from '#shared/access.ts'
import type { OrganisationId, PersonId, ProposalId } from '#shared/ids.ts'
import type { Db } from '#server/db/open.ts'
import { nobodysAddress } from '#server/people/first-run.ts'
import { personView, representativeOf, type RepresentativeRow } from '#server/people/directory.ts'

/** Somebody who takes part in a proposal, for one organisation. */
export interface Part {
  readonly person: PersonId
  readonly organisation: OrganisationId
  readonly role: Role
}

/** Everybody who takes part in a proposal: its own members, and who coordinates the call. */
export async function partsOf(db: Db, proposal: ProposalId): Promise<readonly Part[]> {
  const own = await db
    .selectFrom('members')
    .select(['person_id as person', 'organisation_id as organisation', 'role'])
    .where('proposal_id', '=', proposal)
    .execute()
  const isOwn = (part: { person: PersonId; organisation: OrganisationId }) =>
    own.some((one) => one.person === part.person && one.organisation === part.organisation)
  const coordinators = (await coordinatorsFor(db, proposal)).filter((one) => !isOwn(one))
  return [...own, ...coordinators.map((one) => ({ ...one, role: 'coordinator' as const }))]
}

/** Who coordinates the call of this proposal, by whichever way they do. */
export async function coordinatorsFor(
  db: Db,
  proposal: ProposalId,
): Promise<readonly Pick<Part, 'person' | 'organisation'>[]> {
  const call = db.selectFrom('proposals').select('call_id').where('id', '=', proposal)
  const ofCall = db
    .selectFrom('coordinators')
    .select(['person_id as person', 'organisation_id as organisation'])
    .where('call_id', '=', call)
  const ofProposals = db
    .selectFrom('members')
    .innerJoin('proposals', 'proposals.id', 'members.proposal_id')
    .select(['members.person_id as person', 'members.organisation_id as organisation'])
    .where('members.role', '=', 'coordinator')
    .where('proposals.call_id', '=', call)
  return ofCall.union(ofProposals).execute()
}

/** The members as `actor` sees them: addresses only for who invites people. */
export async function membersView(
  db: Db,
  proposal: ProposalId,
  actor: Actor,
  now: number,
): Promise<MembersView> {
  const parts = await partsOf(db, proposal)
  const people = await peopleIn(db, parts)
  const links = await openLinks(db, proposal)
  const wishes = await wishesOf(db, proposal)
  const showsAddress = may(actor, 'invite', 'draft') === null
  const members = parts.flatMap((part): MemberEntry[] => {
    const row = people.find((one) => isOf(one, part))
    if (!row) return []
    const isTheirs = (one: Pick<Part, 'person' | 'organisation'>) =>
      one.person === part.person && one.organisation === part.organisation
    const link = links.find(isTheirs)
    const wish = showsAddress ? wishes.find(isTheirs) : undefined
    return [
      {
        person: personView(representativeOf(row)),
        role: part.role,
        email: showsAddress && row.email !== nobodysAddress ? row.email : null,
        seen: row.seen === null ? null : new Date(row.seen).toISOString(),
        invitation: link
          ? { expiresAt: new Date(link.expiresAt).toISOString(), expired: link.expiresAt <= now }
          : null,
        ...(wish && { wish: new Date(wish.at).toISOString() }),
      },
    ]
  })
  return { members }
}

interface PersonRow extends RepresentativeRow {
  readonly email: string
  readonly seen: number | null
}

const isOf = (row: PersonRow, part: Part): boolean =>
  row.personId === part.person && row.organisationId === part.organisation

const peopleIn = async (db: Db, parts: readonly Part[]): Promise<readonly PersonRow[]> =>
  db
    .selectFrom('representations')
    .innerJoin('people', 'people.id', 'representations.person_id')
    .innerJoin('organisations', 'organisations.id', 'representations.organisation_id')
    .select(['people.id as personId', 'people.name as personName', 'people.position', 'people.email'])
    .select(['organisations.id as organisationId', 'organisations.name as organisationName'])
    .select(['organisations.layer', 'representations.seen_at as seen'])
    .where(
      'people.id',
      'in',
      parts.map(({ person }) => person),
    )
    .execute()

const wishesOf = (db: Db, proposal: ProposalId) =>
  db
    .selectFrom('wishes')
    .select(['person_id as person', 'organisation_id as organisation', 'at'])
    .where('proposal_id', '=', proposal)
    .execute()

/** Of each member the link that works longest, among those that were neither used nor revoked. */
export const openLinks = (db: Db, proposal: ProposalId) =>
  db
    .selectFrom('sign_in_links')
    .select(['person_id as person', 'organisation_id as organisation'])
    .select((eb) => eb.fn.max('expires_at').as('expiresAt'))
    .where('proposal_id', '=', proposal)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .groupBy(['person_id', 'organisation_id'])
    .execute()
