import type { MiddlewareHandler } from 'hono'
import type { Config } from '#server/config.ts'
import { refuse } from './errors.ts'

type Origin = Pick<Config, 'publicUrl'>

const safeMethods = ['GET', 'HEAD', 'OPTIONS']

/**
 * Was this sent by a page of ours? The `Origin` must be exactly our public address, or, where that is plain
 * http, the address this very request was sent to: a server on a local network is reached under many names.
 * A missing origin and `null` (a sandbox, a file) are foreign.
 */
export function isOwnOrigin(
  origin: string | undefined,
  host: string | undefined,
  { publicUrl }: Origin,
): boolean {
  // Unparsable first: `new URL` throws on it, and in an upgrade listener that ends the process.
  if (!origin || !URL.canParse(origin)) return false
  if (origin === publicUrl) return true
  return publicUrl.startsWith('http:') && host !== undefined && origin === `http://${host.toLowerCase()}`
}

/** Lets nothing that changes something in from elsewhere; a WebSocket, which opens with a GET, neither. */
export const ownOrigin =
  (config: Origin): MiddlewareHandler =>
  async (c, next) => {
    const changes = !safeMethods.includes(c.req.method) || c.req.header('Upgrade') !== undefined
    if (changes && !isOwnOrigin(c.req.header('Origin'), c.req.header('Host'), config))
      return refuse(c, 'foreign-origin')
    return next()
  }
