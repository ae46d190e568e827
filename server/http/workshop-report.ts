import { Hono, type Context } from 'hono'
import { canonical, type Json } from '#shared/canonical.ts'
import { defaultKeep } from '#server/config-entrances.ts'
import type { SetLetter } from '#server/letter/set-letter.ts'
import { fingerprint } from '#server/people/fingerprint.ts'
import { personAt } from '#server/workshop/decide/people.ts'
import { csvOf } from '#server/workshop/report/csv.ts'
import { printReport } from '#server/workshop/report/print.ts'
import { dossierAround } from '#server/workshop/report/dossier-around.ts'
import { reportOf } from '#server/workshop/report/report.ts'
import { readEvents } from '#server/workshop/store.ts'
import type { Venue } from '#server/workshop/venue.ts'
import { isoDay } from '#shared/dossier/dates.ts'
import type { Report } from '#shared/workshop/report.ts'
import { refuse } from './errors.ts'
import type { Env } from './session.ts'
import { download } from './versions.ts'
import { inside, type InsideParts } from './workshop-inside.ts'

interface ReportRoutesParts extends InsideParts {
  readonly setLetter: SetLetter
}

/** The report of a session, at any moment, for everybody who was let in: as data, on paper, and its cards as a table. */
export function workshopReportRoutes(parts: ReportRoutesParts): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get('/api/workshops/:id/report', (c) => told(c, (report) => c.json(report)))

  routes.get('/api/workshops/:id/report.csv', (c) =>
    told(c, (report) =>
      c.body(csvOf(report), 200, {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': 'attachment; filename="verslag-kaarten.csv"',
      }),
    ),
  )

  routes.get('/api/workshops/:id/report.pdf', (c) =>
    told(c, async (report) => {
      const pdf = await parts.setLetter(printReport(report))
      return pdf
        ? download(c, pdf, 'application/pdf', `verslag-${isoDay(report.head.startsAt)}.pdf`)
        : refuse(c, 'not-printed')
    }),
  )

  return routes

  async function told(
    c: Context<Env>,
    then: (report: Report) => Response | Promise<Response>,
  ): Promise<Response> {
    const who = await inside(c, parts, c.var.person)
    if (typeof who === 'string') return refuse(c, who)
    // Who still waits at the door hears nothing of the room, and reads nothing of it.
    if (!personAt(who.venue.sitting.session, who.participant)?.approved) return refuse(c, 'not-approved')
    return then(await reportFor(parts, who.venue))
  }
}

async function reportFor({ db, config }: InsideParts, venue: Venue): Promise<Report> {
  const current = await venue.sheet()
  const { id, about } = venue
  const { session } = venue.sitting
  const events = await readEvents(db, id)
  const { before, after } = await dossierAround(db, session, about)
  const now = after ?? current
  return reportOf({
    session,
    events: events.slice(0, session.rev),
    about,
    sheet: now,
    before,
    keepDays: (config.keep ?? defaultKeep).workshopDays,
    dossierHash: fingerprint(canonical(now.content as unknown as Json)),
    hash: fingerprint,
  })
}
