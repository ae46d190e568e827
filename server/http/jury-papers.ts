import { Hono, type Context } from 'hono'
import type { Db } from '#server/db/open.ts'
import { docketFor } from '#server/jury/docket.ts'
import { loadAssessment } from '#server/jury/load.ts'
import { printDocket } from '#server/jury/print-docket.ts'
import { printSheet } from '#server/jury/print-sheet.ts'
import { printReport, reportOf } from '#server/jury/report.ts'
import type { Letter } from '#server/letter/letter.ts'
import type { SetLetter } from '#server/letter/set-letter.ts'
import { roomFor } from '#shared/jury/projection.ts'
import type { JuryView } from '#shared/jury/api.ts'
import { refuse, type HttpRefusal } from './errors.ts'
import { recipientOf, visitRoom } from './jury-visit.ts'
import type { Env } from './session.ts'
import { download } from './versions.ts'
import { visit } from './visit.ts'

export interface JuryPapersDeps {
  readonly db: Db
  readonly clock: () => number
  readonly setLetter: SetLetter
}

/** What a jury puts on paper: its docket, the sheet on which it agrees, its report. Each for who sees the page of it. */
export function juryPaperRoutes({ db, clock, setLetter }: JuryPapersDeps): Hono<Env> {
  const routes = new Hono<Env>()
  const at = '/api/proposals/:id/jury'

  const onPaper = async (c: Context<Env>, letter: Letter, name: string): Promise<Response> => {
    const pdf = await setLetter(letter)
    return pdf ? download(c, pdf, 'application/pdf', name) : refuse(c, 'not-printed')
  }

  routes.get('/api/jury/docket.pdf', async (c) => {
    const { person } = c.var
    if (!person) return refuse(c, 'signed-out')
    const docket = await docketFor(db, person)
    return onPaper(c, printDocket(docket, person.person.name, clock()), 'juryrol.pdf')
  })

  routes.get(`${at}/consensus.pdf`, async (c) => {
    const visitor = await visitRoom(c, db)
    if ('refused' in visitor) return refuse(c, visitor.refused)
    const { proposal } = visitor
    const loaded = await loadAssessment(db, proposal)
    if (!loaded) return refuse(c, 'no-such-version')
    const { judged, assessment, edition } = loaded
    const view = roomFor(judged, assessment, edition.template, recipientOf(visitor))
    const letter = printSheet(view, clock())
    return letter ? onPaper(c, letter, `consensusblad-${proposal}.pdf`) : refuse(c, closedBecause(view))
  })

  routes.get(`${at}/report.json`, async (c) => {
    const report = await reportFor(c, db)
    return 'refused' in report ? refuse(c, report.refused) : c.json(report)
  })

  routes.get(`${at}/report.pdf`, async (c) => {
    const report = await reportFor(c, db)
    if ('refused' in report) return refuse(c, report.refused)
    return onPaper(c, printReport(report), `juryverslag-${report.proposal}.pdf`)
  })

  return routes
}

function closedBecause({ as, interest }: JuryView): HttpRefusal {
  if (as === 'juror' && !interest) return 'not-declared'
  return interest?.has ? 'interest' : 'scores-hidden'
}

/** Once decided, the report is for everybody who takes part. */
async function reportFor(c: Context<Env>, db: Db) {
  const visitor = await visit(c, db, 'read-frozen')
  if ('refused' in visitor) return visitor
  const loaded = await loadAssessment(db, visitor.proposal)
  const report = loaded && reportOf(loaded)
  return report ?? ({ refused: 'not-decided' } as const)
}
