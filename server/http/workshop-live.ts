import { upgradeWebSocket } from '@hono/node-server'
import { Hono, type Context, type MiddlewareHandler } from 'hono'
import type { WebSocket } from 'ws'
import type { Sessions } from '#server/people/sessions.ts'
import { personAt } from '#server/workshop/decide/people.ts'
import type { Audience, Receiver } from '#server/workshop/hub.ts'
import { refreshScreens, screenOf } from '#server/workshop/screens.ts'
import { standingOf } from '#server/workshop/turn.ts'
import type { Venue } from '#server/workshop/venue.ts'
import { mostSeats } from '#server/sync/seat.ts'
import type { ParticipantId } from '#shared/ids.ts'
import { closeCodes } from '#shared/wire.ts'
import type { Feed, Said } from '#shared/workshop/feed.ts'
import { mayWorkshop } from '#shared/workshop/may-workshop.ts'
import { refuse } from './errors.ts'
import { isOwnOrigin } from './origin.ts'
import { inside, tokenIn, type InsideParts } from './workshop-inside.ts'

interface LiveEnv {
  Variables: { venue: Venue; audience: Audience }
}

interface LiveParts extends InsideParts {
  readonly sessions: Sessions
  readonly onTrouble: (what: string, error: unknown) => void
}

/** A page says little: more than this a second is no page. */
const mostSaid = 20
const longestSaid = 200

/**
 * `/workshop/:id/live` for people, `/screens/live` for beamers: everything new, as soon as it may be known. Who may
 * listen is settled before the upgrade; what was missed is told first.
 */
export function workshopLiveRoutes(parts: LiveParts): Hono<LiveEnv> {
  const { db, config, venues, sessions } = parts
  const routes = new Hono<LiveEnv>()

  const person: MiddlewareHandler<LiveEnv> = async (c, next) => {
    if (!isOwnOrigin(c.req.header('origin'), c.req.header('host'), config)) return refuse(c, 'foreign-origin')
    const who = await inside(c, parts, await sessions.peek(c.req.header('cookie')))
    if (typeof who === 'string') return refuse(c, who)
    c.set('venue', who.venue)
    c.set('audience', { kind: 'person', id: who.participant })
    return next()
  }

  const screen: MiddlewareHandler<LiveEnv> = async (c, next) => {
    if (!isOwnOrigin(c.req.header('origin'), c.req.header('host'), config)) return refuse(c, 'foreign-origin')
    const token = tokenIn(c, config, 'scherm')
    const known = token ? await screenOf(db, token) : null
    const venue = known?.workshop ? await venues.open(known.workshop) : null
    if (!known || !venue) return refuse(c, 'no-such-screen')
    c.set('venue', venue)
    c.set('audience', { kind: 'beamer', id: known.id })
    return next()
  }

  const crowd: Crowd = { looks: new Set(), counts: new Map() }
  // Whenever somebody's session or role changed, everybody who listens is looked at again, at once.
  venues.parts.rooms.watchers.add(() => {
    for (const look of crowd.looks) look()
  })
  const upgrade = upgradeWebSocket((c: Context<LiveEnv>) => listen(parts, crowd, c), { onError: () => {} })
  routes.get('/workshop/:id/live', onlySockets, person, upgrade)
  routes.get('/screens/live', onlySockets, screen, upgrade)
  return routes
}

const onlySockets: MiddlewareHandler = async (c, next) =>
  c.req.header('upgrade')?.toLowerCase() === 'websocket' ? next() : refuse(c, 'not-found')

/** Everybody who listens. */
interface Crowd {
  /** Looks whether one of them still may. */
  readonly looks: Set<() => void>
  /** How many lines each of them holds. */
  readonly counts: Map<string, number>
}

/** `false`: this one holds as many as anybody may. */
function count({ counts }: Crowd, who: string, more: 1 | -1): boolean {
  const lines = (counts.get(who) ?? 0) + more
  if (lines > mostSeats) return false
  if (lines > 0) counts.set(who, lines)
  else counts.delete(who)
  return true
}

