import * as Y from 'yjs'
import type { FindingView } from '#shared/api.ts'
import { canonical, type Json } from '#shared/canonical.ts'
import { read } from '#shared/dossier/read.ts'
import { mayIdea, type IdeaActor, type IdeaDenial } from '#shared/idea/access.ts'
import { answersIn, ideaGaps, ideaWords } from '#shared/idea/answers.ts'
import type { FrozenIdea } from '#shared/idea/api.ts'
import { dayAt, isTooLate } from '#shared/idea/day.ts'
import { mandateGaps, type Mandate } from '#shared/idea/mandate.ts'
import type { SectionContent } from '#shared/dossier/content.ts'
import { municipalitiesOf } from '#shared/idea/participants.ts'
import { append } from '#server/audit.ts'
import type { Db } from '#server/db/open.ts'
import { sha256 } from '#server/sync/chain.ts'
import { ideaDocument } from '#server/sync/documents.ts'
import type { Journal } from '#server/sync/journal.ts'
import type { Author, Log } from '#server/sync/log.ts'
import type { Room } from '#server/sync/room.ts'
import type { Rooms } from '#server/sync/rooms.ts'
import type { WrittenIdea } from './describe.ts'
import { saveMove } from './moves.ts'

export interface SubmitParts {
  readonly db: Db
  readonly log: Pick<Log, 'read'>
  readonly journal: Pick<Journal, 'flush'>
  readonly rooms: Pick<Rooms, 'open'>
  readonly clock: () => number
}

export type SubmitOutcome =
  | { readonly done: true; readonly sha256: string }
  | {
      readonly done: false
      readonly refusal: IdeaDenial | 'no-such-idea' | 'too-late' | 'incomplete-idea' | 'freezing'
      readonly findings?: readonly FindingView[]
    }

/**
 * Hands an idea in: what is on disk is read anew, judged, hashed and stored with the mayors' mandate, and its
 * document takes nothing any more. Whoever was still typing keeps the words.
 */
export async function submitIdea(
  parts: SubmitParts,
  actor: IdeaActor,
  by: Author,
  idea: WrittenIdea,
  mandate: Mandate,
): Promise<SubmitOutcome> {
  const denial = mayIdea(actor, 'submit', idea.row.state)
  if (denial) return { done: false, refusal: denial }
  if (isTooLate(idea.edition, parts.clock())) return { done: false, refusal: 'too-late' }
  const room = await parts.rooms.open(ideaDocument(idea.row.id))
  if (!room) return { done: false, refusal: 'no-such-idea' }
  if (room.sealed) return { done: false, refusal: 'freezing' }
  room.hold()
  try {
    return await seal(parts, room, by, idea, mandate)
  } finally {
    room.reopen()
  }
}

async function seal(
  parts: SubmitParts,
  room: Room,
  by: Author,
  { row, edition, template }: WrittenIdea,
  mandate: Mandate,
): Promise<SubmitOutcome> {
  await parts.journal.flush()
  const stored = await parts.log.read(room.name)
  if (!stored) return { done: false, refusal: 'no-such-idea' }
  const doc = new Y.Doc()
  for (const update of stored.updates) Y.applyUpdate(doc, update)
  const answers = answersIn(read(doc, template))
  doc.destroy()
  const at = parts.clock()
  const taking = municipalitiesOf(answers, edition)
  const findings = [
    ...ideaGaps(answers, edition, row.region_code),
    ...mandateGaps(mandate, taking, dayAt(at)),
  ]
  if (findings.length > 0) return { done: false, refusal: 'incomplete-idea', findings }

  const frozen = frozenIdea({ row, edition, answers, mandate })
  const text = canonical(frozen as unknown as Json)
  const hash = sha256(new TextEncoder().encode(text))
  const won = await parts.db.transaction().execute(async (trx) => {
    const locked = await trx
      .updateTable('documents')
      .set({ frozen_at: at })
      .where('name', '=', room.name)
      .where('frozen_at', 'is', null)
      .executeTakeFirst()
    // Of two who hand it in at the same moment the database lets one win.
    if (locked.numUpdatedRows !== 1n) return false
    await trx
      .insertInto('idea_submissions')
      .values({
        idea_id: row.id,
        canonical: text,
        sha256: hash,
        person_id: by.person,
        organisation_id: by.organisation,
        at,
      })
      .execute()
    await saveMove(trx, { idea: row.id, step: 'submit', state: 'submitted', reason: '', by, at })
    const body = { idea: row.id, sha256: hash }
    await append(trx, { at, actor: by, act: 'idea-submitted', proposal: null, body })
    return true
  })
  if (!won) return { done: false, refusal: 'freezing' }
  room.seal({ version: 1, sha256: hash })
  return { done: true, sha256: hash }
}

interface Given extends Pick<WrittenIdea, 'row' | 'edition'> {
  readonly answers: SectionContent
  readonly mandate: Mandate | null
}

export const frozenIdea = ({ row, edition, answers, mandate }: Given): FrozenIdea => ({
  format: 'doorbraak/idea',
  schema: 1,
  call: edition.call,
  edition: edition.version,
  idea: row.id,
  number: row.number,
  region: row.region,
  title: row.title,
  words: ideaWords(answers, edition),
  mandate,
  answers,
})
