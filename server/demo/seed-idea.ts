import * as Y from 'yjs'
import { canonical, type Json } from '#shared/canonical.ts'
import { regionalBreakthroughs2021 as edition } from '#shared/call/regional-breakthroughs/edition.ts'
import { read } from '#shared/dossier/read.ts'
import { mapAt } from '#shared/dossier/write.ts'
import { sharedNodes } from '#shared/dossier/write-text.ts'
import { asIdeaRole, mayBeginIdea } from '#shared/idea/access.ts'
import { answersIn } from '#shared/idea/answers.ts'
import { ideaSection, ideaTemplate } from '#shared/idea/questions.ts'
import type { Db } from '#server/db/open.ts'
import { bearIdea } from '#server/ideas/begin.ts'
import { writtenIdea } from '#server/ideas/describe.ts'
import { saveIdeaMember } from '#server/ideas/members.ts'
import { saveMove } from '#server/ideas/moves.ts'
import { frozenIdea } from '#server/ideas/submit.ts'
import { sha256 } from '#server/sync/chain.ts'
import { ideaDocument } from '#server/sync/documents.ts'
import { appendIn, sqlLog, type Author } from '#server/sync/log.ts'
import type { OrganisationId, PersonId } from '#shared/ids.ts'
import type { DemoIdeaText } from './idea-texts/idea-text.ts'
import { readMarkup } from './markup.ts'
import { organisations } from './organisations.ts'
import { people } from './people.ts'
import { proposals } from './proposals.ts'

/** In the days of that call: handed in on the last of May 2021, pitched and decided in June, at noon. */
const handedInAt = Date.UTC(2021, 4, 31, 10)
const pitchedAt = Date.UTC(2021, 5, 15, 10)
const decidedAt = Date.UTC(2021, 5, 29, 10)
const coordinator: Author = { person: 'hilde-goossens' as PersonId, organisation: 'vvsg' as OrganisationId }

/** Gives an idea of the demonstration its text, as if the region had written it here and, with a mandate, handed it in. */
export async function seedIdea(db: Db, given: DemoIdeaText, at: number): Promise<void> {
  await db
    .updateTable('ideas')
    .set({ edition_version: edition.version, fictional: 1 })
    .where('id', '=', given.idea)
    .execute()
  const written = await writtenIdea(db, given.idea)
  if (!written) throw new Error(`No idea ${given.idea}`)
  const { row } = written
  const document = ideaDocument(given.idea)
  await db.transaction().execute((trx) => bearIdea(trx, given.idea, edition, row.region_code, at))
  const doc = new Y.Doc()
  for (const update of (await sqlLog(db).read(document))?.updates ?? []) Y.applyUpdate(doc, update)
  const before = Y.encodeStateVector(doc)
  writeAnswers(doc, given)
  const answers = answersIn(read(doc, ideaTemplate(edition, row.region_code)))
  const bytes = Y.encodeStateAsUpdate(doc, before)
  doc.destroy()
  await db.transaction().execute((trx) => appendIn(trx, [{ document, bytes, author: null, at }]))
  const { mandate } = given
  if (mandate) {
    const text = canonical(frozenIdea({ ...written, answers, mandate }) as unknown as Json)
    await handIn(db, given, text, at)
  }
  await seedWriters(db, given)
}

async function handIn(db: Db, { idea, declined }: DemoIdeaText, text: string, at: number): Promise<void> {
  const document = ideaDocument(idea)
  await db.transaction().execute(async (trx) => {
    await trx.updateTable('documents').set({ frozen_at: at }).where('name', '=', document).execute()
    const hash = sha256(new TextEncoder().encode(text))
    const kept = { idea_id: idea, canonical: text, sha256: hash, at: handedInAt }
    await trx.insertInto('idea_submissions').values(kept).execute()
    const move = { idea, by: coordinator, reason: '' }
    await saveMove(trx, { ...move, step: 'pitch', state: 'pitched', at: pitchedAt })
    if (declined === undefined)
      await saveMove(trx, { ...move, step: 'select', state: 'invited', at: decidedAt })
    else {
      const reason = declined.replace(/\s+/gu, ' ')
      await saveMove(trx, { ...move, step: 'decline', state: 'not-selected', reason, at: decidedAt })
    }
  })
}

function writeAnswers(doc: Y.Doc, given: DemoIdeaText): void {
  doc.transact(() => {
    for (const [question, source] of Object.entries(given.texts)) {
      const place = mapAt(doc, [ideaSection, 'texts']).get(question)
      if (!(place instanceof Y.XmlFragment)) throw new Error(`No question ${question}`)
      place.insert(0, sharedNodes(readMarkup(source)))
    }
    const chosen = mapAt(doc, [ideaSection, 'choices', 'participants'])
    for (const nis of given.participants) chosen.set(nis, true)
    const facts = mapAt(doc, [ideaSection, 'facts'])
    if (given.flankingPossible) facts.set('flankingPossible', given.flankingPossible)
    if (given.requestedCents) facts.set('requestedCents', given.requestedCents)
  })
}

/** Of who now writes the proposal, the local authorities wrote the idea; and whoever else the data name. */
async function seedWriters(db: Db, { idea, writers = [] }: DemoIdeaText): Promise<void> {
  const members = proposals.find((proposal) => proposal.idea === idea)?.members ?? []
  for (const { person, role } of [...members, ...writers]) {
    const organisation = people.find((one) => one.id === person)?.organisation
    const part = asIdeaRole(role)
    const layer = organisations.find((one) => one.id === organisation)?.layer
    if (organisation && part && layer && mayBeginIdea(layer, false))
      await saveIdeaMember(db, { idea, person: person as PersonId, organisation, role: part })
  }
}
