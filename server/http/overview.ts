import { Hono } from 'hono'
import { overviewFor } from '#server/calls/overview.ts'
import type { Db } from '#server/db/open.ts'
import { refuse } from './errors.ts'
import type { Env } from './session.ts'

interface OverviewDeps {
  readonly db: Db
}

export function overviewRoutes({ db }: OverviewDeps): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get('/api/overview', async (c) => {
    const { person } = c.var
    if (!person) return refuse(c, 'signed-out')
    const overview = await overviewFor(db, person)
    return overview ? c.json(overview) : refuse(c, 'no-call')
  })

  return routes
}
