import { Hono } from 'hono'
import type { Config } from '#server/config.ts'
import type { Sessions } from '#server/people/sessions.ts'
import { refuse } from './errors.ts'
import { ownOrigin } from './origin.ts'
import { patience } from './patience.ts'
import { session, type Env } from './session.ts'

interface ApiDeps {
  readonly config: Pick<Config, 'publicUrl'>
  readonly sessions: Sessions
  /** In ms; it only has to go forward. */
  readonly now?: () => number
}

/** All of `/api`: nothing foreign gets in, every route knows its visitor, no answer stays in a cache. */
export function apiRoutes(
  { config, sessions, now = () => performance.now() }: ApiDeps,
  nouns: readonly Hono<Env>[],
): Hono<Env> {
  const routes = new Hono<Env>()
  routes.use('/api/*', ownOrigin(config), session(sessions), patience(now), async (c, next) => {
    c.header('Cache-Control', 'no-store')
    await next()
  })
  for (const noun of nouns) routes.route('/', noun)
  routes.all('/api/*', (c) => refuse(c, 'not-found'))
  return routes
}
