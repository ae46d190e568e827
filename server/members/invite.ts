import type { Transaction } from 'kysely'
import type { GivenLink, InviteRow, NewOrganisation } from '#shared/api.ts'
import { isLead, mayGrant, type Actor, type Role } from '#shared/access.ts'
import {
  asOrganisationId,
  newOrganisationId,
  newPersonId,
  type OrganisationId,
  type PersonId,
  type ProposalId,
} from '#shared/ids.ts'
import { promisesSection } from '#shared/locks.ts'
import { append } from '#server/audit.ts'
import { saveCoordinator, saveMember } from '#server/calls/members.ts'
import type { Db } from '#server/db/open.ts'
import type { Database } from '#server/db/schema.ts'
import {
  organisationNamed,
  personWith,
  represent,
  saveOrganisation,
  savePerson,
} from '#server/people/directory.ts'
import { revokeLinks, type Link, type Links } from '#server/people/links.ts'
import type { Author } from '#server/sync/log.ts'
import { given, type Post } from './letters.ts'
import { partsOf, type Part } from './roster.ts'
import { standingOf, type Standing } from './standing.ts'

export interface InviteParts {
  readonly db: Db
  readonly links: Pick<Links, 'make'>
  readonly post: Post
  readonly clock: () => number
}

/** Where somebody acts, as what, and who they are. */
export interface Acting {
  readonly proposal: ProposalId
  readonly actor: Actor
  readonly by: Author
}

export type InviteRefusal =
  | 'not-a-member'
  | 'not-your-role'
  | 'malformed'
  | 'already-member'
  | 'pen-held'
  | 'other-organisation'
  | 'invited-elsewhere'

type Trx = Transaction<Database>

/**
 * Gives somebody their part in a proposal and, when they were never here, a link to come in with.
 *
 * Who makes a link can read it, and so could use it: a link never opens more than its maker may give. Somebody
 * who has a part elsewhere therefore comes in by their own way, and only the coordinator lets a person who is
 * known speak for a second organisation.
 */
export async function invite(
  { db, links, post, clock }: InviteParts,
  { proposal, actor, by }: Acting,
  row: InviteRow,
): Promise<GivenLink | InviteRefusal> {
  const outcome = await db.transaction().execute(async (trx): Promise<Entry | InviteRefusal> => {
    const denied = mayGrant(actor, row.role)
    if (denied) return denied === 'not-a-member' ? denied : 'not-your-role'
    const organisation = await organisationOf(trx, row.organisation)
    if (!organisation) return 'malformed'
    const person = await personWith(trx, row.email)
    const standing = person ? await standingOf(trx, person, proposal) : stranger
    const parts = await partsOf(trx, proposal)
    const refused = refusal({ parts, person, standing, organisation: organisation.id, actor, row })
    if (refused) return refused

    const at = clock()
    if (organisation.isNew) await saveOrganisation(trx, { ...organisation.isNew, created_at: at })
    const known = person && isKnown(standing, parts, person)
    const id = known ? person : await savePersonOf(trx, row, person, at)
    await represent(trx, id, organisation.id)
    const part = { person: id, organisation: organisation.id, role: row.role }
    await savePart(trx, proposal, part)
    await append(trx, { at, actor: by, act: 'invited', proposal, body: { ...part } })
    if (known && standing.seen && standing.organisations.includes(organisation.id))
      return { part, link: null }
    await revokeLinks(trx, part, at)
    const leadsTo = firstPage(proposal, part.role)
    return { part, link: await links.make({ ...part, leadsTo, proposal, by }, trx) }
  })
  return typeof outcome === 'string' ? outcome : given({ db, post, clock }, { proposal, by }, outcome)
}

/** A partner comes to promise something: there it can be done at once. Everybody else begins with the whole. */
export const firstPage = (proposal: ProposalId, role: Role): string =>
  role === 'partner' ? `/dossier/${proposal}/${promisesSection}` : `/dossier/${proposal}`

interface Entry {
  readonly part: Part
  readonly link: Link | null
}

const stranger: Standing = { seen: false, elsewhere: false, organisations: [] }

/** Somebody who was here, or has a part anywhere: what is left of a withdrawn invitation does not count. */
const isKnown = (standing: Standing, parts: readonly Part[], person: PersonId): boolean =>
  standing.seen || standing.elsewhere || parts.some((part) => part.person === person)

interface Question {
  readonly parts: readonly Part[]
  readonly person: PersonId | null
  readonly standing: Standing
  readonly organisation: OrganisationId
  readonly actor: Actor
  readonly row: InviteRow
}

function refusal({ parts, person, standing, organisation, actor, row }: Question): InviteRefusal | null {
  if (parts.some((part) => part.person === person && part.organisation === organisation))
    return 'already-member'
  if (row.role === 'penholder' && parts.some((part) => part.role === 'penholder')) return 'pen-held'
  if (!person || actor.role === 'coordinator' || !isKnown(standing, parts, person)) return null
  if (!standing.organisations.includes(organisation)) return 'other-organisation'
  return standing.elsewhere && !standing.seen ? 'invited-elsewhere' : null
}

interface Found {
  readonly id: OrganisationId
  readonly isNew: (NewOrganisation & { readonly id: OrganisationId }) | null
}

async function organisationOf(trx: Trx, asked: string | NewOrganisation): Promise<Found | null> {
  if (typeof asked !== 'string') {
    const known = await organisationNamed(trx, asked.name)
    const id = known?.id ?? newOrganisationId()
    return { id, isNew: known ? null : { ...asked, id } }
  }
  const id = asOrganisationId(asked)
  const row =
    id && (await trx.selectFrom('organisations').select('id').where('id', '=', id).executeTakeFirst())
  return row ? { id: row.id, isNew: null } : null
}

async function savePersonOf(trx: Trx, row: InviteRow, known: PersonId | null, at: number): Promise<PersonId> {
  const { name, position, email } = row
  const id = known ?? newPersonId()
  if (known) await trx.updateTable('people').set({ name, position }).where('id', '=', known).execute()
  else await savePerson(trx, { id, name, position, email, created_at: at })
  return id
}

/** Coordinating is a part in the whole call; every other part is in one proposal. */
async function savePart(trx: Trx, proposal: ProposalId, part: Part): Promise<void> {
  if (part.role !== 'coordinator') return saveMember(trx, { proposal, ...part })
  const { call_id } = await trx
    .selectFrom('proposals')
    .select('call_id')
    .where('id', '=', proposal)
    .executeTakeFirstOrThrow()
  await saveCoordinator(trx, call_id, part.person, part.organisation)
}

/** Whether a link for this person may be shown to this actor: it opens all that the person may do. */
export function mayHandLink(actor: Actor, { seen, elsewhere }: Standing): boolean {
  if (actor.role === 'coordinator') return true
  return !elsewhere && (!seen || isLead(actor.role))
}
