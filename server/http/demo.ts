import { Hono } from 'hono'
import type { DemoView, SignInAnswer } from '#shared/api.ts'
import { asPersonId, type PersonId } from '#shared/ids.ts'
import { demoPeople } from '#server/calls/demo-people.ts'
import type { Db } from '#server/db/open.ts'
import { deviceOf } from '#server/people/device.ts'
import { organisationsOf, personView } from '#server/people/directory.ts'
import type { Sessions } from '#server/people/sessions.ts'
import { readJson, textAt } from './body.ts'
import { refuse } from './errors.ts'
import { leave, type Env } from './session.ts'

interface DemoDeps {
  readonly db: Db
  readonly sessions: Sessions
  /** The invented people, and nobody else: a demonstration must never open the door of somebody real. */
  readonly people: readonly PersonId[]
  /** Closes the sockets of a session that ended. */
  readonly hangUp: (sessionId: string) => void
}

/** Mounted only when the server was started as a demonstration: signs in as an invented person, without a secret. */
export function demoRoutes({ db, sessions, people, hangUp }: DemoDeps): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get('/api/demo', async (c) => {
    const view: DemoView = { people: await demoPeople(db, people) }
    return c.json(view)
  })

  routes.post('/api/demo/sign-in', async (c) => {
    const body = await readJson(c)
    if (!body.ok) return refuse(c, body.refusal)
    const person = people.find((known) => known === asPersonId(textAt(body.value, 'person')))
    const [who] = person ? await organisationsOf(db, person) : []
    if (!who) return refuse(c, 'no-such-person')
    const { cookie } = await sessions.create(who.person.id, who.organisation.id, db, {
      way: 'demo',
      device: deviceOf(c.req.header('User-Agent')),
    })
    await leave(c, { sessions, hangUp })
    c.header('Set-Cookie', cookie)
    const answer: SignInAnswer = { person: personView(who), to: '/' }
    return c.json(answer)
  })

  return routes
}
