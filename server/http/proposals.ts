import { Hono } from 'hono'
import { asProposalId } from '#shared/ids.ts'
import { workspaceFor } from '#server/calls/workspace.ts'
import type { Db } from '#server/db/open.ts'
import { refuse } from './errors.ts'
import type { Env } from './session.ts'

interface ProposalDeps {
  readonly db: Db
}

export function proposalRoutes({ db }: ProposalDeps): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get('/api/proposals/:id', async (c) => {
    const { person } = c.var
    if (!person) return refuse(c, 'signed-out')
    const id = asProposalId(c.req.param('id'))
    const workspace = id && (await workspaceFor(db, person, id))
    return workspace ? c.json(workspace) : refuse(c, 'no-such-proposal')
  })

  return routes
}
