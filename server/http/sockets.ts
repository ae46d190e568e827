import { upgradeWebSocket } from '@hono/node-server'
import { Hono, type Context } from 'hono'
import type { WebSocket } from 'ws'
import { refuse } from '#server/http/errors.ts'
import { richTextVersion } from '#shared/dossier/rich-text.ts'
import { closeCodes } from '#shared/wire.ts'
import { hear } from './hear.ts'
import { admittance, type AdmittanceParts, type SyncEnv } from './admittance.ts'
import type { Room } from '#server/sync/room.ts'
import type { Line, Seat } from '#server/sync/seat.ts'
import type { Watch } from '#server/sync/watch.ts'

export interface SocketParts extends AdmittanceParts {
  readonly watch: Watch
  readonly clock: () => number
}

/**
 * `/sync/dossier/:proposal` and `/sync/talk/:proposal`. Everything about who may come in is settled before the
 * upgrade, so that there never is a socket of nobody: no session 401, foreign Origin or no member 403, no such
 * document 404. The protocol and its bounds are in `shared/wire.ts`.
 */
export function socketRoutes(parts: SocketParts): Hono<SyncEnv> {
  const app = new Hono<SyncEnv>()
  app.get(
    '/sync/:kind/:proposal',
    async (c, next) =>
      c.req.header('upgrade')?.toLowerCase() === 'websocket' ? next() : refuse(c, 'not-found'),
    admittance(parts),
    upgradeWebSocket((c: Context<SyncEnv>) => converse(parts, c), {
      onError: () => {},
    }),
  )
  return app
}

/** A page older than the server would delete what it does not know; a client without an editor does not say. */
const isOutdated = (c: Context): boolean => {
  const version = c.req.query('schema')
  return version !== undefined && version !== String(richTextVersion)
}

function converse({ rooms, watch, clock }: SocketParts, c: Context<SyncEnv>) {
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
