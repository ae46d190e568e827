import type { Transaction } from 'kysely'
import type { IdeaView } from '#shared/api.ts'
import { regions } from '#shared/call/data/regions.ts'
import type { Edition } from '#shared/call/edition.ts'
import { birth } from '#shared/dossier/birth.ts'
import { mayBeginIdea } from '#shared/idea/access.ts'
import type { BeginIdeaRequest } from '#shared/idea/api.ts'
import { isTooLate } from '#shared/idea/day.ts'
import { ideaTemplate } from '#shared/idea/questions.ts'
import { newIdeaId, type CallId, type IdeaId } from '#shared/ids.ts'
import { append } from '#server/audit.ts'
import { currentEdition } from '#server/calls/editions.ts'
import { rolesIn } from '#server/calls/members.ts'
import type { Db } from '#server/db/open.ts'
import type { Database } from '#server/db/schema.ts'
import { representative } from '#server/people/directory.ts'
import { ideaDocument } from '#server/sync/documents.ts'
import { appendIn, type Author } from '#server/sync/log.ts'
import { saveIdeaMember } from './members.ts'

export type BeginIdeaRefusal = 'no-call' | 'malformed' | 'not-a-local-authority' | 'too-late'

interface BeginParts {
  readonly db: Db
  readonly clock: () => number
}

/**
 * Begins an idea for the running call: its document is born from the questions of that edition, and who begins it
 * holds the pen. Who coordinates the call begins one for a region, and stays out of it.
 */
export function beginIdea(
  { db, clock }: BeginParts,
  by: Author,
  { region, title }: BeginIdeaRequest,
): Promise<IdeaView | BeginIdeaRefusal> {
  return db.transaction().execute(async (trx) => {
    const edition = await currentEdition(trx)
    if (!edition) return 'no-call'
    const place = regions.find(({ code }) => code === region)
    const who = await representative(trx, by.person, by.organisation)
    if (!place || !who) return 'malformed'
    const { coordinates } = await rolesIn(trx, edition.call, by.person, by.organisation)
    if (!mayBeginIdea(who.organisation.layer, coordinates)) return 'not-a-local-authority'
    const at = clock()
    if (isTooLate(edition, at)) return 'too-late'
    const idea: IdeaView = {
      id: newIdeaId(),
      number: await nextNumber(trx, edition.call),
      region: place.name,
      title,
      state: 'draft',
    }
    const id = idea.id as IdeaId
    await trx
      .insertInto('ideas')
      .values({
        ...idea,
        id,
        call_id: edition.call,
        region_code: place.code,
        edition_version: edition.version,
        created_at: at,
      })
      .execute()
    await bearIdea(trx, id, edition, place.code, at)
    if (!coordinates) await saveIdeaMember(trx, { idea: id, ...by, role: 'penholder' })
    const body = { call: edition.call, version: edition.version, idea: id, number: idea.number }
    await append(trx, { at, actor: by, act: 'idea-begun', proposal: null, body })
    return idea
  })
}

/** The first row of an idea's log. Nobody else ever seeds its document. */
export async function bearIdea(
  trx: Transaction<Database>,
  idea: IdeaId,
  edition: Edition,
  region: string,
  at: number,
): Promise<void> {
  const document = ideaDocument(idea)
  await trx
    .insertInto('documents')
    .values({ name: document, idea_id: idea, frozen_at: null, created_at: at })
    .execute()
  const bytes = birth(ideaTemplate(edition, region))
  await appendIn(trx, [{ document, bytes, author: null, at }])
}

async function nextNumber(trx: Transaction<Database>, call: CallId): Promise<number> {
  const last = await trx
    .selectFrom('ideas')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('call_id', '=', call)
    .executeTakeFirst()
  return Number(last?.number ?? 0) + 1
}
