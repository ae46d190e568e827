import { Hono } from 'hono'
import { binFor, type BinParts } from '#server/calls/bin.ts'
import { refuse } from './errors.ts'
import type { Env } from './session.ts'
import { visit } from './visit.ts'

/** Who took what out of a dossier; to bring it back is a change like any other, and goes over the socket. */
export function binRoutes(parts: BinParts): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get('/api/proposals/:id/bin', async (c) => {
    const visitor = await visit(c, parts.db, 'read')
    if ('refused' in visitor) return refuse(c, visitor.refused)
    const bin = await binFor(parts, visitor.proposal)
    return bin ? c.json(bin) : refuse(c, 'no-such-proposal')
  })

  return routes
}
