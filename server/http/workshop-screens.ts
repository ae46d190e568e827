import { Hono } from 'hono'
import { addScreen, screenOf } from '#server/workshop/screens.ts'
import type { ScreenHello } from '#shared/workshop/door.ts'
import { refuse } from './errors.ts'
import type { Env } from './session.ts'
import { giveToken, tokenIn, type InsideParts } from './workshop-inside.ts'
import { qrOf } from './workshops.ts'

/** A beamer: no person, no sign-in, only what everybody may see. */
export function workshopScreenRoutes({ db, config, venues, clock }: InsideParts): Hono<Env> {
  const routes = new Hono<Env>()

  routes.post('/api/screens', async (c) => {
    const token = tokenIn(c, config, 'scherm')
    const known = token ? await screenOf(db, token) : null
    // A page that is loaded again keeps its session, and its code as long as nobody typed it.
    const screen = known ?? (await addScreen(db, clock()))
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
