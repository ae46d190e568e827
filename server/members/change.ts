import type { Transaction } from 'kysely'
import type { GivenLink } from '#shared/api.ts'
import { isLead, mayGrant, mayTakePen, type Role } from '#shared/access.ts'
import type { OrganisationId, PersonId, ProposalId } from '#shared/ids.ts'
import { append } from '#server/audit.ts'
import { saveMember } from '#server/calls/members.ts'
import type { Database } from '#server/db/schema.ts'
import { revokeLinks } from '#server/people/links.ts'
import { firstPage, mayHandLink, type Acting, type InviteParts } from './invite.ts'
import { given } from './letters.ts'
import { coordinatorsFor, openLinks, partsOf, type Part } from './roster.ts'
import { standingOf } from './standing.ts'
import { dropWish } from './wish.ts'

/** A person, for one organisation. */
export interface Who {
  readonly person: PersonId
  readonly organisation: OrganisationId
}

export type ChangeRefusal =
  | 'not-a-member'
  | 'not-your-role'
  | 'no-such-member'
  | 'malformed'
  | 'pen-held'
  | 'last-facilitator'
  | 'last-coordinator'
  | 'not-here-yet'
  | 'own-way-in'

type Trx = Transaction<Database>
type ChangeParts = Pick<InviteParts, 'db' | 'clock'>

/** Gives a member another role; the pen goes from hand to hand instead, and coordinators stay what they are. */
export function changeRole(
  { db, clock }: ChangeParts,
  acting: Acting,
  who: Who,
  role: Role,
): Promise<ChangeRefusal | null> {
  return db.transaction().execute(async (trx) => {
    const target = await find(trx, acting, who)
    if (typeof target === 'string') return target
    const { part, parts } = target
    if (mayGrant(acting.actor, role)) return 'not-your-role'
    if (part.role === role) return null
    if (part.role === 'coordinator' || role === 'coordinator') return 'malformed'
    if (role === 'penholder' && parts.some((one) => one.role === 'penholder')) return 'pen-held'
    if (await isLastFacilitator(trx, acting.proposal, part, parts)) return 'last-facilitator'
    // Who made the link of somebody who never came could use it themselves: it must not open more than that.
    if (isLead(role) && (await isInvited(trx, acting.proposal, part))) return 'not-here-yet'
    await saveMember(trx, { proposal: acting.proposal, ...who, role })
    await dropWish(trx, acting.proposal, who)
    await note(trx, acting, clock(), 'role-changed', { ...who, from: part.role, role })
    return null
  })
}

/** Takes somebody's part away, and the links to it; of somebody who never came it withdraws the invitation. */
export function removeMember(
  { db, clock }: ChangeParts,
  acting: Acting,
  who: Who,
): Promise<ChangeRefusal | null> {
  return db.transaction().execute(async (trx) => {
    const target = await find(trx, acting, who)
    if (typeof target === 'string') return target
    const { part, parts } = target
    const { proposal } = acting
    const invited = await isInvited(trx, proposal, part)
    if (await isLastFacilitator(trx, proposal, part, parts)) return 'last-facilitator'
    if (part.role === 'coordinator') {
      if (await isLastCoordinator(trx, proposal, who)) return 'last-coordinator'
      await dropCoordinator(trx, proposal, who)
    } else await dropMember(trx, proposal, who)
    const at = clock()
    await revokeLinks(trx, { ...who, proposal }, at)
    await dropWish(trx, proposal, who)
    const act = invited ? 'invitation-revoked' : 'member-removed'
    await note(trx, acting, at, act, { ...who, role: part.role })
    return null
  })
}

/** Makes this member the penholder; whoever held the pen goes on as a partner. */
export function handOverPen(
  { db, clock }: ChangeParts,
  acting: Acting,
  who: Who,
): Promise<ChangeRefusal | null> {
  return db.transaction().execute(async (trx) => {
    const parts = await partsOf(trx, acting.proposal)
    const part = parts.find((one) => isOne(one, who))
    if (!part) return 'no-such-member'
    if (!mayTakePen(part.role)) return 'malformed'
    const { proposal } = acting
    const before = parts.filter((one) => one.role === 'penholder')
    for (const { person, organisation } of before)
      await saveMember(trx, { proposal, person, organisation, role: 'partner' })
    await saveMember(trx, { proposal, ...who, role: 'penholder' })
    const from = before.map(({ person, organisation }) => ({ person, organisation }))
    await note(trx, acting, clock(), 'pen-handed-over', { ...who, from })
    return null
  })
}

