import { Hono, type Context } from 'hono'
import { append } from '#server/audit.ts'
import type { Db } from '#server/db/open.ts'
import { auditFile } from '#server/people/audit-file.ts'
import { auditLog, wholeAuditLog } from '#server/people/audit-log.ts'
import type { Author } from '#server/sync/log.ts'
import { asAuditFilter, asAuditFormat } from '#shared/audit.ts'
import type { ProposalId } from '#shared/ids.ts'
import { readJson, textAt } from './body.ts'
import { refuse } from './errors.ts'
import { coordinator } from './organisations.ts'
import type { Env } from './session.ts'
import { visit } from './visit.ts'

interface AuditDeps {
  readonly db: Db
  readonly clock: () => number
}

/** Who did what: of one proposal for who leads it, of everything for who coordinates. */
export function auditRoutes(deps: AuditDeps): Hono<Env> {
  const { db } = deps
  const routes = new Hono<Env>()

  routes.get('/api/audit', async (c) => {
    const by = await coordinator(c, db)
    if (typeof by === 'string') return refuse(c, by)
    return c.json(await auditLog(db, null, asAuditFilter(c.req.query())))
  })

  routes.post('/api/audit/export', async (c) => {
    const by = await coordinator(c, db)
    return typeof by === 'string' ? refuse(c, by) : exported(c, deps, null, by)
  })

  routes.get('/api/proposals/:id/audit', async (c) => {
    const visitor = await visit(c, db, 'audit')
    if ('refused' in visitor) return refuse(c, visitor.refused)
    return c.json(await auditLog(db, visitor.proposal, asAuditFilter(c.req.query())))
  })

  routes.post('/api/proposals/:id/audit/export', async (c) => {
    const visitor = await visit(c, db, 'audit')
    return 'refused' in visitor ? refuse(c, visitor.refused) : exported(c, deps, visitor.proposal, visitor.by)
  })

  return routes
}

/** A POST: that somebody took the log along stands in the log, before the file is made. */
async function exported(
  c: Context<Env>,
  { db, clock }: AuditDeps,
  proposal: ProposalId | null,
  by: Author,
): Promise<Response> {
  const body = await readJson(c)
  if (!body.ok) return refuse(c, body.refusal)
  const format = asAuditFormat(textAt(body.value, 'format'))
  if (!format) return refuse(c, 'malformed')
  const entry = { at: clock(), actor: by, act: 'audit-exported', proposal, body: { format } }
  await db.transaction().execute((trx) => append(trx, entry))
  const file = auditFile(await wholeAuditLog(db, proposal, asAuditFilter(c.req.query())), format)
  c.header('Content-Type', format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json')
  c.header('Content-Disposition', `attachment; filename="logboek.${format}"`)
  return c.body(file)
}
