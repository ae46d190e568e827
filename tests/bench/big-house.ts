import { join } from 'node:path'
import * as Y from 'yjs'
import { createProposal } from '#server/calls/create-proposal.ts'
import { saveShipped } from '#server/calls/editions.ts'
import { saveMember } from '#server/calls/members.ts'
import { openDb } from '#server/db/open.ts'
import { demo } from '#server/demo/demo.ts'
import { plant } from '#server/demo/plant.ts'
import { seedDemo } from '#server/demo/seed.ts'
import { documentName } from '#server/sync/documents.ts'
import { sqlLog } from '#server/sync/log.ts'
import { regionalBreakthroughs2021 as edition } from '#shared/call/regional-breakthroughs/edition.ts'
import type { PersonId, ProposalId } from '#shared/ids.ts'
import { bigContent } from './big-dossier.ts'

export const bigProposal = 'kempen-groot' as ProposalId
/** Who write in it, both everywhere. */
export const writers = ['hilde-goossens', 'jonas-vanhoutte'] as const

/** The demonstration with one proposal more: as large as any will be. */
export async function bigHouse(dir: string): Promise<void> {
  const db = await openDb(join(dir, 'doorbraak.sqlite'))
  const at = Date.now()
  await saveShipped(db, edition, at)
  await seedDemo(db, () => at)
  const { call, version } = edition
  await createProposal(
    db,
    {
      id: bigProposal,
      call,
      version,
      idea: null,
      region: 'Kempen',
      title: 'Een heel groot dossier',
      phase: 'workshop',
      fictional: true,
      by: null,
    },
    at,
  )
  for (const person of writers) {
    const organisation = demo.people.find(({ id }) => id === person)?.organisation
    if (!organisation) throw new Error(`${person} is not in the demonstration`)
    await saveMember(db, {
      proposal: bigProposal,
      person: person as PersonId,
      organisation,
      role: 'penholder',
    })
  }
  const document = documentName('dossier', bigProposal)
  const log = sqlLog(db)
  const doc = new Y.Doc()
  for (const update of (await log.read(document))?.updates ?? []) Y.applyUpdate(doc, update)
  const before = Y.encodeStateVector(doc)
  plant(doc, edition.template, bigContent())
  await log.append([{ document, bytes: Y.encodeStateAsUpdate(doc, before), author: null, at }])
  doc.destroy()
  await db.destroy()
}
