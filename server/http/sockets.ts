import { upgradeWebSocket } from '@hono/node-server'
import { Hono, type Context } from 'hono'
import type { WebSocket } from 'ws'
import type { Db } from '#server/db/open.ts'
import type { SignedIn, Sessions } from '#server/people/sessions.ts'
import { actorAt } from '#server/calls/members.ts'
import { refuse } from '#server/http/errors.ts'
import { isOwnOrigin } from '#server/http/origin.ts'
import type { Config } from '#server/config.ts'
import { may, type Actor } from '#shared/access.ts'
import { richTextVersion } from '#shared/dossier/rich-text.ts'
import { asProposalId, type ProposalId } from '#shared/ids.ts'
import { faces } from '#shared/layers.ts'
import { never } from '#shared/never.ts'
import { closeCodes, documentKinds, type DocumentKind, type Identity } from '#shared/wire.ts'
import { documentName } from '#server/sync/documents.ts'
import { readClientMessage } from '#server/sync/message.ts'
import type { Room } from '#server/sync/room.ts'
import type { Rooms } from '#server/sync/rooms.ts'
import type { Line, Seat, Sitter } from '#server/sync/seat.ts'
import type { Watch } from '#server/sync/watch.ts'

export interface SocketParts {
  readonly db: Db
  readonly config: Config
  readonly sessions: Sessions
  readonly rooms: Rooms
  readonly watch: Watch
  readonly clock: () => number
}

type Env = { Variables: { sitter: Sitter; room: string } }

/**
 * `/sync/dossier/:proposal` and `/sync/talk/:proposal`. Everything about who may come in is settled before the
 * upgrade, so that there never is a socket of nobody: no session 401, foreign Origin or no member 403, no such
 * document 404. The protocol and its bounds are in `shared/wire.ts`.
 */
export function socketRoutes(parts: SocketParts): Hono<Env> {
  const app = new Hono<Env>()
  app.get(
    '/sync/:kind/:proposal',
    async (c, next) => {
      if (c.req.header('upgrade')?.toLowerCase() !== 'websocket') return refuse(c, 'not-found')
      if (!isOwnOrigin(c.req.header('origin'), c.req.header('host'), parts.config))
        return refuse(c, 'foreign-origin')
      const signedIn = await parts.sessions.peek(c.req.header('cookie'))
      if (!signedIn) return refuse(c, 'signed-out')
      const kind = documentKinds.find((known) => known === c.req.param('kind'))
      const proposal = asProposalId(c.req.param('proposal'))
      if (!kind || !proposal) return refuse(c, 'not-found')
      return admit(parts, c, next, signedIn, kind, proposal)
    },
    upgradeWebSocket((c: Context<Env>) => converse(parts, c), {
      onError: () => {},
    }),
  )
  return app
}

async function admit(
  parts: SocketParts,
  c: Context<Env>,
  next: () => Promise<void>,
  signedIn: SignedIn,
  kind: DocumentKind,
  proposal: ProposalId,
): Promise<Response | void> {
  const name = documentName(kind, proposal)
  if (!(await parts.rooms.open(name))) return refuse(c, 'not-found')
  let actor = await actorAt(parts.db, signedIn.person.id, signedIn.organisation.id, proposal)
  if (may(actor, 'read', 'draft')) return refuse(c, 'not-a-member')
  const refresh = async (): Promise<Actor | null> => {
    const still = await parts.sessions.find(signedIn.sessionId)
    actor = still && (await actorAt(parts.db, still.person.id, still.organisation.id, proposal))
    return actor
  }
  c.set('room', name)
  c.set('sitter', {
    person: signedIn.person.id,
    organisation: signedIn.organisation.id,
    identity: identityOf(signedIn),
    session: signedIn.sessionId,
    actor: () => actor,
    refresh,
  })
  return next()
}

const identityOf = ({ person, organisation }: SignedIn): Identity => ({
  id: person.id,
  name: person.name,
  organisation: organisation.name,
  organisationId: organisation.id,
  layer: organisation.layer,
  color: faces[organisation.layer].colour,
})

/** A page older than the server would delete what it does not know; a client without an editor does not say. */
const isOutdated = (c: Context): boolean => {
  const version = c.req.query('schema')
  return version !== undefined && version !== String(richTextVersion)
}

function converse({ rooms, watch, clock }: SocketParts, c: Context<Env>) {
  const sitter = c.get('sitter')
  const outdated = isOutdated(c)
  let seated: Promise<{ room: Room; seat: Seat } | null> = Promise.resolve(null)
  let leave = (): void => {}
  return {
    onOpen(_event: Event, ws: { raw?: unknown; close(code?: number, reason?: string): void }): void {
      const raw = ws.raw as WebSocket
      if (outdated) return ws.close(closeCodes.reload, 'reload')
      seated = rooms.sit(c.get('room'), sitter, lineTo(raw))
      void seated.then((place) => {
        if (!place) return ws.close(closeCodes.goingAway, 'goingAway')
        const forget = watch.over(raw, place.seat)
        leave = () => {
          forget()
          rooms.leave(place.room, place.seat)
        }
        if (raw.readyState !== raw.OPEN) leave()
      })
    },
    onMessage(event: { data: unknown }): void {
      void seated.then((place) => place && hear(place.room, place.seat, event.data, clock()))
    },
    onClose(): void {
      void seated.then(() => leave())
    },
  }
}

const lineTo = (socket: WebSocket): Line => ({
  send: (frame) => socket.send(frame),
  close: (code, reason) => socket.close(code, reason),
  waiting: () => socket.bufferedAmount,
})

function hear(room: Room, seat: Seat, data: unknown, now: number): void {
  if (!seat.open) return
  if (!seat.allows(now)) return seat.close('flood')
  const message = data instanceof ArrayBuffer ? readClientMessage(new Uint8Array(data)) : null
  if (!message) return seat.close('malformed')
  switch (message.kind) {
    case 'ask':
      return room.ask(seat, message.stateVector)
    case 'update':
      return room.receive(seat, message.bytes, message.catchUp)
    case 'presence':
      return room.hear(seat, message.entries)
    case 'who':
      return room.who(seat)
    default:
      return never(message)
  }
}
