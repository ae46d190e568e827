import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import { isPrivateHost } from '#server/private-host.ts'

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

/** Behind a proxy of our own the last address it wrote down; of anybody else's word nothing is believed. */
export function callerOf(c: Context): string {
  const remote = addressOf(c) || 'unknown'
  const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
  return forwarded && isPrivateHost(remote) ? forwarded : remote
}
