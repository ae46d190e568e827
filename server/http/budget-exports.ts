import { Hono, type Context } from 'hono'
import { csvOf } from '#server/budget/csv.ts'
import { sheetsOf, type Sheet } from '#server/budget/sheets.ts'
import { xlsxOf } from '#server/budget/xlsx.ts'
import { editionOf, editionOfProposal } from '#server/calls/editions.ts'
import type { Db } from '#server/db/open.ts'
import { versionOf } from '#server/freeze/versions.ts'
import { documentName } from '#server/sync/documents.ts'
import type { Rooms } from '#server/sync/rooms.ts'
import { read } from '#shared/dossier/read.ts'
import { never } from '#shared/never.ts'
import { refuse, type HttpRefusal } from './errors.ts'
import type { Env } from './session.ts'
import { visit } from './visit.ts'

export interface BudgetExportDeps {
  readonly db: Db
  readonly rooms: Pick<Rooms, 'open'>
}

const formats = ['csv', 'xlsx'] as const
type Format = (typeof formats)[number]

/** The budget as a file for a spreadsheet: as it is being written, and as it was frozen. */
export function budgetExportRoutes(deps: BudgetExportDeps): Hono<Env> {
  const routes = new Hono<Env>()
  for (const format of formats) {
    routes.get(`/api/proposals/:id/begroting.${format}`, async (c) => {
      const sheets = await living(c, deps)
      return 'refused' in sheets ? refuse(c, sheets.refused) : sent(c, sheets, format, 'begroting-ontwerp')
    })
    routes.get(`/api/proposals/:id/versions/:number/begroting.${format}`, async (c) => {
      const sheets = await frozen(c, deps)
      if ('refused' in sheets) return refuse(c, sheets.refused)
      return sent(c, sheets, format, `begroting-v${Number(c.req.param('number'))}`)
    })
  }
  return routes
}

type Found = readonly Sheet[] | { readonly refused: HttpRefusal }

async function living(c: Context<Env>, { db, rooms }: BudgetExportDeps): Promise<Found> {
  const visitor = await visit(c, db, 'read')
  if ('refused' in visitor) return visitor
  const about = await editionOfProposal(db, visitor.proposal)
  const room = about && (await rooms.open(documentName('dossier', visitor.proposal)))
  if (!about || !room) return { refused: 'no-such-proposal' }
  const { edition } = about
  return sheetsOf(read(room.doc, edition.template), edition) ?? { refused: 'not-found' }
}

async function frozen(c: Context<Env>, { db }: BudgetExportDeps): Promise<Found> {
  const visitor = await visit(c, db, 'read-frozen')
  if ('refused' in visitor) return visitor
  const number = Number(c.req.param('number'))
  const version = Number.isSafeInteger(number) ? await versionOf(db, visitor.proposal, number) : null
  if (!version) return { refused: 'no-such-version' }
  const { call, edition: pinned, content } = version.proposal
  const edition = await editionOf(db, call, pinned)
  return (edition && sheetsOf(content, edition)) ?? { refused: 'not-found' }
}

async function sent(
  c: Context<Env>,
  sheets: readonly Sheet[],
  format: Format,
  name: string,
): Promise<Response> {
  c.header('Content-Disposition', `attachment; filename="${name}.${format}"`)
  switch (format) {
    case 'csv':
      c.header('Content-Type', 'text/csv; charset=utf-8')
      return c.body(sheets[0] ? csvOf(sheets[0]) : '')
    case 'xlsx':
      c.header('Content-Type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      return c.body(await xlsxOf(sheets))
    default:
      return never(format)
  }
}
