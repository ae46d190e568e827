import { Hono } from 'hono'
import { createAmountHistory } from '#server/budget/amount-history.ts'
import type { Db } from '#server/db/open.ts'
import { asAmountPlace } from '#shared/budget/history.ts'
import { refuse } from './errors.ts'
import type { Env } from './session.ts'
import { visit } from './visit.ts'

/** Who made an amount of the budget what it is. */
export function amountRoutes({ db }: { readonly db: Db }): Hono<Env> {
  const routes = new Hono<Env>()
  const historyAt = createAmountHistory(db)

  routes.get('/api/proposals/:id/amounts', async (c) => {
    const visitor = await visit(c, db, 'read')
    if ('refused' in visitor) return refuse(c, visitor.refused)
    const place = asAmountPlace(c.req.query('place'))
    return place ? c.json(await historyAt(visitor.proposal, place)) : refuse(c, 'malformed')
  })

  return routes
}
