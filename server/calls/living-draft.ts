import type * as Y from 'yjs'
import type { Db } from '#server/db/open.ts'
import type { Draft } from '#server/dossier/previews.ts'
import type { PrintedDossier } from '#server/dossier/printed.ts'
import { filesOf, readPictures } from '#server/files/files.ts'
import { print } from '#server/print/print.ts'
import { documentName } from '#server/sync/documents.ts'
import type { Rooms } from '#server/sync/rooms.ts'
import { formatMoment, isoDay } from '#shared/dossier/dates.ts'
import { pictureFilesIn } from '#shared/dossier/pictures-in.ts'
import { read } from '#shared/dossier/read.ts'
import type { ProposalId } from '#shared/ids.ts'
import { editionOfProposal } from './editions.ts'

export interface DraftParts {
  readonly db: Db
  readonly rooms: Rooms
  readonly clock: () => number
}

/** The dossier as it stands, on disk or on its way there; marked as a draft on every page. */
export async function printLiving(
  { db, rooms, clock }: DraftParts,
  proposal: ProposalId,
): Promise<PrintedDossier | null> {
  const about = await editionOfProposal(db, proposal)
  const room = about && (await rooms.open(documentName('dossier', proposal)))
  if (!about || !room) return null
  const at = clock()
  return print({
    content: read(room.doc, about.edition.template),
    edition: about.edition,
    region: about.region,
    title: about.title,
    fictional: about.fictional,
    files: await filesOf(db, proposal),
    as: { kind: 'draft', at: formatMoment(at), seed: proposal },
    date: isoDay(at),
  })
}

/** Says of a living dossier whether it changed, without reading it. */
export function makeLook(parts: DraftParts): (proposal: string) => Promise<Draft | null> {
  const counts = new WeakMap<Y.Doc, { readonly nr: number; changes: number }>()
  let documents = 0
  const revisionOf = (doc: Y.Doc): string => {
    let count = counts.get(doc)
    if (!count) {
      const made = { nr: (documents += 1), changes: 0 }
      doc.on('update', () => (made.changes += 1))
      counts.set(doc, made)
      count = made
    }
    return `${count.nr}-${count.changes}`
  }
  return async (name) => {
    const proposal = name as ProposalId
    const room = await parts.rooms.open(documentName('dossier', proposal))
    if (!room) return null
    return {
      revision: revisionOf(room.doc),
      async read() {
        const dossier = await printLiving(parts, proposal)
        if (!dossier) throw new Error(`No dossier ${proposal}`)
        return { dossier, pictures: await readPictures(parts.db, pictureFilesIn(dossier)) }
      },
    }
  }
}
