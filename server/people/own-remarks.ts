import type { Db } from '#server/db/open.ts'
import { documentOf } from '#server/sync/content.ts'
import { readName } from '#server/sync/documents.ts'
import { dossierSchema } from '#server/sync/guard/dossier-schema.ts'
import { sqlLog } from '#server/sync/log.ts'
import { pathKey } from '#shared/dossier/schema.ts'
import type { PersonId } from '#shared/ids.ts'
import { talkRoots } from '#shared/talk/places.ts'
import { readTalk, type Remark } from '#shared/talk/read.ts'

/** What somebody remarked beside dossiers, and answered; what they took back is theirs no more. */
export async function ownRemarks(db: Db, person: PersonId): Promise<object[]> {
  const documents = await db
    .selectFrom('client_ids')
    .select('document')
    .where('person_id', '=', person)
    .where('document', 'like', 'talk/%')
    .distinct()
    .orderBy('document')
    .execute()
  const found = await Promise.all(documents.map(({ document }) => remarksIn(db, document, person)))
  return found.flat()
}

async function remarksIn(db: Db, document: string, person: PersonId): Promise<object[]> {
  const subject = readName(document)
  const stored = await sqlLog(db).read(document)
  if (!stored || subject?.kind !== 'talk') return []
  const doc = documentOf(stored.updates, dossierSchema(talkRoots))
  const threads = readTalk(doc)
  doc.destroy()
  return threads.flatMap((thread) =>
    [thread as Remark, ...thread.answers]
      .filter(({ by, withdrawn }) => by.person === person && !withdrawn)
      .map(({ at, text, by }) => ({
        proposal: subject.proposal,
        place: pathKey(thread.place),
        organisation: by.organisation,
        text,
        at: new Date(at).toISOString(),
      })),
  )
}
