import { randomBytes } from 'node:crypto'
import { Hono, type Context } from 'hono'
import { PolledLine } from '#server/sync/polled-line.ts'
import type { Room } from '#server/sync/room.ts'
import type { Seat, Sitter } from '#server/sync/seat.ts'
import { richTextVersion } from '#shared/dossier/rich-text.ts'
import { pack, unpack } from '#shared/parcel.ts'
import { closeCodes } from '#shared/wire.ts'
import { admittance, type AdmittanceParts, type SyncEnv } from './admittance.ts'
import { readBytes } from './body.ts'
import { refuse } from './errors.ts'
import { hear } from './hear.ts'

export interface PolledParts extends AdmittanceParts {
  readonly clock: () => number
}

/** Under the minute after which office proxies cut a silent answer. */
const waitMs = 20_000
/** Nobody asked for so long: this line is gone. */
const lostMs = 45_000
const mostBytes = 5 * 1024 * 1024

interface Place {
  readonly line: PolledLine
  readonly seat: Seat
  readonly room: Room
  readonly sitter: Sitter
  seen: number
}

/**
 * The same rooms over plain HTTP, for places where sockets are blocked: open a line, ask what came, send what
 * is new. The frames are those of a socket, and so are rights, guard and acknowledgements. Everything is a POST:
 * only there a browser always says where it comes from.
 */
export function polledRoutes(parts: PolledParts): { routes: Hono<SyncEnv>; stop: () => void } {
  const { rooms, clock } = parts
  const places = new Map<string, Place>()
  const routes = new Hono<SyncEnv>()
  routes.use('/sync/:kind/:proposal/lines/*', admittance(parts))
  routes.use('/sync/:kind/:proposal/lines', admittance(parts))

  routes.post('/sync/:kind/:proposal/lines', async (c) => {
    const schema = c.req.query('schema')
    if (schema !== undefined && schema !== String(richTextVersion))
      return closed(c, closeCodes.reload, 'reload')
    const line = new PolledLine()
    const sitter = c.get('sitter')
    const place = await rooms.sit(c.get('room'), sitter, line)
    if (place === 'crowded') return refuse(c, 'too-many')
    if (!place) return closed(c, closeCodes.goingAway, 'goingAway')
    const id = randomBytes(24).toString('base64url')
    places.set(id, { line, sitter, seen: clock(), ...place })
    return c.json({ line: id }, 201)
  })

  routes.post('/sync/:kind/:proposal/lines/:line/down', async (c) => {
    const place = placeOf(c)
    if (!place) return closed(c, closeCodes.goingAway, 'unknown line')
    place.seen = clock()
    const delivery = await place.line.next(Number(c.req.query('after')) || 0, waitMs)
    place.seen = clock()
    if (delivery.kind === 'closed') {
      leave(c.req.param('line'))
      return closed(c, delivery.code, delivery.reason)
    }
    c.header('Content-Type', 'application/octet-stream')
    c.header('Last-Frame', String(delivery.last))
    return c.body(pack(delivery.frames))
  })

  routes.post('/sync/:kind/:proposal/lines/:line/up', async (c) => {
    const place = placeOf(c)
    if (!place) return closed(c, closeCodes.goingAway, 'unknown line')
    const bytes = await readBytes(c.req.raw.body, mostBytes)
    const frames = bytes && unpack(bytes)
    const fresh = frames && place.line.fresh(Number(c.req.query('from')) || 0, frames)
    if (!fresh || fresh === 'gap') return refuse(c, bytes ? 'malformed' : 'too-large')
    for (const frame of fresh) hear(place.room, place.seat, frame, clock())
    return c.body(null, 204)
  })

  routes.post('/sync/:kind/:proposal/lines/:line/leave', (c) => {
    if (placeOf(c)) leave(c.req.param('line'))
    return c.body(null, 204)
  })

  /** A line belongs to the session that opened it, at the document it was opened for. */
  function placeOf(c: Context<SyncEnv>): Place | null {
    const place = places.get(c.req.param('line') ?? '')
    return place && place.sitter.session === c.get('sitter').session && place.room.name === c.get('room')
      ? place
      : null
  }

  function leave(id: string): void {
    const place = places.get(id)
    if (!place) return
    places.delete(id)
    rooms.leave(place.room, place.seat)
  }

  const sweep = setInterval(() => {
    for (const [id, place] of places) {
      if (clock() - place.seen > lostMs) leave(id)
      // A role or session that ended takes the seat with it, as it does on a socket.
      else void place.seat.recheck('signedOut')
    }
  }, waitMs)
  sweep.unref()

  return { routes, stop: () => clearInterval(sweep) }
}

const closed = (c: Context, code: number, reason: string): Response => c.json({ code, reason }, 410)
