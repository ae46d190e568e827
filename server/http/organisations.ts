import { Hono, type Context } from 'hono'
import { coordinatesAny } from '#server/calls/members.ts'
import type { Db } from '#server/db/open.ts'
import { changeOrganisation, endRepresentation, organisationEntries } from '#server/people/organisations.ts'
import type { Author } from '#server/sync/log.ts'
import type { Rooms } from '#server/sync/rooms.ts'
import { asOrganisationId, asPersonId } from '#shared/ids.ts'
import { asOrganisationRequest, type OrganisationsView } from '#shared/organisation-api.ts'
import { readJson, textAt } from './body.ts'
import { refuse, type HttpRefusal } from './errors.ts'
import { authorOf, type Env } from './session.ts'

interface OrganisationDeps {
  readonly db: Db
  readonly rooms: Pick<Rooms, 'recheckPerson'>
  readonly clock: () => number
}

/** The organisations of the whole call: for who coordinates it. */
export function organisationRoutes(deps: OrganisationDeps): Hono<Env> {
  const routes = new Hono<Env>()
  const answer = async (c: Context<Env>): Promise<Response> =>
    c.json({ organisations: await organisationEntries(deps.db) } satisfies OrganisationsView)

  routes.get('/api/organisations', async (c) => {
    const by = await coordinator(c, deps.db)
    return typeof by === 'string' ? refuse(c, by) : answer(c)
  })

  routes.post('/api/organisations/:organisation', async (c) => {
    const by = await coordinator(c, deps.db)
    if (typeof by === 'string') return refuse(c, by)
    const body = await readJson(c)
    if (!body.ok) return refuse(c, body.refusal)
    const id = asOrganisationId(c.req.param('organisation'))
    const asked = asOrganisationRequest(body.value)
    if (!id || !asked) return refuse(c, 'malformed')
    const refused = await changeOrganisation(deps, id, asked, by)
    return refused ? refuse(c, refused) : answer(c)
  })

  routes.post('/api/organisations/:organisation/end', async (c) => {
    const by = await coordinator(c, deps.db)
    if (typeof by === 'string') return refuse(c, by)
    const body = await readJson(c)
    if (!body.ok) return refuse(c, body.refusal)
    const id = asOrganisationId(c.req.param('organisation'))
    const person = asPersonId(textAt(body.value, 'person'))
    if (!id || !person) return refuse(c, 'malformed')
    const refused = await endRepresentation(deps, person, id, by)
    if (refused) return refuse(c, refused)
    await deps.rooms.recheckPerson(person)
    return answer(c)
  })

  return routes
}

/** Who asks, when they coordinate a call. */
export async function coordinator(c: Context<Env>, db: Db): Promise<Author | HttpRefusal> {
  const by = authorOf(c)
  if (!by) return 'signed-out'
  return (await coordinatesAny(db, by.person, by.organisation)) ? by : 'not-coordinator'
}
