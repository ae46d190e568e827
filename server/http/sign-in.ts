import { Hono } from 'hono'
import type { LinkView, MeView, SignInAnswer } from '#shared/api.ts'
import { personView } from '#server/people/directory.ts'
import type { Links } from '#server/people/links.ts'
import type { Sessions } from '#server/people/sessions.ts'
import { readJson, textAt } from './body.ts'
import { refuse } from './errors.ts'
import { leave, type Env } from './session.ts'

interface SignInDeps {
  readonly sessions: Sessions
  readonly links: Links
  /** Whether this installation shows its demonstration. */
  readonly isDemo: boolean
  /** Closes the sockets of a session that ended. */
  readonly hangUp: (sessionId: string) => void
}

export function signInRoutes({ sessions, links, isDemo, hangUp }: SignInDeps): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get('/api/me', (c) => {
    const { person } = c.var
    const me: MeView = { person: person && personView(person), demo: isDemo }
    return c.json(me)
  })

  routes.get('/api/sign-in/:token', async (c) => {
    const looked = await links.look(c.req.param('token'))
    if (typeof looked === 'string') return refuse(c, looked)
    const { person, organisation } = looked.who
    const view: LinkView = {
      name: person.name,
      organisation,
      expiresAt: new Date(looked.expiresAt).toISOString(),
    }
    return c.json(view)
  })

  routes.post('/api/sign-in', async (c) => {
    const body = await readJson(c)
    if (!body.ok) return refuse(c, body.refusal)
    const token = textAt(body.value, 'token')
    if (token === null) return refuse(c, 'malformed')
    const redeemed = await links.redeem(token)
    if (typeof redeemed === 'string') return refuse(c, redeemed)
    await leave(c, { sessions, hangUp })
    c.header('Set-Cookie', redeemed.cookie)
    const answer: SignInAnswer = { person: personView(redeemed.who), to: redeemed.leadsTo }
    return c.json(answer)
  })

  routes.post('/api/sign-out', async (c) => {
    await leave(c, { sessions, hangUp })
    c.header('Set-Cookie', sessions.blankCookie())
    return c.body(null, 204)
  })

  return routes
}
