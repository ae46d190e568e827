import * as Y from 'yjs'
import type { Db } from '#server/db/open.ts'
import type { DossierContent } from '#shared/dossier/content.ts'
import { read } from '#shared/dossier/read.ts'
import type { Session } from '#shared/workshop/session.ts'
import { atClose } from '../decide/context.ts'
import type { About } from '../facts.ts'
import { sheetOf, type Sheet } from '../sheet.ts'

interface Around {
  /** When the first step began. */
  readonly before: DossierContent | null
  /** When the session ended. */
  readonly after: Sheet | null
}

/** The dossier at both ends of a session: what is written in it later is no work of that session. */
export async function dossierAround(
  db: Db,
  { id, checkpoints }: Session,
  { edition }: About,
): Promise<Around> {
  const at = async (step: string, round: number): Promise<DossierContent | null> => {
    const row = await db
      .selectFrom('workshop_checkpoints')
      .select('state')
      .where('workshop_id', '=', id)
      .where('step', '=', step)
      .where('round', '=', round)
      .executeTakeFirst()
    if (!row) return null
    const doc = new Y.Doc()
    Y.applyUpdate(doc, new Uint8Array(row.state))
    const content = read(doc, edition.template)
    doc.destroy()
    return content
  }
  const first = checkpoints[0]
  const last = await at(atClose, 1)
  return {
    before: first ? await at(first.step, first.round) : null,
    after: last && sheetOf(last, edition),
  }
}
