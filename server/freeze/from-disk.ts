import * as Y from 'yjs'
import type { ProposalInEdition } from '#server/calls/editions.ts'
import type { Journal } from '#server/sync/journal.ts'
import type { Log, Stored } from '#server/sync/log.ts'
import type { DossierContent } from '#shared/dossier/content.ts'
import { read } from '#shared/dossier/read.ts'

export interface DiskParts {
  readonly log: Log
  readonly journal: Journal
}

/** A dossier as the log alone gives it. */
export interface OnDisk {
  readonly content: DossierContent
  readonly state: Uint8Array
  /** The last row of the log that is in it. */
  readonly lastSeq: number
}

/** The document built anew from disk, after all that was on its way got there; `null` when there is none. */
export async function fromDisk(
  { log, journal }: DiskParts,
  document: string,
  { edition }: ProposalInEdition,
): Promise<OnDisk | null> {
  await journal.flush()
  const stored = await log.read(document)
  if (!stored) return null
  const fresh = rebuild(stored)
  const content = read(fresh, edition.template)
  const state = Y.encodeStateAsUpdate(fresh)
  fresh.destroy()
  return { content, state, lastSeq: stored.lastSeq }
}

export function rebuild(stored: Pick<Stored, 'updates'>): Y.Doc {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (const update of stored.updates) Y.applyUpdate(doc, update)
  })
  return doc
}