function listen(parts: LiveParts, crowd: Crowd, c: Context<LiveEnv>) {
  const { db, clock, onTrouble } = parts
  const venue = c.get('venue')
  const audience = c.get('audience')
  const cursor = c.req.query('since') ?? null
  return {
    onOpen(_event: Event, ws: { raw?: unknown }): void {
      const socket = ws.raw as WebSocket
      const receiver: Receiver = {
        audience,
        send: (text) => void (socket.readyState === socket.OPEN && socket.send(text)),
        end: (why) => {
          socket.send(JSON.stringify({ kind: 'gone', why } satisfies Feed))
          socket.close(4000, why)
        },
        waiting: () => socket.bufferedAmount,
      }
      socket.on('error', () => socket.terminate())
      if (!count(crowd, `${venue.id} ${audience.id}`, 1)) return socket.close(closeCodes.flood, 'crowded')
      socket.once('close', () => count(crowd, `${venue.id} ${audience.id}`, -1))
      socket.on('message', (data: Buffer, isBinary: boolean) => {
        if (isBinary || data.length > longestSaid || !allowed()) return socket.close(4001, 'too much')
        hear(data.toString('utf8'))
      })
      const look = (): void => {
        stillIn(parts, c, audience).then(
          (still) => still || receiver.end('signed-out'),
          (error: unknown) => onTrouble('a listener could not be looked at', error),
        )
      }
      const watched = keepAlive(socket, look)
      crowd.looks.add(look)
      socket.once('close', () => crowd.looks.delete(look))
      void venue.join(receiver, cursor).then(
        (leave) => {
          const left = (): void => {
            clearInterval(watched)
            leave()
            if (audience.kind === 'beamer') void told()
          }
          if (socket.readyState !== socket.OPEN) return left()
          socket.once('close', left)
          if (audience.kind === 'beamer') void told()
        },
        (error: unknown) => {
          clearInterval(watched)
          onTrouble('somebody could not listen', error)
          socket.close(1011)
        },
      )

      function hear(text: string): void {
        const said = asSaid(text)
        if (!said) return socket.close(4001, 'malformed')
        if (said.kind === 'ping') {
          const pong: Feed = { kind: 'pong', asked: said.asked, now: clock() }
          return socket.send(JSON.stringify(pong))
        }
        if (audience.kind !== 'person' || !mayType(venue, audience.id)) return
        venue.contacts.typed(audience.id, clock())
        venue.tell(false)
      }

      let said = 0
      let second = 0
      function allowed(): boolean {
        const now = Math.floor(clock() / 1000)
        if (now !== second) said = 0
        second = now
        said += 1
        return said <= mostSaid
      }

      async function told(): Promise<void> {
        await refreshScreens(db, venue).catch((error: unknown) =>
          onTrouble('screens could not be listed', error),
        )
        venue.tell(false)
      }
    },
  }
}

/** Only who could write a card is counted among those who are still writing one. */
function mayType({ sitting: { session } }: Venue, id: ParticipantId): boolean {
  const who = personAt(session, id)
  return who !== undefined && mayWorkshop(standingOf(session, who), 'card.write', session.state) === null
}

/** How often (ms) a silent socket is asked whether anybody is there. */
const askEvery = 20_000

function keepAlive(socket: WebSocket, look: () => void): NodeJS.Timeout {
  let answered = true
  socket.on('pong', () => (answered = true))
  const timer = setInterval(() => {
    if (!answered) return socket.terminate()
    answered = false
    socket.ping()
    look()
  }, askEvery)
  timer.unref()
  socket.once('close', () => clearInterval(timer))
  return timer
}

/** A sign-out, a role that was taken away or a token that was revoked reaches an open socket too. */
async function stillIn(parts: LiveParts, c: Context<LiveEnv>, audience: Audience): Promise<boolean> {
  if (audience.kind === 'beamer') {
    const token = tokenIn(c, parts.config, 'scherm')
    return token !== undefined && (await screenOf(parts.db, token))?.id === audience.id
  }
  const who = await inside(c, parts, await parts.sessions.peek(c.req.header('cookie')))
  return typeof who !== 'string' && who.participant === audience.id
}

function asSaid(text: string): Said | null {
  try {
    const raw = JSON.parse(text) as { kind?: unknown; asked?: unknown } | null
    if (raw?.kind === 'typing') return { kind: 'typing' }
    return raw?.kind === 'ping' && typeof raw.asked === 'number' ? { kind: 'ping', asked: raw.asked } : null
  } catch {
    return null
  }
}
