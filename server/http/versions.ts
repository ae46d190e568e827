import { Hono } from 'hono'
import type { Context } from 'hono'
import { editionOf } from '#server/calls/editions.ts'
import type { Db } from '#server/db/open.ts'
import type { Typesetter } from '#server/dossier/typesetter.ts'
import { readPictures } from '#server/files/files.ts'
import { freeze, type FreezeParts, type FreezeRefusal } from '#server/freeze/freeze.ts'
import { differenceOf } from '#server/freeze/history.ts'
import { versionOf, type Version } from '#server/freeze/versions.ts'
import { remember } from '#server/verify/certificate.ts'
import { print } from '#server/print/print.ts'
import type { FrozenView } from '#shared/api.ts'
import { formatMoment, isoDay } from '#shared/dossier/dates.ts'
import { pictureFilesIn } from '#shared/dossier/pictures-in.ts'
import { refuse, type HttpRefusal } from './errors.ts'
import type { Env } from './session.ts'
import { visit } from './visit.ts'

export interface VersionDeps {
  readonly db: Db
  readonly freezing: FreezeParts
  readonly typesetter: Typesetter
}

/** Freezing a dossier, and everything that is read from a frozen one. */
export function versionRoutes({ db, freezing, typesetter }: VersionDeps): Hono<Env> {
  const routes = new Hono<Env>()

  routes.post('/api/proposals/:id/freeze', async (c) => {
    const visitor = await visit(c, db, 'freeze')
    if ('refused' in visitor) return refuse(c, visitor.refused)
    const { proposal, actor, by } = visitor
    const outcome = await freeze(freezing, proposal, actor, by)
    if (!outcome.done) return refuse(c, wordFor(outcome.refusal), outcome.findings)
    const version = await versionOf(db, proposal, outcome.version)
    return version ? c.json(version.view, 201) : refuse(c, 'trouble')
  })

  routes.get('/api/proposals/:id/versions/:number', async (c) => {
    const found = await find(c, db)
    if ('refused' in found) return refuse(c, found.refused)
    const { region, title, fictional, organisations } = found.version.proposal
    const view: FrozenView = { ...found.version.view, region, title, fictional, organisations }
    return c.json(view)
  })

  routes.get('/api/proposals/:id/versions/:number/voorstel.json', async (c) => {
    const found = await find(c, db)
    if ('refused' in found) return refuse(c, found.refused)
    const { bytes, view } = found.version
    return download(c, bytes, 'application/json', `voorstel-v${view.number}.json`)
  })

  routes.get('/api/proposals/:id/versions/:number/voorstel.pdf', async (c) => {
    const found = await find(c, db)
    if ('refused' in found) return refuse(c, found.refused)
    const pdf = await issue({ db, typesetter, clock: freezing.clock }, found.version)
    if (!pdf) return refuse(c, 'not-printed')
    return download(c, pdf, 'application/pdf', `voorstel-v${found.version.view.number}.pdf`)
  })

  routes.get('/api/proposals/:id/versions/:number/difference', async (c) => {
    const found = await find(c, db)
    if ('refused' in found) return refuse(c, found.refused)
    const view = await differenceOf(db, found.version)
    return view ? c.json(view) : refuse(c, 'trouble')
  })

  return routes
}

interface Found {
  readonly version: Version
}

/** The version somebody asks for, if they may read it. */
async function find(c: Context<Env>, db: Db): Promise<Found | { readonly refused: HttpRefusal }> {
  const visitor = await visit(c, db, 'read-frozen')
  if ('refused' in visitor) return visitor
  const number = Number(c.req.param('number'))
  const version = Number.isSafeInteger(number) ? await versionOf(db, visitor.proposal, number) : null
  return version ? { version } : { refused: 'no-such-version' }
}

export interface IssueParts {
  readonly db: Db
  readonly typesetter: Typesetter
  readonly clock: () => number
}

/** The PDF of a version, remembered as one of ours; `null` when it cannot be printed. */
export async function issue({ db, typesetter, clock }: IssueParts, version: Version) {
  const dossier = await printVersion(db, version)
  const pictures = dossier ? await readPictures(db, pictureFilesIn(dossier)) : []
  const typeset = dossier && (await typesetter.typeset(dossier, { pictures, attachment: version.bytes }))
  if (!typeset?.ok) return null
  const { proposal } = version.proposal
  await remember(db, typeset.pdf, { proposal, number: version.view.number }, clock())
  return typeset.pdf
}

/** Version → what the typesetter sets; `null` when its edition is gone, which nothing ever removes. */
export async function printVersion(db: Db, version: Version) {
  const { proposal, view, frozenAt, auditHead } = version
  const edition = await editionOf(db, proposal.call, proposal.edition)
  if (!edition) return null
  return print({
    content: proposal.content,
    edition,
    region: proposal.region,
    title: proposal.title,
    fictional: proposal.fictional,
    files: proposal.files ?? [],
    as: {
      kind: 'frozen',
      version: view.number,
      frozenAt: formatMoment(frozenAt),
      sha256: view.sha256,
      auditHead,
      checkAt: proposal.checkAt ? `${proposal.checkAt}/${view.sha256}` : null,
    },
    date: isoDay(frozenAt),
  })
}

export function wordFor(refusal: FreezeRefusal): HttpRefusal {
  switch (refusal) {
    case 'unknown':
      return 'no-such-proposal'
    case 'not-ready':
      return 'incomplete'
    case 'busy':
      return 'freezing'
    case 'differs':
      return 'read-anew'
    default:
      return refusal
  }
}

/** A file as an answer; shown by a browser that can, kept under this name by one that cannot. */
export const download = (
  c: Context,
  bytes: Uint8Array<ArrayBuffer>,
  type: string,
  name: string,
): Response => {
  c.header('Content-Type', type)
  c.header('Content-Disposition', `inline; filename="${name}"`)
  return c.body(bytes)
}
