import type { Db } from '#server/db/open.ts'
import { documentName } from '#server/sync/documents.ts'
import type { Rooms } from '#server/sync/rooms.ts'
import { check } from '#shared/checks/check.ts'
import { read } from '#shared/dossier/read.ts'
import { trailOf } from '#shared/dossier/trail.ts'
import type { ProposalId } from '#shared/ids.ts'
import { standingOf, type StandingView } from '#shared/standing.ts'
import { editionOfProposal } from './editions.ts'

/** What the dossier still lacks as it stands now, by the same checks as on its own pages. */
export async function readStanding(db: Db, rooms: Rooms, proposal: ProposalId): Promise<StandingView | null> {
  const about = await editionOfProposal(db, proposal)
  const room = about && (await rooms.open(documentName('dossier', proposal)))
  if (!about || !room) return null
  const { template } = about.edition
  const content = read(room.doc, template)
  return standingOf(template, check(content, about.edition), trailOf(content, template))
}
