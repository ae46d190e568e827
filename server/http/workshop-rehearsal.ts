import { randomInt } from 'node:crypto'
import { Hono } from 'hono'
import { personAt } from '#server/workshop/decide/people.ts'
import { factsOf } from '#server/workshop/facts.ts'
import { makeDice } from '#server/workshop/rehearsal/dice.ts'
import { callExtras, letThemAct } from '#server/workshop/rehearsal/extras.ts'
import { whole } from '#shared/workshop/read-value.ts'
import { isJoinable } from '#shared/workshop/transitions.ts'
import { memberAt, readJson } from './body.ts'
import { refuse } from './errors.ts'
import type { Env } from './session.ts'
import { inside, type InsideParts } from './workshop-inside.ts'

const readPeople = whole(1, 60)

/**
 * A room to rehearse in: simulated people come in by the door and do what the running step asks of everybody. Only at
 * a proposal that is invented anyway, and only for who leads.
 */
export function workshopRehearsalRoutes(parts: InsideParts): Hono<Env> {
  const { db, venues, clock } = parts
  const routes = new Hono<Env>()

  routes.post('/api/workshops/:id/extras', async (c) => {
    const who = await inside(c, parts, c.var.person)
    if (typeof who === 'string') return refuse(c, who)
    const { venue, participant } = who
    const { session } = venue.sitting
    const leads = personAt(session, participant)?.station === 'facilitator'
    if (!leads || !venue.about.fictional) return refuse(c, 'not-your-power')
    if (!isJoinable(session.state)) return refuse(c, 'wrong-moment')
    const body = await readJson(c)
    if (!body.ok) return refuse(c, body.refusal)
    const people = readPeople(memberAt(body.value, 'people'))
    if (people === undefined) return refuse(c, 'malformed')
    const facts = await factsOf(db, venues.parts.rooms, venue.about)
    const extras = await callExtras(db, venue, facts, people, clock())
    const commands = await letThemAct(venue, extras, makeDice(randomInt(2 ** 32)))
    return c.json({ people: extras.length, commands })
  })

  return routes
}
