import { Hono } from 'hono'
import { talkersOf } from '#server/calls/talkers.ts'
import type { Db } from '#server/db/open.ts'
import { refuse } from './errors.ts'
import type { Env } from './session.ts'
import { visit } from './visit.ts'

/** By which names to call who remarked; the remarks themselves go over the socket. */
export function talkRoutes({ db }: { readonly db: Db }): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get('/api/proposals/:id/talk', async (c) => {
    const visitor = await visit(c, db, 'read')
    if ('refused' in visitor) return refuse(c, visitor.refused)
    return c.json(await talkersOf(db, visitor.proposal))
  })

  return routes
}
