import { Hono, type Context } from 'hono'
import { renderSVG } from 'uqr'
import { actorAt } from '#server/calls/members.ts'
import { personAt } from '#server/workshop/decide/people.ts'
import { enter, recover } from '#server/workshop/door/enter.ts'
import { Knocks } from '#server/workshop/door/knocks.ts'
import { makeTicket } from '#server/workshop/door/tokens.ts'
import { planWorkshop, workshopsOf } from '#server/workshop/plan-workshop.ts'
import { sourcesIn } from '#server/workshop/projection/sources.ts'
import { refreshScreens, screenWithCode } from '#server/workshop/screens.ts'
import { standingOf } from '#server/workshop/turn.ts'
import type { Venue } from '#server/workshop/venue.ts'
import { may } from '#shared/access.ts'
import { asWorkshopId, type ParticipantId } from '#shared/ids.ts'
import { asCommand } from '#shared/workshop/commands.ts'
import { asJoinCode } from '#shared/workshop/door.ts'
import { sizes } from '#shared/workshop/labo-half-day/draaiboek.ts'
import { mayWorkshop } from '#shared/workshop/may-workshop.ts'
import { line, oneOf, shape, whole } from '#shared/workshop/read-value.ts'
import type { WorkshopRefusal } from '#shared/workshop/refusals.ts'
import { memberAt, readJson, textAt } from './body.ts'
import { refuse } from './errors.ts'
import type { Env } from './session.ts'
import { visit } from './visit.ts'
import { inside, type Inside, type InsideParts } from './workshop-inside.ts'

const readPlan = shape({ title: line(120, 3), startsAt: whole(0, 8.64e15), size: oneOf(sizes) })
const wellFormedKey = /^[\w-]{8,80}$/u

