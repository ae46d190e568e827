import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as Y from 'yjs'
import { openDb, type Db } from '#server/db/open.ts'
import { saveEdition } from '#server/calls/editions.ts'
import { createProposal } from '#server/calls/create-proposal.ts'
import { sqlLog, type Author } from '#server/sync/log.ts'
import { regionalBreakthroughs2021 as edition } from '#shared/call/regional-breakthroughs/edition.ts'
import type { OrganisationId, PersonId, ProposalId } from '#shared/ids.ts'

export const westhoek = 'dossier/westhoek'

const author = (person: string): Author => ({
  person: person as PersonId,
  organisation: 'leiedal' as OrganisationId,
})

/** A database on disk with one proposal, and people who write in it without a server between. */
export async function archive() {
  const dir = mkdtempSync(join(tmpdir(), 'doorbraak-'))
  const file = join(dir, 'log.sqlite')
  const db = await openDb(file)
  await saveEdition(db, edition, 1)
  const about = { call: edition.call, version: edition.version, region: 'Westhoek', title: 'Energie' }
  const id = 'westhoek' as ProposalId
  await createProposal(db, { id, ...about, idea: null, phase: 'draft', fictional: true, by: null }, 1)
  const log = sqlLog(db)
  const stored = await log.read(westhoek)

  /** Writes so many times in the title, one update and one row each. */
  async function writes(person: string, times: number): Promise<void> {
    const doc = await reopened(db)
    const entries = Array.from({ length: times }, (_, i) => {
      const before = Y.encodeStateVector(doc)
      titleOf(doc).set('title', `${person} ${i + 1}`)
      const bytes = Y.encodeStateAsUpdate(doc, before)
      return { document: westhoek, bytes, author: author(person), at: 100 + i, claims: [doc.clientID] }
    })
    await log.append(entries)
    doc.destroy()
  }

  return {
    db,
    log,
    file,
    dir,
    writes,
    born: stored?.updates ?? [],
    async close() {
      await db.destroy()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

const titleOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('identification').get('facts') as Y.Map<unknown>

/** The document as the log gives it. */
export async function reopened(db: Db): Promise<Y.Doc> {
  const stored = await sqlLog(db).read(westhoek)
  const doc = new Y.Doc()
  for (const update of stored?.updates ?? []) Y.applyUpdate(doc, update)
  for (const { id } of edition.template.sections) doc.getMap(id)
  return doc
}

export interface Look {
  readonly title: unknown
  readonly content: unknown
  readonly vector: Record<string, number>
}

/** What reopening gives: the content and how far everybody got. */
export async function look(db: Db): Promise<Look> {
  const doc = await reopened(db)
  const content = Object.fromEntries([...doc.share.keys()].map((root) => [root, doc.getMap(root).toJSON()]))
  const vector = Object.fromEntries(Y.decodeStateVector(Y.encodeStateVector(doc)))
  const title = titleOf(doc).get('title')
  doc.destroy()
  return { title, content, vector }
}
