import { Hono, type Context } from 'hono'
import { joinByCode, listAtDoor } from '#server/workshop/door/join.ts'
import { Knocks } from '#server/workshop/door/knocks.ts'
import {
  entranceOf,
  keepToken,
  newToken,
  personOnDevice,
  revokeTokens,
  useTicket,
  type Entrance,
} from '#server/workshop/door/tokens.ts'
import { personAt } from '#server/workshop/decide/people.ts'
import { factsOf } from '#server/workshop/facts.ts'
import type { Venue } from '#server/workshop/venue.ts'
import { asOrganisationId } from '#shared/ids.ts'
import { layers } from '#shared/layers.ts'
import { asJoinCode, type DoorView, type GuestMatch, type JoinAnswer } from '#shared/workshop/door.ts'
import { either, id, line, oneOf, shape } from '#shared/workshop/read-value.ts'
import type { WorkshopRefusal } from '#shared/workshop/refusals.ts'
import { isJoinable } from '#shared/workshop/transitions.ts'
import { callerOf } from './address.ts'
import { readJson, textAt } from './body.ts'
import { refuse } from './errors.ts'
import type { Env } from './session.ts'
import { dropToken, giveToken, tokenIn, type InsideParts } from './workshop-inside.ts'

const readJoin = shape({
  name: line(120, 2),
  organisation: either(id(asOrganisationId), shape({ name: line(120, 2), layer: oneOf(layers) })),
  device: line(80, 16),
})

/** The door of a room: a code, a name, an organisation, and one is in. */
export function workshopDoorRoutes(parts: InsideParts): Hono<Env> {
  const { db, config, venues, clock } = parts
  const routes = new Hono<Env>()
  const knocks = new Knocks()

  routes.get('/api/door/:code', async (c) => {
    const venue = await at(c)
    if (typeof venue === 'string') return refuse(c, venue)
    return c.json(await viewOf(c, venue))
  })

  routes.get('/api/door/:code/guests', async (c) => {
    const venue = await at(c)
    if (typeof venue === 'string') return refuse(c, venue)
    const asked = (c.req.query('q') ?? '').trim().toLocaleLowerCase('nl-BE')
    if (asked.length < 3 || asked.length > 60) return c.json([])
    const found = venue.sitting.session.guests
      .filter(({ name }) => name.toLocaleLowerCase('nl-BE').includes(asked))
      .slice(0, 8)
    return c.json(found satisfies readonly GuestMatch[])
  })

  routes.post('/api/door/again', async (c) => {
    const body = await readJson(c)
    if (!body.ok) return refuse(c, body.refusal)
    const token = textAt(body.value, 'token')
    const entrance = token === null ? null : await entranceOf(db, token)
    if (token === null || !entrance) return refuse(c, 'unknown-token')
    return admit(c, entrance, token)
  })

  routes.post('/api/door/move', async (c) => {
    const body = await readJson(c)
    if (!body.ok) return refuse(c, body.refusal)
    const ticket = textAt(body.value, 'ticket')
    const device = readDevice(textAt(body.value, 'device'))
    if (ticket === null || device === undefined) return refuse(c, 'malformed')
    const entrance = await useTicket(db, ticket, clock())
    if (!entrance) return refuse(c, 'unknown-token')
    // The old device is signed off: one person, one phone.
    await revokeTokens(db, entrance, clock())
    const venue = await venues.open(entrance.workshop)
    venue?.hub.dismiss({ kind: 'person', id: entrance.participant }, 'moved')
    const token = newToken()
    await db.transaction().execute((trx) => keepToken(trx, entrance, { token, device, at: clock() }))
    return admit(c, entrance, token)
  })

  routes.post('/api/door/leave', async (c) => {
    const token = tokenIn(c, config, 'werksessie')
    const entrance = token ? await entranceOf(db, token) : null
    if (token && entrance) {
      await revokeTokens(db, entrance, clock(), token)
      const venue = await venues.open(entrance.workshop)
      venue?.hub.dismiss({ kind: 'person', id: entrance.participant }, 'signed-out')
    }
    dropToken(c, config, 'werksessie')
    return c.body(null, 204)
  })

  routes.post('/api/door/:code', async (c) => {
    const body = await readJson(c)
    if (!body.ok) return refuse(c, body.refusal)
    const asked = readJoin(body.value)
    if (!asked) return refuse(c, 'malformed')
    const venue = await at(c, asked.device)
    if (typeof venue === 'string') return refuse(c, venue)
    const answer = await joinByCode(db, venue, asked, clock())
    if (typeof answer === 'string') return refuse(c, answer)
    giveToken(c, config, 'werksessie', answer.token)
    return c.json(answer, 201)
  })

  return routes

  /** The session this code opens, if one does; who guesses waits. */
  async function at(c: Context<Env>, device?: string): Promise<Venue | WorkshopRefusal> {
    const now = clock()
    const address = callerOf(c)
    const who = device ?? c.req.query('device') ?? tokenIn(c, config, 'werksessie') ?? address
    const wait = knocks.wait(who, address, now)
    if (wait > 0) {
      c.header('Retry-After', String(Math.ceil(wait / 1000)))
      return 'wait'
    }
    const code = asJoinCode(c.req.param('code'))
    const venue = code && (await venues.withCode(code))
    if (venue && isJoinable(venue.sitting.session.state)) {
      knocks.right(who)
      return venue
    }
    // A code of a session that is over or not yet open is no mistake of whoever types it.
    if (!venue) knocks.wrong(who, address, now)
    if (!venue) for (const running of venues.running) running.wrongCode()
    return venue ? 'door-closed' : 'wrong-code'
  }

  async function viewOf(c: Context<Env>, venue: Venue): Promise<DoorView> {
    const { session } = venue.sitting
    const facts = await factsOf(db, venues.parts.rooms, venue.about)
    const token = tokenIn(c, config, 'werksessie')
    const entrance = token ? await entranceOf(db, token) : null
    const device = c.req.query('device')
    const known =
      entrance?.workshop === venue.id
        ? entrance.participant
        : device
          ? await personOnDevice(db, venue.id, device)
          : null
    const me = known ? personAt(session, known) : undefined
    return {
      workshop: venue.id,
      title: session.title,
      region: venue.about.region,
      fictional: venue.about.fictional,
      state: session.state as DoorView['state'],
      mode: session.door.mode,
      organisations: listAtDoor(session, facts),
      me: me && !me.removed ? { name: me.name } : null,
    }
  }

  async function admit(c: Context<Env>, entrance: Entrance, token: string): Promise<Response> {
    const venue = await venues.open(entrance.workshop)
    const who = venue && personAt(venue.sitting.session, entrance.participant)
    if (!who || who.removed) return refuse(c, 'unknown-token')
    giveToken(c, config, 'werksessie', token)
    const answer: JoinAnswer = {
      workshop: entrance.workshop,
      participant: who.mergedInto ?? who.id,
      token,
      approved: who.approved,
      twin: false,
    }
    return c.json(answer)
  }
}

const readDevice = (raw: string | null): string | undefined => line(80, 16)(raw)
