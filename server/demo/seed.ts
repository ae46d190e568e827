import * as Y from 'yjs'
import { createProposal } from '#server/calls/create-proposal.ts'
import { saveMember } from '#server/calls/members.ts'
import type { Db } from '#server/db/open.ts'
import { represent, saveOrganisation, savePerson } from '#server/people/directory.ts'
import { documentName } from '#server/sync/documents.ts'
import { sqlLog } from '#server/sync/log.ts'
import { regionalBreakthroughs2021 as edition } from '#shared/call/regional-breakthroughs/edition.ts'
import type { ProposalId } from '#shared/ids.ts'
import { demo } from './demo.ts'
import { ideaTexts } from './idea-texts/all.ts'
import { seedIdea } from './seed-idea.ts'
import type { DemoProposal } from './proposals.ts'
import { plant } from './plant.ts'
import { seedRemarks } from './seed-remarks.ts'
import { seedWorkshop } from './seed-workshop.ts'

/** Fills an empty database with the demonstration; does nothing where there are proposals already. */
export async function seedDemo(db: Db, clock: () => number): Promise<void> {
  const any = await db.selectFrom('proposals').select('id').limit(1).executeTakeFirst()
  if (any) return
  const at = clock()
  for (const { id, name, layer, nis } of demo.organisations)
    await saveOrganisation(db, { id, name, layer, nis: nis ?? null, kbo: null, created_at: at })
  for (const { id, name, position, email, organisation } of demo.people) {
    await savePerson(db, { id, name, position, email, created_at: at })
    await represent(db, id, organisation)
  }
  for (const { id, number, region, regionCode, title, state } of demo.ideas) {
    await db
      .insertInto('ideas')
      .values({
        id,
        call_id: edition.call,
        number,
        region,
        region_code: regionCode,
        title,
        state,
        created_at: at,
      })
      .execute()
  }
  for (const text of ideaTexts) await seedIdea(db, text, at)
  for (const proposal of demo.proposals) await seedProposal(db, proposal, at)
  await seedRemarks(db, at)
  await seedWorkshop(db, clock)
}

async function seedProposal(db: Db, proposal: DemoProposal, at: number): Promise<void> {
  const { id, idea, region, title, phase, fictional, members } = proposal
  const { call, version } = edition
  const made = await createProposal(
    db,
    { id, call, version, idea, region, title, phase, fictional, by: null },
    at,
  )
  if (made === 'no-such-edition') throw new Error(`The edition ${version} was not saved`)
  for (const { person, role } of members) {
    const organisation = demo.people.find((one) => one.id === person)?.organisation
    if (organisation) await saveMember(db, { proposal: id, person, organisation, role })
  }
  await seedDossier(db, id, at)
}

/** The planted content is the second row of the log, written by the server itself, as an admission would be. */
async function seedDossier(db: Db, proposal: ProposalId, at: number): Promise<void> {
  const dossier = demo.dossiers[proposal]
  if (!dossier) return
  const document = documentName('dossier', proposal)
  const log = sqlLog(db)
  const stored = await log.read(document)
  const doc = new Y.Doc()
  for (const update of stored?.updates ?? []) Y.applyUpdate(doc, update)
  const before = Y.encodeStateVector(doc)
  plant(doc, edition.template, dossier)
  const bytes = Y.encodeStateAsUpdate(doc, before)
  doc.destroy()
  await log.append([{ document, bytes, author: null, at }])
}
