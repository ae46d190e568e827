import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import type { Hono } from 'hono'
import { WebSocketServer } from 'ws'

type WebSocketServerLike = NonNullable<Parameters<typeof serve>[0]['websocket']>['server']

/** A whole afternoon without a network fits in one answer to "what do you have that I lack"; nothing is larger. */
const mostPayload = 5 * 1024 * 1024

/**
 * How long a connection may lie idle. Node's own five seconds end while somebody thinks: what is asked at that very
 * moment finds a closed line, and an act like freezing cannot be asked again just like that. Proxies give up after 60.
 */
const idleMs = 75_000

export interface Listening {
  readonly port: number
  /** Takes no new connections and ends the ones that linger. */
  close(): Promise<void>
}

export async function listen(http: Hono, { host, port }: { host: string; port: number }): Promise<Listening> {
  // Compression would let a few bytes unfold into many, for one tick of one letter.
  const sockets = new WebSocketServer({ noServer: true, maxPayload: mostPayload, perMessageDeflate: false })
  const { promise, resolve, reject } = Promise.withResolvers<AddressInfo>()
  // The adapter asks for exact optional types that ws does not declare; the options are ours, above.
  const websocket = { server: sockets as unknown as WebSocketServerLike }
  const serverOptions = { keepAliveTimeout: idleMs }
  const server = serve({ fetch: http.fetch, hostname: host, port, websocket, serverOptions }, resolve)
  server.once('error', reject)
  const address = await promise
  return {
    port: address.port,
    close() {
      const closed = new Promise<void>((done) => server.close(() => done()))
      if ('closeAllConnections' in server) server.closeAllConnections()
      for (const socket of sockets.clients) socket.terminate()
      return closed
    },
  }
}
