import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { Hono } from 'hono'
import { sha256 } from '#server/sync/chain.ts'
import { admittance, type AdmittanceParts, type SyncEnv } from './admittance.ts'
import { refuse } from './errors.ts'

const compress = promisify(brotliCompress)

interface FirstState {
  readonly tag: string
  /** Made when the first asks who reads it. */
  brotli: Promise<Uint8Array<ArrayBuffer>> | null
}

/**
 * `GET /sync/:kind/:proposal/state`: the document as one Yjs update, a third of what the socket would send. It may
 * be a moment old; what came since, the socket gives to whoever then asks with its state vector. Compressed once
 * for all who arrive in the same moment, and not sent again to who has it.
 */
export function firstStateRoutes(parts: AdmittanceParts): Hono<SyncEnv> {
  const routes = new Hono<SyncEnv>()
  // As long as the room keeps the bytes, and no longer.
  const states = new WeakMap<Uint8Array, FirstState>()
  const about = (bytes: Uint8Array): FirstState => {
    const known = states.get(bytes) ?? { tag: `"${sha256(bytes).slice(0, 32)}"`, brotli: null }
    states.set(bytes, known)
    return known
  }

  routes.get('/sync/:kind/:proposal/state', admittance(parts, { silence: true }), async (c) => {
    const room = await parts.rooms.open(c.get('room'))
    if (!room) return refuse(c, 'not-found')
    const bytes = await room.firstState()
    const state = about(bytes)
    c.header('ETag', state.tag)
    c.header('Cache-Control', 'private, no-cache')
    c.header('Vary', 'Accept-Encoding, Cookie')
    if (c.req.header('if-none-match') === state.tag) return c.body(null, 304)
    c.header('Content-Type', 'application/octet-stream')
    if (!takesBrotli(c.req.header('accept-encoding'))) return c.body(new Uint8Array(bytes))
    state.brotli ??= brotli(bytes)
    c.header('Content-Encoding', 'br')
    return c.body(await state.brotli)
  })

  return routes
}

const takesBrotli = (accepted = ''): boolean =>
  accepted.split(',').some((one) => /^\s*br\s*(;\s*q=(?!0(\.0*)?\s*$).*)?$/u.test(one))

/** Quality 5 makes 208 KB into 73 in 5 ms, on another thread; the best quality saves a tenth more in 300. */
async function brotli(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 5,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  }
  return new Uint8Array(await compress(bytes, { params }))
}
