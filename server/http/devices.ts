import { Hono } from 'hono'
import type { Db } from '#server/db/open.ts'
import { devicesOf, endDevices } from '#server/people/devices.ts'
import type { Rooms } from '#server/sync/rooms.ts'
import type { DevicesView } from '#shared/entrances.ts'
import { memberAt, readJson, textAt } from './body.ts'
import { refuse } from './errors.ts'
import { authorOf, type Env } from './session.ts'

interface DeviceDeps {
  readonly db: Db
  readonly clock: () => number
  readonly rooms: Pick<Rooms, 'recheckPerson'>
}

/** Where somebody is signed in, and signing out there. */
export function deviceRoutes(deps: DeviceDeps): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get('/api/me/devices', async (c) => {
    const { person } = c.var
    if (!person) return refuse(c, 'signed-out')
    const devices = await devicesOf(deps, person.person.id, person.sessionId)
    const organisations = await deps.db.selectFrom('organisations').select(['id', 'name', 'layer']).execute()
    const view: DevicesView = {
      devices: devices.map(({ since, seen, organisation, ...device }) => ({
        ...device,
        organisation: organisations.find(({ id }) => id === organisation) ?? null,
        since: new Date(since).toISOString(),
        seen: seen === null ? null : new Date(seen).toISOString(),
      })),
    }
    return c.json(view)
  })

  routes.post('/api/me/devices/end', async (c) => {
    const by = authorOf(c)
    if (!by) return refuse(c, 'signed-out')
    const body = await readJson(c)
    if (!body.ok) return refuse(c, body.refusal)
    const handle = textAt(body.value, 'handle')
    const all = memberAt(body.value, 'all') === true
    if (!all && !handle) return refuse(c, 'malformed')
    await endDevices(deps, by, all || !handle ? 'all' : { handle })
    await deps.rooms.recheckPerson(by.person, 'signedOut')
    return c.body(null, 204)
  })

  return routes
}
