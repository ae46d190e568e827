import { Hono } from 'hono'
import type { MeView } from '#shared/api.ts'
import { asOrganisationId } from '#shared/ids.ts'
import { coordinatesAny } from '#server/calls/members.ts'
import { append } from '#server/audit.ts'
import type { Db } from '#server/db/open.ts'
import { organisationsOf, personView, representative } from '#server/people/directory.ts'
import type { Sessions } from '#server/people/sessions.ts'
import type { Rooms } from '#server/sync/rooms.ts'
import { readJson, textAt } from './body.ts'
import { refuse } from './errors.ts'
import { authorOf, type Env } from './session.ts'

interface MeDeps {
  readonly db: Db
  readonly sessions: Sessions
  readonly rooms: Pick<Rooms, 'recheckPerson'>
  readonly clock: () => number
  /** Whether this installation shows its demonstration. */
  readonly isDemo: boolean
}

/** Who looks at a page, and for which of their organisations. */
export function meRoutes({ db, sessions, rooms, clock, isDemo }: MeDeps): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get('/api/me', async (c) => {
    const { person } = c.var
    if (!person) return c.json({ person: null, demo: isDemo } satisfies MeView)
    const all = await organisationsOf(db, person.person.id)
    const others = all.map((one) => one.organisation).filter(({ id }) => id !== person.organisation.id)
    const coordinates = await coordinatesAny(db, person.person.id, person.organisation.id)
    return c.json({
      person: personView(person),
      demo: isDemo,
      ...(others.length > 0 && { others }),
      ...(coordinates && { coordinates }),
    } satisfies MeView)
  })

  routes.post('/api/me/organisation', async (c) => {
    const by = authorOf(c)
    const { person } = c.var
    if (!by || !person) return refuse(c, 'signed-out')
    const body = await readJson(c)
    if (!body.ok) return refuse(c, body.refusal)
    const to = asOrganisationId(textAt(body.value, 'organisation'))
    if (!to) return refuse(c, 'malformed')
    const at = clock()
    const done = await db.transaction().execute(async (trx) => {
      if (!(await sessions.actFor(person.sessionId, to, trx))) return false
      const actor = { person: by.person, organisation: to }
      const entry = {
        at,
        actor,
        act: 'organisation-switched',
        proposal: null,
        body: { from: by.organisation },
      }
      await append(trx, entry)
      return true
    })
    if (!done) return refuse(c, 'no-such-organisation')
    await rooms.recheckPerson(by.person)
    const who = await representative(db, by.person, to)
    return who ? c.json({ person: personView(who) }) : refuse(c, 'no-such-organisation')
  })

  return routes
}
