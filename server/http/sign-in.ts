import { Hono, type Context } from 'hono'
import type { LinkView, SignInAnswer } from '#shared/api.ts'
import { personView } from '#server/people/directory.ts'
import { deviceOf } from '#server/people/device.ts'
import type { LinkRefusal, Links } from '#server/people/links.ts'
import type { Sessions } from '#server/people/sessions.ts'
import { readJson, textAt } from './body.ts'
import { refuse } from './errors.ts'
import { addressOf } from './address.ts'
import { createWrongs } from './patience.ts'
import { leave, type Env } from './session.ts'

interface SignInDeps {
  readonly sessions: Sessions
  readonly links: Links
  /** Closes the sockets of a session that ended. */
  readonly hangUp: (sessionId: string) => void
}

export function signInRoutes({ sessions, links, hangUp }: SignInDeps): Hono<Env> {
  const routes = new Hono<Env>()
  const wrong = createWrongs(() => performance.now())
  /** A link that nobody made is counted: only that can be guessing. */
  const judged = (c: Context, refusal: LinkRefusal) =>
    refusal === 'link-unknown' ? (wrong(addressOf(c)) ?? refusal) : refusal

  routes.get('/api/sign-in/:token', async (c) => {
    const looked = await links.look(c.req.param('token'))
    if (typeof looked === 'string') return refuse(c, judged(c, looked))
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
    const redeemed = await links.redeem(token, deviceOf(c.req.header('User-Agent')))
    if (typeof redeemed === 'string') return refuse(c, judged(c, redeemed))
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