/** A new link for somebody who lost theirs; the ones before it end. */
export async function renewLink(
  { db, links, post, clock }: InviteParts,
  acting: Acting,
  who: Who,
): Promise<GivenLink | ChangeRefusal> {
  const { proposal, actor, by } = acting
  const outcome = await db.transaction().execute(async (trx) => {
    const target = await find(trx, acting, who)
    if (typeof target === 'string') return target
    const standing = await standingOf(trx, who.person, proposal)
    if (!mayHandLink(actor, standing)) return 'own-way-in'
    await revokeLinks(trx, who, clock())
    const leadsTo = firstPage(proposal, target.part.role)
    return { part: target.part, link: await links.make({ ...who, leadsTo, proposal, by }, trx) }
  })
  return typeof outcome === 'string' ? outcome : given({ db, post, clock }, { proposal, by }, outcome)
}

interface Target {
  readonly part: Part
  readonly parts: readonly Part[]
}

/** The member somebody wants to change, if they may change whoever has that role. */
async function find(
  trx: Trx,
  { proposal, actor }: Acting,
  who: Who,
): Promise<Target | 'no-such-member' | 'not-your-role'> {
  const parts = await partsOf(trx, proposal)
  const part = parts.find((one) => isOne(one, who))
  if (!part) return 'no-such-member'
  return mayGrant(actor, part.role) ? 'not-your-role' : { part, parts }
}

const isOne = (part: Part, { person, organisation }: Who): boolean =>
  part.person === person && part.organisation === organisation

/** Was asked to come, and never came. */
async function isInvited(trx: Trx, proposal: ProposalId, { person, organisation }: Part): Promise<boolean> {
  const { seen } = await standingOf(trx, person, proposal)
  const links = seen ? [] : await openLinks(trx, proposal)
  return links.some((link) => link.person === person && link.organisation === organisation)
}

/** Somebody must lead the work, and who was only invited does not yet. */
async function isLastFacilitator(
  trx: Trx,
  proposal: ProposalId,
  part: Part,
  parts: readonly Part[],
): Promise<boolean> {
  if (part.role !== 'facilitator' || (await isInvited(trx, proposal, part))) return false
  for (const other of parts)
    if (other.role === 'facilitator' && other !== part && !(await isInvited(trx, proposal, other)))
      return false
  return true
}

/** Of the others who coordinate the call nobody ever came in. */
async function isLastCoordinator(trx: Trx, proposal: ProposalId, who: Who): Promise<boolean> {
  for (const other of await coordinatorsFor(trx, proposal)) {
    if (other.person === who.person && other.organisation === who.organisation) continue
    const { seen_at } = (await trx
      .selectFrom('representations')
      .select('seen_at')
      .where('person_id', '=', other.person)
      .where('organisation_id', '=', other.organisation)
      .executeTakeFirst()) ?? { seen_at: null }
    if (seen_at !== null) return false
  }
  return true
}

async function dropMember(trx: Trx, proposal: ProposalId, { person, organisation }: Who): Promise<void> {
  await trx
    .deleteFrom('members')
    .where('proposal_id', '=', proposal)
    .where('person_id', '=', person)
    .where('organisation_id', '=', organisation)
    .execute()
}

/** Of the whole call, by whichever way they coordinated it. */
async function dropCoordinator(trx: Trx, proposal: ProposalId, { person, organisation }: Who): Promise<void> {
  const call = trx.selectFrom('proposals').select('call_id').where('id', '=', proposal)
  await trx
    .deleteFrom('coordinators')
    .where('call_id', '=', call)
    .where('person_id', '=', person)
    .where('organisation_id', '=', organisation)
    .execute()
  await trx
    .deleteFrom('members')
    .where('role', '=', 'coordinator')
    .where('proposal_id', 'in', trx.selectFrom('proposals').select('id').where('call_id', '=', call))
    .where('person_id', '=', person)
    .where('organisation_id', '=', organisation)
    .execute()
}

type Body = Parameters<typeof append>[1]['body']

const note = (trx: Trx, { proposal, by }: Acting, at: number, act: string, body: Body) =>
  append(trx, { at, actor: by, act, proposal, body })
