import type { WebSocket } from 'ws'
import type { Rooms } from './rooms.ts'
import type { Seat } from './seat.ts'

/**
 * Well under the 30 silent seconds after which a stock client, or an office proxy, hangs up; and who vanished without
 * a goodbye is gone for the others after three of these, within 35 seconds.
 */
const everyMs = 11_000
const mostMissed = 2

/**
 * Looks after open sockets: notices who vanished without a goodbye, keeps the line warm, and takes the seat of
 * whoever signed out or lost the right to be here.
 */
export interface Watch {
  /** Returns how to stop watching. */
  over(socket: WebSocket, seat: Seat): () => void
  stop(): void
}

export function makeWatch(rooms: Pick<Rooms, 'keepAlive'>): Watch {
  const watched = new Map<WebSocket, { readonly seat: Seat; missed: number }>()

  const look = async (socket: WebSocket, seat: Seat): Promise<void> => {
    const entry = watched.get(socket)
    if (!entry) return
    if (entry.missed >= mostMissed) return socket.terminate()
    entry.missed += 1
    socket.ping()
    await seat.recheck('signedOut')
  }

  const timer = setInterval(() => {
    rooms.keepAlive()
    for (const [socket, { seat }] of watched) void look(socket, seat).catch(() => socket.terminate())
  }, everyMs)
  timer.unref()

  return {
    over(socket, seat) {
      const entry = { seat, missed: 0 }
      watched.set(socket, entry)
      socket.on('pong', () => (entry.missed = 0))
      return () => watched.delete(socket)
    },
    stop: () => clearInterval(timer),
  }
}
