import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { Hono } from 'hono'
import { getMimeType } from 'hono/utils/mime'

interface PagesDeps {
  /** Folder of the built client. */
  readonly dist: string
}

interface Page {
  readonly type: string
  readonly plain: Uint8Array<ArrayBuffer>
  /** Only of what compresses: pictures and fonts already are. */
  readonly brotli: Uint8Array<ArrayBuffer> | null
}

/** Pages that load without the rest: the phone of somebody in a session, and its beamer. */
const own: readonly (readonly [path: RegExp, page: string])[] = [
  [/^\/m(\/|$)/u, '/phone.html'],
  [/^\/scherm(\/|$)/u, '/screen.html'],
]
const pageFor = (path: string): string => own.find(([one]) => one.test(path))?.[1] ?? '/index.html'

/** Names in here carry a hash of their content: what a browser has of it never goes stale. */
const assets = '/assets/'
const forEver = 'public, max-age=31536000, immutable'

/**
 * The client, as it was built. Only files that were there at the start are served, so no path can climb out;
 * every other path is a page that the client draws by itself.
 */
export function pagesRoutes({ dist }: PagesDeps): Hono {
  const routes = new Hono()
  const files = new Map(filesIn(dist).map((file) => [`/${relative(dist, file).replaceAll(sep, '/')}`, file]))
  const opened = new Map<string, Promise<Page>>()
  let shrinking = Promise.resolve()
  const open = (file: string): Promise<Page> => {
    const known = opened.get(file)
    if (known) return known
    const loading = load(file)
    opened.set(file, loading)
    loading.catch(() => opened.delete(file))
    // The first visitor waits for no more than a quick squeeze. The hard one comes after, of one file at a time:
    // the same few threads wait for the disk.
    shrinking = shrinking
      .then(async () => void opened.set(file, Promise.resolve(await shrunk(await loading))))
      .catch(() => undefined)
    return loading
  }

  routes.get('*', async (c) => {
    const { path } = c.req
    const isAsset = path.startsWith(assets)
    const file = files.get(path) ?? (isAsset ? undefined : files.get(pageFor(path)))
    if (!file) return c.text(isAsset ? missing : notBuilt, isAsset ? 404 : 503)
    const page = await open(file).catch(() => null)
    // Built anew under a running server: this file had its name in the old build.
    if (!page) return c.text(missing, 404)
    c.header('Content-Type', page.type)
    c.header('Cache-Control', isAsset ? forEver : 'no-cache')
    if (!page.brotli) return c.body(page.plain)
    c.header('Vary', 'Accept-Encoding')
    if (!/\bbr\b/u.test(c.req.header('Accept-Encoding') ?? '')) return c.body(page.plain)
    c.header('Content-Encoding', 'br')
    return c.body(page.brotli)
  })

  return routes
}

const missing = 'Dit bestand bestaat niet (meer).'
const notBuilt = 'De pagina’s van Doorbraak zijn nog niet gebouwd. Voer eerst "npm run build" uit.'

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

const compress = promisify(brotliCompress)
/** For the largest file 30 ms and one second, of which the second makes it a tenth smaller. */
const quality = { quick: 6, best: 11 } as const
const squeezed = (plain: Uint8Array, how: keyof typeof quality): Promise<Uint8Array<ArrayBuffer>> =>
  compress(plain, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality[how],
      [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
    },
  })

async function load(file: string): Promise<Page> {
  const plain = await readFile(file)
  const type = getMimeType(file) ?? 'application/octet-stream'
  const compresses = /^text\/|json|javascript|svg/u.test(type)
  return { type, plain, brotli: compresses ? await squeezed(plain, 'quick') : null }
}

const shrunk = async (page: Page): Promise<Page> =>
  page.brotli ? { ...page, brotli: await squeezed(page.plain, 'best') } : page
