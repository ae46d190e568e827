import { Hono } from 'hono'
import { Buckets } from '#server/sync/bucket.ts'
import { addScreen, greetScreen, screenOf } from '#server/workshop/screens.ts'
import type { ScreenHello } from '#shared/workshop/door.ts'
import { callerOf } from './address.ts'
import { refuse } from './errors.ts'
import type { Env } from './session.ts'
import { giveToken, tokenIn, type InsideParts } from './workshop-inside.ts'
import { qrOf } from './workshops.ts'

/** New screens at one address: a congress centre that opens all its rooms, and no script. */
const newScreens = { perSecond: 0.1, burst: 40 }

/** A beamer: no person, no sign-in, only what everybody may see. */
export function workshopScreenRoutes({ db, config, venues, clock }: InsideParts): Hono<Env> {
  const routes = new Hono<Env>()
  const addresses = new Buckets(newScreens)

  routes.post('/api/screens', async (c) => {
    const token = tokenIn(c, config, 'scherm')
    const now = clock()
    // A page that is loaded again keeps its session, and its code as long as nobody typed it.
    const known = token ? await greetScreen(db, token, now) : null
    // Who has a screen is never counted: a room that reloads all day stays on.
    if (!known && !addresses.of(callerOf(c), now).take(now)) {
      c.header('Retry-After', '10')
      return refuse(c, 'wait')
    }
    const screen = known ?? (await addScreen(db, now))
    if ('token' in screen && typeof screen.token === 'string') giveToken(c, config, 'scherm', screen.token)
    return c.json({ screen: screen.id, code: screen.code } satisfies ScreenHello, 201)
  })

  routes.get('/api/screens/state', async (c) => {
    const token = tokenIn(c, config, 'scherm')
    const screen = token ? await screenOf(db, token) : null
    const venue = screen?.workshop ? await venues.open(screen.workshop) : null
    if (!screen || !venue) return refuse(c, 'no-such-screen')
    const text = await venue.state({ kind: 'beamer', id: screen.id }, c.req.query('since') ?? null)
    return c.body(text, 200, { 'Content-Type': 'application/json' })
  })

  routes.get('/api/screens/qr.svg', async (c) => {
    const token = tokenIn(c, config, 'scherm')
    const screen = token ? await screenOf(db, token) : null
    const venue = screen?.workshop ? await venues.open(screen.workshop) : null
    if (!venue) return refuse(c, 'no-such-screen')
    const svg = qrOf(config.publicUrl, venue.sitting.session.door.code)
    return c.body(svg, 200, { 'Content-Type': 'image/svg+xml' })
  })

  return routes
}
