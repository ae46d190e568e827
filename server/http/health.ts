import { Hono } from 'hono'
import { sql } from 'kysely'
import type { Db } from '#server/db/open.ts'

interface HealthDeps {
  readonly db: Db
  /** False from the moment the server stops taking changes: it closes down, or its disk failed. */
  readonly isReady: () => boolean
}

/** For who watches the process: does it run, and can it take work? */
export function healthRoutes({ db, isReady }: HealthDeps): Hono {
  const routes = new Hono()

  routes.get('/healthz', (c) => c.json({ ok: true }))

  routes.get('/readyz', async (c) => {
    const ready = isReady() && (await answers(db))
    return c.json({ ok: ready }, ready ? 200 : 503)
  })

  return routes
}

const answers = (db: Db): Promise<boolean> =>
  sql`SELECT 1`.execute(db).then(
    () => true,
    () => false,
  )
