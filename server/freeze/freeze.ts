import { editionOfProposal, type ProposalInEdition } from '#server/calls/editions.ts'
import type { Db } from '#server/db/open.ts'
import { documentName } from '#server/sync/documents.ts'
import type { FindUnprintable } from '#server/print/unprintable.ts'
import type { Journal } from '#server/sync/journal.ts'
import type { Author, Log } from '#server/sync/log.ts'
import type { Room } from '#server/sync/room.ts'
import type { Rooms } from '#server/sync/rooms.ts'
import { may, type Actor, type Denial } from '#shared/access.ts'
import { blocking, check } from '#shared/checks/check.ts'
import type { DossierContent } from '#shared/dossier/content.ts'
import type { Finding } from '#shared/checks/finding.ts'
import { read } from '#shared/dossier/read.ts'
import type { ProposalId } from '#shared/ids.ts'
import { fromDisk } from './from-disk.ts'
import { isAsOnDisk } from './memory.ts'
import { seal } from './seal.ts'

export interface FreezeParts {
  readonly db: Db
  readonly log: Log
  readonly journal: Journal
  readonly rooms: Rooms
  readonly clock: () => number
  /** Where people reach us: it is printed in a version. */
  readonly publicUrl: string
  readonly unprintable: FindUnprintable
  readonly onTrouble: (what: string, error: unknown) => void
}

export type FreezeRefusal = Denial | 'unknown' | 'not-ready' | 'busy' | 'differs'

export interface NotFrozen {
  readonly done: false
  readonly refusal: FreezeRefusal
  readonly findings?: readonly Finding[]
}

export type FreezeOutcome = { readonly done: true; readonly version: number } | NotFrozen

/**
 * Turns the living dossier into one version that never changes. In order: nothing more enters; what is on its
 * way to disk gets there; the document is built anew from disk and compared with the one in memory (which is read
 * anew from there when they differ, so that the next freeze may go through); then one
 * transaction writes the version, locks the document and tells the audit log. Whoever was refused meanwhile
 * keeps the text. Until that transaction is on disk nobody hears of it; when it fails, the room goes on.
 */
export async function freeze(
  parts: FreezeParts,
  proposal: ProposalId,
  actor: Actor | null,
  by: Author,
): Promise<FreezeOutcome> {
  const ready = await readyToFreeze(parts, proposal, actor)
  if ('done' in ready) return ready
  const { room, about } = ready
  room.hold()
  try {
    const found = await fromDisk(parts, room.name, about)
    if (!found) return { done: false, refusal: 'unknown' }
    if (!isAsOnDisk(parts, room, about.edition.template, found)) return { done: false, refusal: 'differs' }
    // Somebody may have typed between the first look and the hold.
    const findings = holdsBack(parts, about, found.content)
    if (findings.length > 0) return { done: false, refusal: 'not-ready', findings }
    const sealed = await seal({ ...parts, proposal, about, by, document: room.name }, found)
    if (!sealed) return { done: false, refusal: 'frozen' }
    room.seal(sealed)
    return { done: true, version: sealed.version }
  } finally {
    room.reopen()
  }
}

/** Could this person freeze it now? Asked before a countdown begins, and again when it is over. */
export async function readyToFreeze(parts: FreezeParts, proposal: ProposalId, actor: Actor | null) {
  const about = await editionOfProposal(parts.db, proposal)
  const room = about && (await parts.rooms.open(documentName('dossier', proposal)))
  const refused = (refusal: FreezeRefusal): NotFrozen => ({ done: false, refusal })
  if (!about || !room) return refused('unknown')
  const denial = may(actor, 'freeze', about.phase)
  if (denial) return refused(denial)
  if (room.sealed) return refused('busy')
  // What memory says is enough to go on, but not to say no: it may be damaged, and disk has the last word.
  const looks = readOrNull(room, about)
  if (looks && holdsBack(parts, about, looks).length === 0) return { room, about }
  const found = await fromDisk(parts, room.name, about)
  const findings = found ? holdsBack(parts, about, found.content) : []
  if (findings.length > 0) return { ...refused('not-ready'), findings }
  return { room, about }
}

function readOrNull(room: Room, { edition }: ProposalInEdition): DossierContent | null {
  try {
    return read(room.doc, edition.template)
  } catch {
    return null
  }
}

/** What keeps this content from being frozen: what the checks say, and what no font of ours can print. */
const holdsBack = (parts: FreezeParts, about: ProposalInEdition, content: DossierContent): Finding[] => [
  ...blocking(check(content, about.edition)),
  ...parts.unprintable({ ...about, content }),
]
