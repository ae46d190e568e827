import { Hono } from 'hono'
import { makeCheckpoint } from '#server/freeze/checkpoint.ts'
import type { Countdowns } from '#server/freeze/countdown.ts'
import type { FreezeParts } from '#server/freeze/freeze.ts'
import { checkpointOf, historyOf } from '#server/freeze/history.ts'
import { reopen } from '#server/freeze/reopen.ts'
import { countdownSeconds, longestCheckpointName, longestReason } from '#shared/freezing.ts'
import { asLine } from '#shared/invitation.ts'
import { memberAt, readJson, textAt } from './body.ts'
import { refuse } from './errors.ts'
import type { Env } from './session.ts'
import { download, wordFor } from './versions.ts'
import { visit } from './visit.ts'

export interface FreezingDeps {
  readonly freezing: FreezeParts
  readonly countdowns: Countdowns
}

/** Around a freeze: the countdown before it, what was kept along the way, and writing on after it. */
export function freezingRoutes({ freezing, countdowns }: FreezingDeps): Hono<Env> {
  const routes = new Hono<Env>()
  const { db } = freezing

  routes.post('/api/proposals/:id/freezing', async (c) => {
    const visitor = await visit(c, db, 'freeze')
    if ('refused' in visitor) return refuse(c, visitor.refused)
    const body = await readJson(c)
    if (!body.ok) return refuse(c, body.refusal)
    const seconds = asSeconds(memberAt(body.value, 'seconds'))
    if (seconds === null) return refuse(c, 'malformed')
    const { proposal, actor, by } = visitor
    const announced = await countdowns.announce(proposal, actor, by, seconds)
    if ('done' in announced) return refuse(c, wordFor(announced.refusal), announced.findings)
    return c.json({ at: new Date(announced.at).toISOString(), by: announced.by }, 201)
  })

  routes.post('/api/proposals/:id/freezing/off', async (c) => {
    const visitor = await visit(c, db, 'freeze')
    if ('refused' in visitor) return refuse(c, visitor.refused)
    const off = await countdowns.callOff(visitor.proposal, visitor.by)
    return off ? c.body(null, 204) : refuse(c, 'not-announced')
  })

  routes.post('/api/proposals/:id/reopen', async (c) => {
    const visitor = await visit(c, db, 'reopen')
    if ('refused' in visitor) return refuse(c, visitor.refused)
    const body = await readJson(c)
    if (!body.ok) return refuse(c, body.refusal)
    const reason = (textAt(body.value, 'reason') ?? '').trim()
    if (reason === '' || reason.length > longestReason) return refuse(c, 'no-reason')
    const version = await reopen(freezing, visitor.proposal, reason, visitor.by)
    return typeof version === 'string' ? refuse(c, version) : c.json({ version })
  })

  routes.get('/api/proposals/:id/versions', async (c) => {
    const visitor = await visit(c, db, 'read')
    if ('refused' in visitor) return refuse(c, visitor.refused)
    return c.json(await historyOf(db, visitor, freezing.clock()))
  })

  routes.post('/api/proposals/:id/checkpoints', async (c) => {
    const visitor = await visit(c, db, 'checkpoint')
    if ('refused' in visitor) return refuse(c, visitor.refused)
    const body = await readJson(c)
    if (!body.ok) return refuse(c, body.refusal)
    const name = asLine(memberAt(body.value, 'name'))
    if (!name || name.length > longestCheckpointName) return refuse(c, 'malformed')
    const number = await makeCheckpoint(freezing, visitor.proposal, name, visitor.by)
    if (typeof number === 'string') return refuse(c, number)
    return c.json(await historyOf(db, visitor, freezing.clock()), 201)
  })

  routes.get('/api/proposals/:id/checkpoints/:number/workshopversie.json', async (c) => {
    const visitor = await visit(c, db, 'read')
    if ('refused' in visitor) return refuse(c, visitor.refused)
    const number = Number(c.req.param('number'))
    const found = Number.isSafeInteger(number) ? await checkpointOf(db, visitor.proposal, number) : null
    if (!found) return refuse(c, 'no-such-version')
    return download(c, found.bytes, 'application/json', `workshopversie-${number}.json`)
  })

  return routes
}

const asSeconds = (raw: unknown): number | null =>
  typeof raw === 'number' &&
  Number.isInteger(raw) &&
  raw >= countdownSeconds.least &&
  raw <= countdownSeconds.most
    ? raw
    : null
