import { Hono } from 'hono'
import type { Db } from '#server/db/open.ts'
import { certificateOf } from '#server/verify/certificate.ts'
import { isSha256 } from '#shared/verification/api.ts'
import { refuse } from './errors.ts'
import type { Env } from './session.ts'

/** For anybody: what is the file with this hash? Who has the hash has the file, and no hash can be guessed. */
export function verifyRoutes({ db }: { readonly db: Db }): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get('/api/verify/:sha256', async (c) => {
    const hash = c.req.param('sha256').toLowerCase()
    if (!isSha256(hash)) return refuse(c, 'malformed')
    return c.json(await certificateOf(db, hash))
  })

  return routes
}
