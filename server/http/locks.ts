import { Hono } from 'hono'
import { setLock, type LockParts } from '#server/calls/locks.ts'
import type { LockRequest } from '#shared/api.ts'
import { asLockKind, longestReason } from '#shared/locks.ts'
import { asNames } from '#shared/delegation.ts'
import { memberAt, readJson, textAt } from './body.ts'
import { refuse } from './errors.ts'
import type { Env } from './session.ts'
import { visit } from './visit.ts'

/** Who leads closes a section for everybody, or opens it again. */
export function lockRoutes(parts: LockParts): Hono<Env> {
  const routes = new Hono<Env>()

  routes.post('/api/proposals/:id/locks', async (c) => {
    const visitor = await visit(c, parts.db, 'lock')
    if ('refused' in visitor) return refuse(c, visitor.refused)
    const body = await readJson(c)
    if (!body.ok) return refuse(c, body.refusal)
    const asked = asLockRequest(body.value)
    if (!asked) return refuse(c, 'malformed')
    const locks = await setLock(parts, visitor.proposal, asked, visitor.by)
    return typeof locks === 'string' ? refuse(c, locks) : c.json({ locks })
  })

  return routes
}

function asLockRequest(value: unknown): LockRequest | null {
  const section = textAt(value, 'section')
  const said = textAt(value, 'kind')
  const kind = said === 'open' ? said : asLockKind(said)
  const reason = (textAt(value, 'reason') ?? '').trim()
  // Sections are given to organisations by who holds the pen, and that is no lock to open.
  if (!section || !kind || kind === 'organisations' || reason.length > longestReason) return null
  if (kind !== 'tables') return { section, kind, reason }
  const names = asNames(memberAt(value, 'names'))
  return names && { section, kind, reason, names }
}
