import type { Transaction } from 'kysely'
import type { GivenLink, InviteRow } from '#shared/api.ts'
import { mayIdea, mayGrantIdea, type IdeaActor, type IdeaDenial, type IdeaRole } from '#shared/idea/access.ts'
import { asOrganisationId, asProposalId, newOrganisationId, newPersonId } from '#shared/ids.ts'
import type { IdeaId, OrganisationId, PersonId, ProposalId } from '#shared/ids.ts'
import { append } from '#server/audit.ts'
import type { Db } from '#server/db/open.ts'
import type { Database } from '#server/db/schema.ts'
import type { Post } from '#server/members/letters.ts'
import { standingOf } from '#server/members/standing.ts'
import {
  organisationNamed,
  personWith,
  personView,
  represent,
  representative,
  saveOrganisation,
  savePerson,
} from '#server/people/directory.ts'
import type { Links } from '#server/people/links.ts'
import type { Author } from '#server/sync/log.ts'
import { ideaRow } from './describe.ts'
import { saveIdeaMember } from './members.ts'

export interface InviteParts {
  readonly db: Db
  readonly links: Pick<Links, 'make'>
  readonly post: Post
  readonly clock: () => number
}

/** An invitation to write an idea: an `InviteRow` in one of its three roles. */
export interface WriterRow extends InviteRow {
  readonly role: IdeaRole
}

export type WriterRefusal =
  IdeaDenial | 'no-such-idea' | 'malformed' | 'already-member' | 'pen-held' | 'other-organisation'

type Trx = Transaction<Database>

/**
 * Lets somebody write an idea too. A link opens all that a person may do, so one is made only for who is new here;
 * whoever is known comes in by their own way.
 */
export async function inviteWriter(
  { db, links, post, clock }: InviteParts,
  { idea, actor, by }: { readonly idea: IdeaId; readonly actor: IdeaActor; readonly by: Author },
  row: WriterRow,
): Promise<GivenLink | WriterRefusal> {
  const at = clock()
  const outcome = await db.transaction().execute(async (trx) => {
    const about = await ideaRow(trx, idea)
    if (!about) return 'no-such-idea'
    const denial = mayIdea(actor, 'admit', about.state)
    if (denial) return denial
    if (!mayGrantIdea(actor, row.role)) return 'not-your-role'
    const organisation = await organisationFor(trx, row, at)
    if (!organisation) return 'malformed'
    const known = await personWith(trx, row.email)
    const taken = await refusalFor(trx, { idea, actor, row, organisation, known })
    if (taken) return taken
    const person = known ?? newPersonId()
    const { name, position, email } = row
    if (!known) await savePerson(trx, { id: person, name, position, email, created_at: at })
    await represent(trx, person, organisation)
    await saveIdeaMember(trx, { idea, person, organisation, role: row.role })
    const body = { idea, person, organisation, role: row.role }
    await append(trx, { at, actor: by, act: 'idea-invited', proposal: null, body })
    const leadsTo = `/ideeen/${idea}`
    const link = known ? null : await links.make({ person, organisation, leadsTo, by }, trx)
    return { person, organisation, link, title: about.title }
  })
  if (typeof outcome === 'string') return outcome
  const { person, organisation, link, title } = outcome
  const who = await representative(db, person, organisation)
  if (!who) throw new Error('Who was invited speaks for their organisation')
  if (!link) return { person: personView(who), role: row.role, link: null }
  const from = await representative(db, by.person, by.organisation)
  const { url, expiresAt } = link
  await post({
    ...{ at, to: row.email, name: who.person.name, url, expiresAt, about: title },
    from: from ? `${from.person.name}, ${from.organisation.name}` : '',
  })
  return {
    person: personView(who),
    role: row.role,
    link: { url, expiresAt: new Date(expiresAt).toISOString() },
  }
}

interface Question {
  readonly idea: IdeaId
  readonly actor: IdeaActor
  readonly row: WriterRow
  readonly organisation: OrganisationId
  readonly known: PersonId | null
}

async function refusalFor(trx: Trx, { idea, actor, row, organisation, known }: Question) {
  const members = await trx.selectFrom('idea_members').selectAll().where('idea_id', '=', idea).execute()
  if (members.some((one) => one.person_id === known && one.organisation_id === organisation))
    return 'already-member' as const
  if (row.role === 'penholder' && members.some(({ role }) => role === 'penholder')) return 'pen-held' as const
  if (!known || actor.coordinates) return null
  const standing = await standingOf(trx, known, nowhere)
  return standing.organisations.includes(organisation) ? null : ('other-organisation' as const)
}

/** No proposal goes by this name: whatever part somebody has, it is elsewhere. */
const nowhere = asProposalId('no-proposal') as ProposalId

async function organisationFor(trx: Trx, { organisation }: WriterRow, at: number) {
  if (typeof organisation === 'string') {
    const id = asOrganisationId(organisation)
    const row =
      id && (await trx.selectFrom('organisations').select('id').where('id', '=', id).executeTakeFirst())
    return row?.id ?? null
  }
  const known = await organisationNamed(trx, organisation.name)
  if (known) return known.id
  const id = newOrganisationId()
  await saveOrganisation(trx, { ...organisation, id, nis: null, kbo: null, created_at: at })
  return id
}

/** Takes somebody's part in an idea away; who holds the pen keeps it until another is given it. */
export function dismissWriter(
  { db, clock }: { readonly db: Db; readonly clock: () => number },
  { idea, actor, by }: { readonly idea: IdeaId; readonly actor: IdeaActor; readonly by: Author },
  { person, organisation }: { readonly person: PersonId; readonly organisation: OrganisationId },
): Promise<WriterRefusal | 'no-such-member' | null> {
  return db.transaction().execute(async (trx) => {
    const about = await ideaRow(trx, idea)
    if (!about) return 'no-such-idea'
    const denial = mayIdea(actor, 'admit', about.state)
    if (denial) return denial
    const part = trx
      .selectFrom('idea_members')
      .selectAll()
      .where('idea_id', '=', idea)
      .where('person_id', '=', person)
    const member = await part.where('organisation_id', '=', organisation).executeTakeFirst()
    if (!member) return 'no-such-member'
    if (!mayGrantIdea(actor, member.role)) return 'not-your-role'
    await trx
      .deleteFrom('idea_members')
      .where('idea_id', '=', idea)
      .where('person_id', '=', person)
      .where('organisation_id', '=', organisation)
      .execute()
    const body = { idea, person, organisation }
    await append(trx, { at: clock(), actor: by, act: 'idea-member-removed', proposal: null, body })
    return null
  })
}
