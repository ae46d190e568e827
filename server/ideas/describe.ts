import type { Edition } from '#shared/call/edition.ts'
import { ideaTemplate } from '#shared/idea/questions.ts'
import type { Template } from '#shared/dossier/template.ts'
import type { IdeaId } from '#shared/ids.ts'
import { editionOf } from '#server/calls/editions.ts'
import type { Db } from '#server/db/open.ts'
import type { IdeaRow } from '#server/db/idea-tables.ts'
import { rulesFor } from '#server/sync/documents.ts'
import type { About } from '#server/sync/rooms.ts'

/** An idea that is written here, with the questions it answers. */
export interface WrittenIdea {
  readonly row: IdeaRow
  readonly edition: Edition
  readonly template: Template
}

export const ideaRow = (db: Db, idea: IdeaId): Promise<IdeaRow | undefined> =>
  db.selectFrom('ideas').selectAll().where('id', '=', idea).executeTakeFirst()

/** `null` when there is no such idea, or when its text is not here. */
export async function writtenIdea(db: Db, idea: IdeaId): Promise<WrittenIdea | null> {
  const row = await ideaRow(db, idea)
  if (!row || row.edition_version === null) return null
  const edition = await editionOf(db, row.call_id, row.edition_version)
  return edition && { row, edition, template: ideaTemplate(edition, row.region_code) }
}

/** What a room must know of an idea's document. Its sections are never closed one by one. */
export async function describeIdea(db: Db, idea: IdeaId): Promise<About | null> {
  const written = await writtenIdea(db, idea)
  if (!written) return null
  const sealed = await db
    .selectFrom('idea_submissions')
    .select('sha256')
    .where('idea_id', '=', idea)
    .executeTakeFirst()
  return {
    rules: rulesFor('idea', written.template),
    sealedAs: sealed ? { version: 1, sha256: sealed.sha256 } : null,
    locks: {},
  }
}
