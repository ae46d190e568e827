import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'

/**
 * Where a connection comes from, for counting mistakes and for nothing else: it is neither kept nor shown. Behind a
 * proxy everybody has the proxy's address; what is counted per address must be bearable for all of them together.
 */
export function addressOf(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? ''
  } catch {
    // Asked without a network, as tests do.
    return ''
  }
}
