import { Hono } from 'hono'
import { currentEdition, editionOfProposal } from '#server/calls/editions.ts'
import { rolesIn } from '#server/calls/members.ts'
import { versionOf } from '#server/freeze/versions.ts'
import type { PackageParts } from '#server/package/makers.ts'
import { packageOf } from '#server/package/package.ts'
import { workingCopy } from '#server/package/working-copy.ts'
import { latestNumber } from '#server/signing/standing.ts'
import { documentName } from '#server/sync/documents.ts'
import type { Rooms } from '#server/sync/rooms.ts'
import { formatMoment } from '#shared/dossier/dates.ts'
import { outlineOf } from '#shared/dossier/outline.ts'
import { read } from '#shared/dossier/read.ts'
import { moved } from '#shared/phases.ts'
import { refuse } from './errors.ts'
import { authorOf, type Env } from './session.ts'
import { download } from './versions.ts'
import { visit } from './visit.ts'

export interface PackageDeps extends PackageParts {
  readonly rooms: Rooms
  readonly clock: () => number
}

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** What leaves the house in bulk: all of a call for its secretariat, or one dossier to work with in Word. */
export function packageRoutes(deps: PackageDeps): Hono<Env> {
  const routes = new Hono<Env>()
  const { db, rooms, clock } = deps

  routes.get('/api/package.zip', async (c) => {
    const by = authorOf(c)
    if (!by) return refuse(c, 'signed-out')
    const edition = await currentEdition(db)
    if (!edition) return refuse(c, 'no-call')
    const roles = await rolesIn(db, edition.call, by.person, by.organisation)
    if (!roles.coordinates) return refuse(c, 'not-coordinator')
    c.header('Content-Type', 'application/zip')
    c.header('Content-Disposition', 'attachment; filename="jurypakket.zip"')
    return c.body(await packageOf(deps, edition.call, by, clock()))
  })

  routes.get('/api/proposals/:id/werkkopie.docx', async (c) => {
    const visitor = await visit(c, db, 'read')
    if ('refused' in visitor) return refuse(c, visitor.refused)
    const { proposal, phase } = visitor
    const about = await editionOfProposal(db, proposal)
    if (!about) return refuse(c, 'no-such-proposal')
    const isOpen = moved(phase, 'freeze') !== null
    const version = isOpen ? null : await versionOf(db, proposal, await latestNumber(db, proposal))
    const room = version ? null : await rooms.open(documentName('dossier', proposal))
    const content = version?.proposal.content ?? (room && read(room.doc, about.edition.template))
    if (!content) return refuse(c, 'no-such-proposal')
    const { title, region, fictional } = about
    const of = version ? `versie ${version.view.number}` : `ontwerp van ${formatMoment(clock())}`
    const sections = outlineOf(content, about.edition.template)
    const bytes = await workingCopy({ title, region, fictional, of, sections })
    return download(c, bytes, word, `werkkopie-${proposal}.docx`)
  })

  return routes
}
