import { Hono, type Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Config } from '#server/config.ts'
import { enterWith } from '#server/people/accounts.ts'
import type { Db } from '#server/db/open.ts'
import { deviceOf } from '#server/people/device.ts'
import { openIdReturn, type OpenId } from '#server/people/openid.ts'
import type { Sessions } from '#server/people/sessions.ts'
import type { Asker } from '#server/people/way-in.ts'
import type { EntrancesView } from '#shared/entrances.ts'
import { asPersonId } from '#shared/ids.ts'
import { isAddress } from '#shared/invitation.ts'
import { readJson, textAt } from './body.ts'
import { refuse, type HttpRefusal } from './errors.ts'
import { leave, type Env } from './session.ts'

interface EntranceDeps {
  readonly db: Db
  readonly config: Pick<Config, 'secure' | 'mail'>
  readonly sessions: Sessions
  readonly clock: () => number
  readonly openId: OpenId | null
  readonly wayIn: (asker: Asker) => Promise<void>
  readonly onTrouble: (what: string, error: unknown) => void
  /** Closes the sockets of a session that ended. */
  readonly hangUp: (sessionId: string) => void
}

/** In seconds: so long may signing in elsewhere take. */
const flowSeconds = 600

/** The ways in beside a link: asking for a new one, and an account elsewhere. */
export function entranceRoutes(deps: EntranceDeps): Hono<Env> {
  const { config, sessions, openId, wayIn, onTrouble, hangUp } = deps
  const routes = new Hono<Env>()
  // Lax, not Strict: it must come along when the issuer sends the browser back.
  const cookie = config.secure ? '__Host-doorbraak-openid' : 'doorbraak-openid'
  const kept = {
    path: '/',
    httpOnly: true,
    secure: config.secure,
    sameSite: 'Lax',
    maxAge: flowSeconds,
  } as const

  routes.get('/api/entrances', (c) =>
    c.json({ mail: Boolean(config.mail), openId: openId?.name ?? null } satisfies EntrancesView),
  )

  routes.post('/api/sign-in/request', async (c) => {
    const body = await readJson(c)
    if (!body.ok) return refuse(c, body.refusal)
    const asker = askerIn(body.value)
    if (!asker) return refuse(c, 'malformed')
    // Answered first, and always the same: neither words nor time tell whether there is such a person.
    setImmediate(() => {
      wayIn(asker).catch((error: unknown) => onTrouble('a new link could not be made', error))
    })
    return c.body(null, 202)
  })

  if (!openId) return routes

  routes.get('/api/openid/start', async (c) => {
    const to = c.req.query('to') ?? '/'
    const begun = await openId.begin(isOurs(to) ? to : '/')
    if (typeof begun === 'string') return astray(c, begun)
    setCookie(c, cookie, begun.flow, kept)
    return c.redirect(begun.url)
  })

  routes.get(openIdReturn, async (c) => {
    const flow = getCookie(c, cookie)
    deleteCookie(c, cookie, kept)
    const arrived = flow ? await openId.finish(new URL(c.req.url).search, flow) : 'openid-failed'
    if (typeof arrived === 'string') return astray(c, arrived)
    const entered = await enterWith(deps, arrived.account, deviceOf(c.req.header('User-Agent')))
    if (typeof entered === 'string') return astray(c, entered)
    await leave(c, { sessions, hangUp })
    c.header('Set-Cookie', entered.cookie, { append: true })
    return c.redirect(isOurs(arrived.to) ? arrived.to : '/')
  })

  return routes
}

/** People come here with a whole page, not with a question of ours: they get a page that says what happened. */
const astray = (c: Context, code: HttpRefusal): Response => c.redirect(`/?aanmelden=${code}`)

/** A path on this site; `//elsewhere` and `/\elsewhere` are not. */
const isOurs = (path: string): boolean => /^\/(?![/\\])/u.test(path)

function askerIn(value: unknown): Asker | null {
  const email = textAt(value, 'email')?.trim().toLowerCase()
  const person = asPersonId(textAt(value, 'person'))
  if (email && isAddress(email)) return { email }
  return person ? { person } : null
}
