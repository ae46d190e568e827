import { Hono } from 'hono'
import { editionOf } from '#server/calls/editions.ts'
import type { Db } from '#server/db/open.ts'
import type { Typesetter } from '#server/dossier/typesetter.ts'
import { filesOf, readPictures } from '#server/files/files.ts'
import { checkpointOf, type StoredCheckpoint } from '#server/freeze/history.ts'
import { print } from '#server/print/print.ts'
import { sha256 } from '#server/sync/chain.ts'
import { formatMoment, isoDay } from '#shared/dossier/dates.ts'
import { pictureFilesIn } from '#shared/dossier/pictures-in.ts'
import { refuse } from './errors.ts'
import type { Env } from './session.ts'
import { download } from './versions.ts'
import { visit } from './visit.ts'

export interface CheckpointPdfDeps {
  readonly db: Db
  readonly typesetter: Typesetter
}

/** A working version to read and to take to a table: the pages of the dossier, each marked as what they are not. */
export function checkpointPdfRoutes({ db, typesetter }: CheckpointPdfDeps): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get('/api/proposals/:id/checkpoints/:number/workshopversie.pdf', async (c) => {
    const visitor = await visit(c, db, 'read')
    if ('refused' in visitor) return refuse(c, visitor.refused)
    const number = Number(c.req.param('number'))
    const found = Number.isSafeInteger(number) ? await checkpointOf(db, visitor.proposal, number) : null
    if (!found) return refuse(c, 'no-such-version')
    const dossier = await printCheckpoint(db, found)
    const pictures = dossier ? await readPictures(db, pictureFilesIn(dossier)) : []
    const typeset = dossier && (await typesetter.typeset(dossier, { pictures, standard: 'readable' }))
    if (!typeset?.ok) return refuse(c, 'not-printed')
    return download(c, typeset.pdf, 'application/pdf', `workshopversie-${number}.pdf`)
  })

  return routes
}

/** `null` when its edition is gone, which nothing ever removes. */
async function printCheckpoint(db: Db, { bytes, checkpoint, madeAt }: StoredCheckpoint) {
  const { call, content, region, title, fictional, proposal, name } = checkpoint
  const edition = await editionOf(db, call, checkpoint.edition)
  if (!edition) return null
  const hash = sha256(bytes)
  return print({
    content,
    edition,
    region,
    title,
    fictional,
    files: await filesOf(db, proposal),
    as: { kind: 'draft', at: formatMoment(madeAt), seed: hash, kept: { name, sha256: hash } },
    date: isoDay(madeAt),
  })
}
