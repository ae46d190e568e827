import { Hono, type Context } from 'hono'
import {
  changeRole,
  handOverPen,
  removeMember,
  renewLink,
  type ChangeRefusal,
  type Who,
} from '#server/members/change.ts'
import { invite, type InviteParts } from '#server/members/invite.ts'
import { membersView } from '#server/members/roster.ts'
import { siblings } from '#server/members/siblings.ts'
import { wish } from '#server/members/wish.ts'
import type { Rooms } from '#server/sync/rooms.ts'
import type { InviteAnswer, InviteOutcome, InviteRow, NewLinkAnswer } from '#shared/api.ts'
import { asRole } from '#shared/access.ts'
import { asOrganisationId, asPersonId } from '#shared/ids.ts'
import { asInviteRow, mostInvited } from '#shared/invitation.ts'
import { memberAt, readJson } from './body.ts'
import { refuse, sentenceOf, type HttpRefusal } from './errors.ts'
import type { Env } from './session.ts'
import { visit, type Visit } from './visit.ts'

export interface MemberDeps extends InviteParts {
  readonly rooms: Pick<Rooms, 'recheck'>
}

/** Room for so many people, with the longest names. */
const mostBytes = 128 * 1024

/** Who takes part in a proposal: seeing them, inviting, and every change. */
export function memberRoutes(deps: MemberDeps): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get('/api/proposals/:id/members', async (c) => {
    const visitor = await visit(c, deps.db, 'read')
    return 'refused' in visitor ? refuse(c, visitor.refused) : answer(c, deps, visitor)
  })

  routes.post('/api/proposals/:id/members', async (c) => {
    const visitor = await visit(c, deps.db, 'invite')
    if ('refused' in visitor) return refuse(c, visitor.refused)
    const body = await readJson(c, mostBytes)
    if (!body.ok) return refuse(c, body.refusal)
    const rows = asInviteRows(memberAt(body.value, 'rows'))
    if (!rows) return refuse(c, 'malformed')
    const outcomes: InviteOutcome[] = []
    for (const row of rows) outcomes.push(await inviteOne(deps, visitor, row))
    return answer(c, deps, visitor, { outcomes } satisfies Omit<InviteAnswer, 'members'>)
  })

  routes.post('/api/proposals/:id/members/role', (c) =>
    change(c, deps, (visitor, who, value) => {
      const role = asRole(memberAt(value, 'role'))
      return role ? changeRole(deps, visitor, who, role) : 'malformed'
    }),
  )

  routes.post('/api/proposals/:id/members/remove', (c) =>
    change(c, deps, (visitor, who) => removeMember(deps, visitor, who)),
  )

  routes.post('/api/proposals/:id/members/pen', (c) =>
    change(c, deps, (visitor, who) => handOverPen(deps, visitor, who)),
  )

  routes.post('/api/proposals/:id/members/link', async (c) => {
    const asked = await askedBy(c, deps)
    if ('refused' in asked) return refuse(c, asked.refused)
    const given = await renewLink(deps, asked.visitor, asked.who)
    if (typeof given === 'string') return refuse(c, given)
    return answer(c, deps, asked.visitor, { given } satisfies Omit<NewLinkAnswer, 'members'>)
  })

  routes.post('/api/proposals/:id/wishes', async (c) => {
    const visitor = await visit(c, deps.db, 'wish')
    if ('refused' in visitor) return refuse(c, visitor.refused)
    await wish(deps, visitor.proposal, visitor.by)
    return c.body(null, 204)
  })

  return routes
}

interface Asked {
  readonly visitor: Visit
  readonly who: Who
  readonly value: unknown
}

/** Who wants to change whose part. */
async function askedBy(
  c: Context<Env>,
  { db }: MemberDeps,
): Promise<Asked | { readonly refused: HttpRefusal }> {
  const visitor = await visit(c, db, 'invite')
  if ('refused' in visitor) return visitor
  const body = await readJson(c)
  if (!body.ok) return { refused: body.refusal }
  const person = asPersonId(memberAt(body.value, 'person'))
  const organisation = asOrganisationId(memberAt(body.value, 'organisation'))
  if (!person || !organisation) return { refused: 'malformed' }
  return { visitor, who: { person, organisation }, value: body.value }
}

type Act = (visitor: Visit, who: Who, value: unknown) => Promise<ChangeRefusal | null> | ChangeRefusal

/** A change of who may do what reaches the open tabs before the answer reaches who made it. */
async function change(c: Context<Env>, deps: MemberDeps, act: Act): Promise<Response> {
  const asked = await askedBy(c, deps)
  if ('refused' in asked) return refuse(c, asked.refused)
  const { visitor, who, value } = asked
  const refused = await act(visitor, who, value)
  if (refused) return refuse(c, refused)
  // Whoever coordinates a call stands at all its proposals.
  for (const proposal of await siblings(deps.db, visitor.proposal)) await deps.rooms.recheck(proposal)
  return answer(c, deps, visitor)
}

async function inviteOne(deps: MemberDeps, visitor: Visit, row: InviteRow): Promise<InviteOutcome> {
  const outcome = await invite(deps, visitor, row)
  if (typeof outcome !== 'string') return { given: outcome }
  return { refused: { code: outcome, sentence: sentenceOf(outcome) } }
}

/** The members as they now are, with whatever else there is to tell. */
async function answer(
  c: Context<Env>,
  { db, clock }: MemberDeps,
  { proposal, actor }: Visit,
  more: object = {},
): Promise<Response> {
  return c.json({ ...(await membersView(db, proposal, actor, clock())), ...more })
}

function asInviteRows(raw: unknown): readonly InviteRow[] | null {
  if (!Array.isArray(raw) || raw.length === 0 || raw.length > mostInvited) return null
  const rows = raw.flatMap((row) => asInviteRow(row) ?? [])
  return rows.length === raw.length ? rows : null
}
