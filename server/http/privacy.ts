import { Hono } from 'hono'
import type { KeepSettings } from '#server/config-entrances.ts'
import type { Config } from '#server/config.ts'
import type { Db } from '#server/db/open.ts'
import { erasePerson } from '#server/people/erase.ts'
import type { Outbox } from '#server/people/outbox.ts'
import { ownData } from '#server/people/own-data.ts'
import type { Venues } from '#server/workshop/venues.ts'
import type { Rooms } from '#server/sync/rooms.ts'
import { asPersonId } from '#shared/ids.ts'
import type { PrivacyView } from '#shared/privacy.ts'
import { refuse } from './errors.ts'
import { coordinator } from './organisations.ts'
import { authorOf, type Env } from './session.ts'

interface PrivacyDeps {
  readonly db: Db
  readonly config: Pick<Config, 'sessionDays' | 'linkHours' | 'mail'>
  readonly keep: KeepSettings
  readonly outbox: Outbox
  readonly venues: Pick<Venues, 'reread'>
  readonly rooms: Pick<Rooms, 'recheckPerson'>
  readonly clock: () => number
}

/** What is kept of people, and how they get it or are rid of it. */
export function privacyRoutes(deps: PrivacyDeps): Hono<Env> {
  const { config, keep } = deps
  const routes = new Hono<Env>()

  routes.get('/api/privacy', (c) =>
    c.json({
      sessionDays: config.sessionDays,
      linkHours: config.linkHours,
      linkDays: keep.linkDays,
      personDays: keep.personDays,
      workshopDays: keep.workshopDays,
      mail: Boolean(config.mail),
    } satisfies PrivacyView),
  )

  routes.post('/api/me/data', async (c) => {
    const by = authorOf(c)
    if (!by) return refuse(c, 'signed-out')
    c.header('Content-Disposition', 'attachment; filename="mijn-gegevens.json"')
    return c.json(await ownData(deps, by))
  })

  routes.post('/api/me/erase', async (c) => {
    const by = authorOf(c)
    if (!by) return refuse(c, 'signed-out')
    const refused = await erasePerson(deps, by.person, by)
    if (refused) return refuse(c, refused)
    await deps.rooms.recheckPerson(by.person, 'signedOut')
    return c.body(null, 204)
  })

  routes.post('/api/people/:person/erase', async (c) => {
    const by = await coordinator(c, deps.db)
    if (typeof by === 'string') return refuse(c, by)
    const person = asPersonId(c.req.param('person'))
    if (!person) return refuse(c, 'no-such-person')
    const refused = await erasePerson(deps, person, by)
    if (refused) return refuse(c, refused)
    await deps.rooms.recheckPerson(person, 'signedOut')
    return c.body(null, 204)
  })

  return routes
}
