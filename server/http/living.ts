import { Hono, type Context } from 'hono'
import { admitMunicipalities } from '#server/calls/admit-municipalities.ts'
import { admitPartner, type AdmitParts } from '#server/calls/admission.ts'
import { printLiving } from '#server/calls/living-draft.ts'
import { readStanding } from '#server/calls/standing.ts'
import { readPictures } from '#server/files/files.ts'
import type { Typesetter } from '#server/dossier/typesetter.ts'
import type { AdmitRequest } from '#shared/api.ts'
import { pictureFilesIn } from '#shared/dossier/pictures-in.ts'
import { asLayer } from '#shared/layers.ts'
import { memberAt, readJson, textAt } from './body.ts'
import { refuse } from './errors.ts'
import type { Env } from './session.ts'
import { visit } from './visit.ts'

export interface LivingDeps extends AdmitParts {
  readonly typesetter: Typesetter
}

/** What HTTP does with a dossier that is still being written. */
export function livingRoutes(deps: LivingDeps): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get('/api/proposals/:id/preview.pdf', async (c) => {
    const visitor = await visit(c, deps.db, 'read')
    if ('refused' in visitor) return refuse(c, visitor.refused)
    const dossier = await printLiving(deps, visitor.proposal)
    const pictures = dossier ? await readPictures(deps.db, pictureFilesIn(dossier)) : []
    const typeset =
      dossier &&
      (await deps.typesetter.typeset(dossier, {
        pictures,
        standard: 'readable',
        previewOf: visitor.proposal,
      }))
    if (!typeset?.ok) return refuse(c, 'not-printed')
    c.header('Content-Type', 'application/pdf')
    c.header('Content-Disposition', 'inline; filename="ontwerp.pdf"')
    return c.body(typeset.pdf)
  })

  routes.get('/api/proposals/:id/standing', async (c) => {
    const visitor = await visit(c, deps.db, 'read')
    if ('refused' in visitor) return refuse(c, visitor.refused)
    const standing = await readStanding(deps.db, deps.rooms, visitor.proposal)
    return standing ? c.json(standing) : refuse(c, 'no-such-proposal')
  })

  routes.post('/api/proposals/:id/partners', async (c) => {
    const visitor = await visit(c, deps.db, 'admit')
    if ('refused' in visitor) return refuse(c, visitor.refused)
    const body = await readJson(c)
    if (!body.ok) return refuse(c, body.refusal)
    const asked = asAdmitRequest(body.value)
    if (!asked) return refuse(c, 'malformed')
    const admitted = await admitPartner(deps, visitor.proposal, asked, visitor.by)
    return typeof admitted === 'string' ? refuse(c, admitted) : created(c, admitted)
  })

  routes.post('/api/proposals/:id/municipalities', async (c) => {
    const visitor = await visit(c, deps.db, 'admit')
    if ('refused' in visitor) return refuse(c, visitor.refused)
    const body = await readJson(c)
    if (!body.ok) return refuse(c, body.refusal)
    const codes = asCodes(memberAt(body.value, 'nis'))
    if (!codes) return refuse(c, 'malformed')
    const admitted = await admitMunicipalities(deps, visitor.proposal, codes, visitor.by)
    return typeof admitted === 'string' ? refuse(c, admitted) : created(c, { organisations: admitted })
  })

  return routes
}

const created = (c: Context, view: object): Response => c.json(view, 201)

const longestName = 200

function asAdmitRequest(value: unknown): AdmitRequest | null {
  const name = textAt(value, 'name')?.trim()
  const layer = asLayer(textAt(value, 'layer'))
  const kind = textAt(value, 'kind')
  return name && name.length <= longestName && layer && kind ? { name, layer, kind } : null
}

const asCodes = (value: unknown): readonly string[] | null =>
  Array.isArray(value) && value.every((code) => typeof code === 'string') ? value : null
