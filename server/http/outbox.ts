import { Hono } from 'hono'
import type { Db } from '#server/db/open.ts'
import type { Outbox } from '#server/people/outbox.ts'
import { openOutbox } from '#server/people/waiting-letters.ts'
import type { OutboxView } from '#shared/entrances.ts'
import { refuse } from './errors.ts'
import { coordinator } from './organisations.ts'
import type { Env } from './session.ts'

interface OutboxDeps {
  readonly db: Db
  readonly outbox: Outbox
  readonly clock: () => number
  /** Letters are mailed here. */
  readonly mails: boolean
}

/** What nobody mailed, for who coordinates the call. A POST: that somebody looked is written down. */
export function outboxRoutes(deps: OutboxDeps): Hono<Env> {
  const routes = new Hono<Env>()

  routes.post('/api/outbox', async (c) => {
    const by = await coordinator(c, deps.db)
    if (typeof by === 'string') return refuse(c, by)
    const letters = await openOutbox(deps, by)
    return c.json({ mail: deps.mails, letters } satisfies OutboxView)
  })

  return routes
}
