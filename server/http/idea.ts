import { Hono, type Context } from 'hono'
import { beginIdea } from '#server/ideas/begin.ts'
import { writtenIdea } from '#server/ideas/describe.ts'
import { dismissWriter, inviteWriter, type InviteParts } from '#server/ideas/invite.ts'
import { ideaActorAt } from '#server/ideas/members.ts'
import { moveIdea } from '#server/ideas/moves.ts'
import { submitIdea, type SubmitParts } from '#server/ideas/submit.ts'
import { ideaPage, ideasFor } from '#server/ideas/view.ts'
import type { Author } from '#server/sync/log.ts'
import { ideaDocument } from '#server/sync/documents.ts'
import type { Rooms } from '#server/sync/rooms.ts'
import { asIdeaRole, type IdeaActor } from '#shared/idea/access.ts'
import { asMandate } from '#shared/idea/mandate.ts'
import { asIdeaStep, longestReason } from '#shared/idea/step.ts'
import { asIdeaId, asOrganisationId, asPersonId, type IdeaId } from '#shared/ids.ts'
import { asInviteRow, asLine } from '#shared/invitation.ts'
import { memberAt, readJson, textAt } from './body.ts'
import { refuse, type HttpRefusal } from './errors.ts'
import { authorOf, type Env } from './session.ts'

export interface IdeaDeps extends InviteParts, SubmitParts {
  readonly rooms: Pick<Rooms, 'open' | 'recheckAt'>
}

/** Ideas that are written here: the list, one idea, handing it in, and what is decided about it. */
export function ideaPageRoutes(deps: IdeaDeps): Hono<Env> {
  const { db } = deps
  const routes = new Hono<Env>()

  routes.get('/api/ideas', async (c) => {
    const { person } = c.var
    if (!person) return refuse(c, 'signed-out')
    const view = await ideasFor(db, person)
    return view ? c.json(view) : refuse(c, 'no-call')
  })

  routes.post('/api/ideas/begin', async (c) => {
    const by = authorOf(c)
    if (!by) return refuse(c, 'signed-out')
    const body = await readJson(c)
    if (!body.ok) return refuse(c, body.refusal)
    const region = textAt(body.value, 'region')
    const title = asLine(memberAt(body.value, 'title'))
    if (!region || !title) return refuse(c, 'malformed')
    const idea = await beginIdea(deps, by, { region, title })
    return typeof idea === 'string' ? refuse(c, idea) : c.json(idea, 201)
  })

  routes.get('/api/ideas/:id', async (c) => {
    const visitor = await visitIdea(c, deps)
    return 'refused' in visitor ? refuse(c, visitor.refused) : page(c, deps, visitor)
  })

  routes.post('/api/ideas/:id/submit', (c) =>
    change(c, deps, async (visitor, value) => {
      const mandate = asMandate(memberAt(value, 'mandate'))
      const idea = await writtenIdea(db, visitor.idea)
      if (!mandate) return refuse(c, 'malformed')
      if (!idea) return refuse(c, 'no-such-idea')
      const outcome = await submitIdea(deps, visitor.actor, visitor.by, idea, mandate)
      return outcome.done ? null : refuse(c, outcome.refusal, outcome.findings)
    }),
  )

  routes.post('/api/ideas/:id/step', (c) =>
    change(c, deps, async ({ actor, by, idea }, value) => {
      const step = asIdeaStep(memberAt(value, 'step'))
      const reason = textAt(value, 'reason')?.trim()
      if (!step || step === 'submit' || reason === undefined || reason.length > longestReason)
        return refuse(c, 'malformed')
      const refusal = await moveIdea(deps, actor, by, idea, { step, reason })
      return refusal && refuse(c, refusal)
    }),
  )

  routes.post('/api/ideas/:id/members', async (c) => {
    const visitor = await visitIdea(c, deps)
    if ('refused' in visitor) return refuse(c, visitor.refused)
    const body = await readJson(c)
    if (!body.ok) return refuse(c, body.refusal)
    const row = asInviteRow(body.value)
    const role = asIdeaRole(row?.role)
    if (!row || !role) return refuse(c, 'malformed')
    const given = await inviteWriter(deps, visitor, { ...row, role })
    return typeof given === 'string' ? refuse(c, given) : page(c, deps, visitor, { given })
  })

  routes.post('/api/ideas/:id/members/remove', (c) =>
    change(c, deps, async (visitor, value) => {
      const person = asPersonId(memberAt(value, 'person'))
      const organisation = asOrganisationId(memberAt(value, 'organisation'))
      if (!person || !organisation) return refuse(c, 'malformed')
      const refusal = await dismissWriter(deps, visitor, { person, organisation })
      if (refusal) return refuse(c, refusal)
      await deps.rooms.recheckAt([ideaDocument(visitor.idea)])
      return null
    }),
  )

  return routes
}

interface IdeaVisit {
  readonly idea: IdeaId
  readonly actor: IdeaActor
  readonly by: Author
}

/** To who takes no part in it, an idea does not exist. */
async function visitIdea(
  c: Context<Env>,
  { db }: IdeaDeps,
): Promise<IdeaVisit | { readonly refused: HttpRefusal }> {
  const by = authorOf(c)
  if (!by) return { refused: 'signed-out' }
  const idea = asIdeaId(c.req.param('id'))
  const actor = idea && (await ideaActorAt(db, by.person, by.organisation, idea))
  return idea && actor ? { idea, actor, by } : { refused: 'no-such-idea' }
}

/** The page as it is for this visitor now, with whatever else there is to tell. */
async function page(
  c: Context<Env>,
  { db }: IdeaDeps,
  { idea, actor }: IdeaVisit,
  more?: object,
): Promise<Response> {
  const { person } = c.var
  const view = person && (await ideaPage(db, person, actor, idea))
  if (!view) return refuse(c, 'no-such-idea')
  return c.json(more ? { page: view, ...more } : view)
}

type Act = (visitor: IdeaVisit, value: unknown) => Promise<Response | null>

/** Does something to an idea and answers with its page; a response in between is a refusal. */
async function change(c: Context<Env>, deps: IdeaDeps, act: Act): Promise<Response> {
  const visitor = await visitIdea(c, deps)
  if ('refused' in visitor) return refuse(c, visitor.refused)
  const body = await readJson(c)
  if (!body.ok) return refuse(c, body.refusal)
  return (await act(visitor, body.value)) ?? page(c, deps, visitor)
}
