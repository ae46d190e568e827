import { upgradeWebSocket } from '@hono/node-server'
import { Hono, type Context } from 'hono'
import type { WebSocket } from 'ws'
import { refuse } from '#server/http/errors.ts'
import { richTextVersion } from '#shared/dossier/rich-text.ts'
import { closeCodes } from '#shared/wire.ts'
import { hear } from './hear.ts'
import { admittance, type AdmittanceParts, type SyncEnv } from './admittance.ts'
import { deliver, Parcel } from '#server/sync/pre-framed.ts'
import type { Line } from '#server/sync/seat.ts'
import type { Watch } from '#server/sync/watch.ts'

export interface SocketParts extends AdmittanceParts {
  readonly watch: Watch
  readonly clock: () => number
  readonly onTrouble: (what: string, error: unknown) => void
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

function converse({ rooms, watch, clock, onTrouble }: SocketParts, c: Context<SyncEnv>) {
  const sitter = c.get('sitter')
  const outdated = isOutdated(c)
  return {
    onOpen(_event: Event, ws: { raw?: unknown }): void {
      const raw = ws.raw as WebSocket
      if (outdated) return raw.close(closeCodes.reload, 'reload')
      // Listened to directly: the adapter would copy each message into an event of its own.
      const early: unknown[] = []
      let heard = (data: unknown): void => void early.push(data)
      raw.on('message', (data, isBinary) => heard(isBinary ? data : null))
      const seated = rooms.sit(c.get('room'), sitter, lineTo(raw)).then((place) => {
        // A page that is told so does not try again by itself; an answer before the upgrade no browser would hear.
        if (place === 'crowded') return raw.close(closeCodes.flood, 'crowded')
        if (!place) return raw.close(closeCodes.goingAway, 'goingAway')
        const forget = watch.over(raw, place.seat)
        const leave = (): void => {
          forget()
          rooms.leave(place.room, place.seat)
        }
        if (raw.readyState !== raw.OPEN) return leave()
        raw.once('close', leave)
        heard = (data) => {
          try {
            hear(place.room, place.seat, data, clock())
          } catch (error) {
            // Thrown on, one message would end the server for everybody.
            onTrouble('a message could not be handled', error)
            place.seat.close('trouble')
          }
        }
        for (const data of early.splice(0)) heard(data)
      })
      seated.catch(() => raw.close(closeCodes.trouble, 'trouble'))
    },
  }
}

/** A reader with so much on its way to it will not get a goodbye through: it is cut off, and comes back. */
const mostBeforeGoodbye = 1024 * 1024

const lineTo = (socket: WebSocket): Line => ({
  send: (frame) => deliver(socket, new Parcel([frame])),
  deliver: (parcel) => deliver(socket, parcel),
  close(code, reason) {
    if (socket.bufferedAmount > mostBeforeGoodbye) socket.terminate()
    else socket.close(code, reason)
  },
  waiting: () => socket.bufferedAmount,
})
