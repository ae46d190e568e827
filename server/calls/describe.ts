import type { Db } from '#server/db/open.ts'
import type { Pictures } from '#server/files/pictures.ts'
import { announcedFor } from '#server/freeze/countdown.ts'
import { describeIdea } from '#server/ideas/describe.ts'
import { readName, rulesFor } from '#server/sync/documents.ts'
import type { About } from '#server/sync/rooms.ts'
import type { FileHash } from '#shared/ids.ts'
import { moved } from '#shared/phases.ts'
import { editionOfProposal } from './editions.ts'
import { locksOf } from './locks.ts'
import { versionsOf } from './proposal-view.ts'

/** What a room must know of its document: what it may hold, and whether it is sealed, closed or about to be. */
export async function describe(db: Db, pictures: Pictures, name: string): Promise<About | null> {
  const parts = readName(name)
  if (parts?.kind === 'idea') return describeIdea(db, parts.idea)
  const about = parts && (await editionOfProposal(db, parts.proposal))
  if (!parts || !about) return null
  if (parts.kind === 'talk')
    return { rules: rulesFor('talk', about.edition.template), sealedAs: null, locks: {} }
  const { kind, proposal } = parts
  const versions = (await versionsOf(db, [proposal])).get(proposal) ?? []
  // After a version was reopened its document is written in again.
  const last = moved(about.phase, 'freeze') === null ? versions.at(-1) : undefined
  await pictures.load(proposal)
  const isPicture = (file: FileHash): boolean => pictures.has(proposal, file)
  return {
    rules: rulesFor(kind, about.edition.template, isPicture),
    sealedAs: last ? { version: last.number, sha256: last.sha256 } : null,
    locks: await locksOf(db, proposal),
    announced: await announcedFor(db, proposal),
  }
}
