import { Hono, type Context } from 'hono'
import { moveProposal } from '#server/signing/move-proposal.ts'
import { declarationOf } from '#server/signing/declaration.ts'
import { remind, write, type RemindParts } from '#server/signing/remind.ts'
import { sign } from '#server/signing/sign.ts'
import { latestNumber, standingOf, type Signer } from '#server/signing/standing.ts'
import { versionOf, type Version } from '#server/freeze/versions.ts'
import type { SetLetter } from '#server/letter/set-letter.ts'
import type { Act } from '#shared/access.ts'
import { asOrganisationId } from '#shared/ids.ts'
import { asLine } from '#shared/invitation.ts'
import { longestStatement, type SignRequest } from '#shared/signing/api.ts'
import { memberAt, readJson, textAt } from './body.ts'
import { refuse, type HttpRefusal } from './errors.ts'
import type { Env } from './session.ts'
import { download } from './versions.ts'
import { visit, type Visit } from './visit.ts'

export interface SigningDeps extends RemindParts {
  readonly setLetter: SetLetter
}

/** Who stands behind a frozen version: signing, reminding, the declarations, and handing it in. */
export function signingRoutes(deps: SigningDeps): Hono<Env> {
  const routes = new Hono<Env>()
  const { db, clock } = deps
  const at = '/api/proposals/:id/versions/:number'

  routes.get(`${at}/signing`, async (c) => {
    const found = await find(c, deps, 'read-frozen')
    if ('refused' in found) return refuse(c, found.refused)
    return c.json(await standingOf(db, found.version, found.signer))
  })

  routes.post(`${at}/sign`, async (c) => {
    const found = await find(c, deps, 'sign')
    if ('refused' in found) return refuse(c, found.refused)
    const body = await readJson(c)
    if (!body.ok) return refuse(c, body.refusal)
    const asked = asSignRequest(body.value)
    if (!asked) return refuse(c, 'malformed')
    const refusal = await sign(db, found.version, found.signer, asked)
    if (refusal) return refuse(c, refusal)
    return c.json(await standingOf(db, found.version, found.signer), 201)
  })

  routes.post(`${at}/sign/link`, async (c) => {
    const found = await find(c, deps, 'sign')
    if ('refused' in found) return refuse(c, found.refused)
    const { by } = found.visitor
    await write(deps, found.version, { ...by, before: null }, by)
    return c.body(null, 204)
  })

  routes.post(`${at}/remind`, async (c) => {
    const found = await find(c, deps, 'remind')
    if ('refused' in found) return refuse(c, found.refused)
    const body = await readJson(c)
    if (!body.ok) return refuse(c, body.refusal)
    const organisation = asOrganisationId(memberAt(body.value, 'organisation'))
    if (!organisation) return refuse(c, 'malformed')
    const sent = await remind(deps, found.version, organisation, found.visitor.by)
    if (sent === 0) return refuse(c, 'nobody-to-remind')
    return c.json(await standingOf(db, found.version, found.signer))
  })

  routes.get(`${at}/declarations/:organisation`, async (c) => {
    const found = await find(c, deps, 'read-frozen')
    if ('refused' in found) return refuse(c, found.refused)
    const organisation = c.req.param('organisation').replace(/\.pdf$/u, '')
    const letter = await declarationOf(db, found.version, organisation)
    if (!letter) return refuse(c, 'not-found')
    const pdf = await deps.setLetter(letter)
    if (!pdf) return refuse(c, 'not-printed')
    return download(c, pdf, 'application/pdf', `verklaring-${organisation}-v${found.version.view.number}.pdf`)
  })

  routes.post(`${at}/submit`, async (c) => {
    const found = await find(c, deps, 'submit')
    if ('refused' in found) return refuse(c, found.refused)
    const { proposal, by } = found.visitor
    const { number, sha256 } = found.version.view
    if ((await latestNumber(db, proposal)) !== number) return refuse(c, 'superseded')
    const moved = await moveProposal(db, proposal, 'submit', by, clock(), { version: number, sha256 })
    if (!moved) return refuse(c, 'not-now')
    return c.json(await standingOf(db, found.version, { ...found.signer, phase: 'submitted' }))
  })

  return routes
}

interface Found {
  readonly version: Version
  readonly visitor: Visit
  readonly signer: Signer
}

async function find(
  c: Context<Env>,
  { db, clock }: SigningDeps,
  act: Act,
): Promise<Found | { readonly refused: HttpRefusal }> {
  const visitor = await visit(c, db, act)
  if ('refused' in visitor) return visitor
  const number = Number(c.req.param('number'))
  const version = Number.isSafeInteger(number) ? await versionOf(db, visitor.proposal, number) : null
  const { person: who } = c.var
  if (!version || !who) return { refused: 'no-such-version' }
  return { version, visitor, signer: { actor: visitor.actor, phase: visitor.phase, who, now: clock() } }
}

function asSignRequest(value: unknown): SignRequest | null {
  const sha256 = textAt(value, 'sha256') ?? ''
  const position = asLine(memberAt(value, 'position'))
  const statement = (textAt(value, 'statement') ?? '').trim()
  const fits = statement !== '' && statement.length <= longestStatement
  return /^[\da-f]{64}$/u.test(sha256) && position && fits ? { sha256, position, statement } : null
}
