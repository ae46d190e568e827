import * as Y from 'yjs'
import type { ProposalInEdition } from '#server/calls/editions.ts'
import type { Journal } from '#server/sync/journal.ts'
import type { Log, Stored } from '#server/sync/log.ts'
import type { Room } from '#server/sync/room.ts'
import { canonical, type Json } from '#shared/canonical.ts'
import type { DossierContent } from '#shared/dossier/content.ts'
import { read } from '#shared/dossier/read.ts'

export interface DiskParts {
  readonly log: Log
  readonly journal: Journal
  readonly onTrouble: (what: string, error: unknown) => void
}

/** A dossier as the log alone gives it. */
export interface OnDisk {
  readonly content: DossierContent
  readonly state: Uint8Array
  /** The last row of the log that is in it. */
  readonly lastSeq: number
}

/**
 * The document built anew from disk, after all that was on its way got there. While the room holds its breath it
 * must be what memory shows too; a difference is a bug of ours, and nothing may be made of it.
 */
export async function fromDisk(
  parts: DiskParts,
  room: Room,
  { edition }: ProposalInEdition,
): Promise<OnDisk | { readonly refusal: 'unknown' | 'differs' }> {
  await parts.journal.flush()
  const stored = await parts.log.read(room.name)
  if (!stored) return { refusal: 'unknown' }
  const fresh = rebuild(stored)
  const content = read(fresh, edition.template)
  const state = Y.encodeStateAsUpdate(fresh)
  fresh.destroy()
  if (room.sealed && !same(content, read(room.doc, edition.template))) {
    parts.onTrouble('freeze: memory and disk differ', new Error(room.name))
    return { refusal: 'differs' }
  }
  return { content, state, lastSeq: stored.lastSeq }
}

const same = (a: DossierContent, b: DossierContent): boolean =>
  canonical(a as unknown as Json) === canonical(b as unknown as Json)

export function rebuild(stored: Pick<Stored, 'updates'>): Y.Doc {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (const update of stored.updates) Y.applyUpdate(doc, update)
  })
  return doc
}
