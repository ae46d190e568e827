import { Hono } from 'hono'
import { beginProposal } from '#server/calls/begin.ts'
import { workspaceFor } from '#server/calls/workspace.ts'
import type { Db } from '#server/db/open.ts'
import type { BeginFrom, BeginRequest } from '#shared/api.ts'
import { asIdeaNumber } from '#shared/call/idea.ts'
import { asIdeaId, asProposalId } from '#shared/ids.ts'
import { asLine } from '#shared/invitation.ts'
import { memberAt, readJson, textAt } from './body.ts'
import { refuse } from './errors.ts'
import { authorOf, type Env } from './session.ts'

interface ProposalDeps {
  readonly db: Db
  readonly clock: () => number
}

export function proposalRoutes(deps: ProposalDeps): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get('/api/proposals/:id', async (c) => {
    const { person } = c.var
    if (!person) return refuse(c, 'signed-out')
    const id = asProposalId(c.req.param('id'))
    const workspace = id && (await workspaceFor(deps.db, person, id))
    return workspace ? c.json(workspace) : refuse(c, 'no-such-proposal')
  })

  routes.post('/api/proposals', async (c) => {
    const by = authorOf(c)
    if (!by) return refuse(c, 'signed-out')
    const body = await readJson(c)
    if (!body.ok) return refuse(c, body.refusal)
    const asked = asBeginRequest(body.value)
    if (!asked) return refuse(c, 'malformed')
    const begun = await beginProposal(deps, by, asked)
    return 'refused' in begun ? refuse(c, begun.refused) : c.json(begun.proposal, 201)
  })

  return routes
}

function asBeginRequest(value: unknown): BeginRequest | null {
  const region = textAt(value, 'region')
  const title = asLine(memberAt(value, 'title'))
  const idea = asBeginFrom(memberAt(value, 'idea'))
  return region && title && idea !== undefined ? { region, title, idea } : null
}

/** `null` is an answer: a proposal may come from no idea at all. */
function asBeginFrom(raw: unknown): BeginFrom | undefined {
  if (raw === null) return null
  const id = asIdeaId(memberAt(raw, 'id'))
  const number = asIdeaNumber(memberAt(raw, 'number'))
  if (id) return { id }
  return number ? { number } : undefined
}