/** Sessions of a proposal, and what those inside ask of one. */
export function workshopRoutes(parts: InsideParts): Hono<Env> {
  const { db, config, venues, clock } = parts
  const routes = new Hono<Env>()
  const knocks = new Knocks()
  /** Four figures are quickly tried: who guesses at the screens of other rooms waits longer and longer. */
  const screenKnocks = new Knocks()

  routes.get('/api/proposals/:id/workshops', async (c) => {
    const visitor = await visit(c, db, 'read')
    if ('refused' in visitor) return refuse(c, visitor.refused)
    const mayLead = may(visitor.actor, 'lock', 'draft') === null
    return c.json(await workshopsOf(db, visitor.proposal, mayLead))
  })

  routes.post('/api/proposals/:id/workshops', async (c) => {
    const visitor = await visit(c, db, 'lock')
    if ('refused' in visitor) return refuse(c, visitor.refused)
    const body = await readJson(c)
    if (!body.ok) return refuse(c, body.refusal)
    const asked = readPlan(body.value)
    if (!asked) return refuse(c, 'malformed')
    const id = await planWorkshop({ db, clock }, visitor.proposal, asked, visitor.by)
    const made = (await workshopsOf(db, visitor.proposal, true)).find((one) => one.id === id)
    return c.json(made, 201)
  })

  routes.post('/api/workshops/:id/enter', async (c) => {
    const { person } = c.var
    if (!person) return refuse(c, 'signed-out')
    const id = asWorkshopId(c.req.param('id'))
    const venue = id && (await venues.open(id))
    const actor = venue && (await actorAt(db, person.person.id, person.organisation.id, venue.about.proposal))
    if (!venue || !actor || may(actor, 'read', 'draft')) return refuse(c, 'no-such-workshop')
    return c.json({ participant: await enter(venue, person, actor, clock()) })
  })

  routes.get('/api/workshops/:id/state', (c) =>
    within(c, async ({ venue, participant }) => {
      const text = await venue.state({ kind: 'person', id: participant }, c.req.query('since') ?? null)
      return c.body(text, 200, { 'Content-Type': 'application/json' })
    }),
  )

  routes.post('/api/workshops/:id/commands', (c) =>
    within(c, async ({ venue, participant }) => {
      const key = c.req.header('Idempotency-Key')
      if (key === undefined || !wellFormedKey.test(key)) return refuse(c, 'malformed-key')
      const body = await readJson(c, 64 * 1024)
      if (!body.ok) return refuse(c, body.refusal)
      const command = asCommand(memberAt(body.value, 'command'))
      const rev = memberAt(body.value, 'expectedRev') ?? null
      if (!command || (rev !== null && !Number.isSafeInteger(rev))) return refuse(c, 'not-a-command')
      const denial = command.type === 'beamer.pair' ? await mayPair(venue, participant, command.code) : null
      if (denial === 'wait') c.header('Retry-After', '60')
      if (denial) return refuse(c, denial)
      const outcome = await venue.command(participant, { command, expectedRev: rev as number | null }, key)
      if (command.type === 'beamer.pair' || command.type === 'beamer.unpair') {
        await refreshScreens(db, venue)
        venue.tell(true)
      }
      return typeof outcome === 'string' ? refuse(c, outcome) : c.json(outcome)
    }),
  )

  routes.post('/api/workshops/:id/ticket', (c) =>
    within(c, async ({ venue, participant }) => {
      const ticket = await makeTicket(db, { workshop: venue.id, participant }, clock())
      const url = `${config.publicUrl}/m/${venue.sitting.session.door.code}?t=${ticket}`
      return c.json({ url, qr: renderSVG(url) })
    }),
  )

  routes.post('/api/workshops/:id/recover', (c) =>
    within(c, async ({ venue, participant }) => {
      const body = await readJson(c)
      if (!body.ok) return refuse(c, body.refusal)
      const wait = knocks.wait(participant, venue.id, clock())
      if (wait > 0) {
        c.header('Retry-After', String(Math.ceil(wait / 1000)))
        return refuse(c, 'wait')
      }
      const said = (textAt(body.value, 'code') ?? '').toUpperCase().replaceAll(/[\s-]/gu, '')
      const who = personAt(venue.sitting.session, participant)
      if (said !== venue.recoveryCode || !who) {
        knocks.wrong(participant, venue.id, clock())
        return refuse(c, 'wrong-code')
      }
      await recover(venue, participant)
      venue.tell(true)
      return c.json({ participant })
    }),
  )

  routes.get('/api/workshops/:id/sources/:section', (c) =>
    within(c, async ({ venue: { sitting }, participant }) =>
      personAt(sitting.session, participant)?.approved
        ? c.json(sourcesIn(sitting.session, c.req.param('section')))
        : refuse(c, 'not-approved'),
    ),
  )

  routes.get('/api/workshops/:id/qr.svg', (c) =>
    within(c, async ({ venue }) => {
      const { code } = venue.sitting.session.door
      return c.body(qrOf(config.publicUrl, code), 200, { 'Content-Type': 'image/svg+xml' })
    }),
  )

  return routes

  /** Rights first: whether some screen shows this code is told to nobody who could not let it in. */
  async function mayPair(
    { id, sitting: { session } }: Venue,
    participant: ParticipantId,
    code: string,
  ): Promise<WorkshopRefusal | null> {
    const who = personAt(session, participant)
    const denial = who ? mayWorkshop(standingOf(session, who), 'beamer.pair', session.state) : 'not-here'
    if (denial) return denial
    if (screenKnocks.wait(participant, id, clock()) > 0) return 'wait'
    if (await screenWithCode(db, code, clock())) return null
    screenKnocks.wrong(participant, id, clock())
    return 'no-such-screen'
  }

  async function within(c: Context<Env>, then: (who: Inside) => Promise<Response>): Promise<Response> {
    const who = await inside(c, parts, c.var.person)
    return typeof who === 'string' ? refuse(c, who) : then(who)
  }
}

/** The address behind the code, as a picture on white. */
export const qrOf = (publicUrl: string, code: string): string =>
  renderSVG(`${publicUrl}/m/${asJoinCode(code) ?? code}`, { border: 4 })
