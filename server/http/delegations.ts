import { Hono } from 'hono'
import { delegate, type DelegationParts } from '#server/calls/delegate.ts'
import { asDelegation } from '#shared/delegation.ts'
import { readJson } from './body.ts'
import { refuse } from './errors.ts'
import type { Env } from './session.ts'
import { visit } from './visit.ts'

/** Who holds the pen says which organisations write in a section. */
export function delegationRoutes(parts: DelegationParts): Hono<Env> {
  const routes = new Hono<Env>()

  routes.post('/api/proposals/:id/delegations', async (c) => {
    const visitor = await visit(c, parts.db, 'delegate')
    if ('refused' in visitor) return refuse(c, visitor.refused)
    const body = await readJson(c)
    if (!body.ok) return refuse(c, body.refusal)
    const asked = asDelegation(body.value)
    if (!asked) return refuse(c, 'malformed')
    const locks = await delegate(parts, visitor.proposal, asked, visitor.by)
    return typeof locks === 'string' ? refuse(c, locks) : c.json({ locks })
  })

  return routes
}
