import { Hono, type Context } from 'hono'
import type { Db } from '#server/db/open.ts'
import { filesOf, frozenFilesOf, keepFile, readFileBytes, type NewFile } from '#server/files/files.ts'
import type { Pictures } from '#server/files/pictures.ts'
import { redraw } from '#server/files/redraw.ts'
import { sniff } from '#server/files/sniff.ts'
import { may } from '#shared/access.ts'
import {
  asFileName,
  evidenceKinds,
  extensions,
  fileLimits,
  mediaTypes,
  type FileRefusal,
  type Purpose,
} from '#shared/files.ts'
import { asFileHash } from '#shared/ids.ts'
import { readBytes } from './body.ts'
import { refuse } from './errors.ts'
import type { Env } from './session.ts'
import { visit, type Visit } from './visit.ts'

export interface FileDeps {
  readonly db: Db
  readonly pictures: Pictures
  readonly clock: () => number
}

/** Pictures and evidence: in for who may write, out for who may read. */
export function fileRoutes(deps: FileDeps): Hono<Env> {
  const { db } = deps
  const routes = new Hono<Env>()
  /** One at a time: unpacking a large photograph takes the memory of ten small ones. */
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work)
    last = done.catch(() => null)
    return done
  }

  routes.post('/api/proposals/:id/pictures', (c) =>
    take(c, deps, 'picture', (bytes) => inTurn(() => redraw(bytes))),
  )

  routes.post('/api/proposals/:id/evidence', (c) =>
    take(c, deps, 'evidence', (bytes) => {
      const kind = sniff(bytes)
      return Promise.resolve(kind && evidenceKinds.includes(kind) ? { kind, bytes } : 'not-evidence')
    }),
  )

  routes.get('/api/proposals/:id/files', async (c) => {
    const visitor = await visit(c, db, 'read-frozen')
    if ('refused' in visitor) return refuse(c, visitor.refused)
    const allowed = await readable(db, visitor)
    return c.json({ files: (await filesOf(db, visitor.proposal)).filter(({ sha256 }) => allowed(sha256)) })
  })

  routes.get('/api/proposals/:id/files/:hash', async (c) => {
    const visitor = await visit(c, db, 'read-frozen')
    if ('refused' in visitor) return refuse(c, visitor.refused)
    const hash = asFileHash(c.req.param('hash'))
    const uses = hash ? (await filesOf(db, visitor.proposal)).filter((use) => use.sha256 === hash) : []
    const allowed = await readable(db, visitor)
    const file = hash && uses[0] && allowed(hash) ? await readFileBytes(db, hash) : null
    if (!file || !uses[0]) return refuse(c, 'no-such-file')
    // Only a picture that we drew ourselves is ever shown by a browser; all else is for saving.
    const shown = uses.some((use) => use.purpose === 'picture')
    const name = shown ? `afbeelding${extensions[file.kind]}` : uses[0].name
    c.header('Content-Type', mediaTypes[file.kind])
    c.header('Content-Disposition', `${shown ? 'inline' : 'attachment'}; ${fileNameOf(name)}`)
    c.header('Content-Security-Policy', "default-src 'none'; sandbox")
    // The address is the content: it can never be another.
    c.header('Cache-Control', 'private, max-age=31536000, immutable')
    c.header('ETag', `"${hash}"`)
    return c.req.header('If-None-Match') === `"${hash}"` ? c.body(null, 304) : c.body(file.bytes)
  })

  return routes
}

type Accept = (
  bytes: Uint8Array,
) => Promise<Pick<NewFile, 'kind' | 'bytes' | 'width' | 'height'> | FileRefusal>

/** The body is the file and nothing else: no form to read, no name or type to believe. */
async function take(c: Context<Env>, deps: FileDeps, purpose: Purpose, accept: Accept): Promise<Response> {
  const visitor = await visit(c, deps.db, 'write')
  if ('refused' in visitor) return refuse(c, visitor.refused)
  const bytes = await readBytes(c.req.raw.body, fileLimits.bytes)
  if (!bytes) return refuse(c, 'too-large')
  const accepted = await accept(bytes)
  if (typeof accepted === 'string') return refuse(c, accepted)
  const name = asFileName(nameIn(c)) ?? `bestand${extensions[accepted.kind]}`
  const kept = await keepFile(
    deps.db,
    visitor.proposal,
    { ...accepted, purpose, name },
    visitor.by,
    deps.clock(),
  )
  if (typeof kept === 'string') return refuse(c, kept)
  if (purpose === 'picture') deps.pictures.add(visitor.proposal, kept.sha256)
  return c.json(kept, 201)
}

/** Headers carry no letters with accents: a name travels encoded. */
function nameIn(c: Context): string | null {
  try {
    return decodeURIComponent(c.req.header('X-File-Name') ?? '')
  } catch {
    return null
  }
}

/** Who reads the living dossier reads all its files; a jury those of the versions that were frozen. */
async function readable(db: Db, { actor, phase, proposal }: Visit): Promise<(hash: string) => boolean> {
  if (may(actor, 'read', phase) === null) return () => true
  const frozen: ReadonlySet<string> = await frozenFilesOf(db, proposal)
  return (hash) => frozen.has(hash)
}

/** RFC 6266: a plain name for old programs, the real one for all others. */
function fileNameOf(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/gu, '_')
  const encoded = encodeURIComponent(name).replace(
    /['()*]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  )
  return `filename="${plain}"; filename*=UTF-8''${encoded}`
}
