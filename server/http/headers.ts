import type { MiddlewareHandler } from 'hono'

const yearSeconds = 365 * 24 * 60 * 60
const plainHost = /^[a-z0-9.:[\]-]+$/u

/** What a page of ours may load and do: only what comes from here, no script or style written in the page itself. */
function contentPolicy(host: string, secure: boolean): string {
  // `self` covers the socket in new browsers; older ones want it named.
  const socket = plainHost.test(host) ? ` ${secure ? 'wss' : 'ws'}://${host}` : ''
  return [
    `default-src 'self'`,
    `script-src 'self'`,
    `style-src 'self'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'${socket}`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ')
}

/** On every answer, pages and API alike. */
export const safeHeaders =
  (secure: boolean): MiddlewareHandler =>
  async (c, next) => {
    await next()
    // An accepted upgrade has no headers of its own any more.
    if (c.res.status === 101) return
    const set = (name: string, value: string) => c.res.headers.set(name, value)
    if (!c.res.headers.has('Content-Security-Policy'))
      set('Content-Security-Policy', contentPolicy(new URL(c.req.url).host, secure))
    set('X-Content-Type-Options', 'nosniff')
    set('Referrer-Policy', 'no-referrer')
    set('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()')
    set('Cross-Origin-Opener-Policy', 'same-origin')
    set('Cross-Origin-Resource-Policy', 'same-origin')
    if (secure) set('Strict-Transport-Security', `max-age=${yearSeconds}`)
  }
