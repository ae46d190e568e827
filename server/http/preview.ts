import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { Hono } from 'hono'
import type { Db } from '#server/db/open.ts'
import type { Previews } from '#server/dossier/previews.ts'
import type { PreviewView } from '#shared/preview.ts'
import { refuse } from './errors.ts'
import type { Env } from './session.ts'
import { visit } from './visit.ts'

const compress = promisify<Uint8Array, Buffer<ArrayBuffer>>(gzip)

export interface PreviewDeps {
  readonly db: Db
  readonly previews: Previews
}

/** The pages of a living dossier, for who looks at them while writing. */
export function previewRoutes({ db, previews }: PreviewDeps): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get('/api/proposals/:id/preview', async (c) => {
    const visitor = await visit(c, db, 'read')
    if ('refused' in visitor) return refuse(c, visitor.refused)
    const preview = await previews.ask(visitor.proposal)
    if (!preview) return refuse(c, 'not-printed')
    const { revision, sheets, spots } = preview
    const view: PreviewView = { revision, pages: sheets.length, spots }
    return c.json(view)
  })

  routes.get('/api/proposals/:id/preview/:revision/:page', async (c) => {
    const visitor = await visit(c, db, 'read')
    if ('refused' in visitor) return refuse(c, visitor.refused)
    const preview = previews.kept(visitor.proposal, c.req.param('revision'))
    const sheet = preview?.sheets[Number(c.req.param('page')) - 1]
    if (!sheet) return refuse(c, 'no-such-page')
    c.header('Content-Type', 'image/svg+xml')
    c.header('Content-Encoding', 'gzip')
    c.header(
      'Content-Security-Policy',
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
    )
    // Only the page that is looked at is worth it, and not on the thread that everybody waits for.
    return c.body(await compress(sheet))
  })

  return routes
}
