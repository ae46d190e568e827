import { rolesIn, roleAt } from '#server/calls/members.ts'
import type { Db } from '#server/db/open.ts'
import type { SignedIn } from '#server/people/sessions.ts'
import { may } from '#shared/access.ts'
import type { DocketRow, DocketView } from '#shared/jury/api.ts'
import { rowFor } from '#shared/jury/projection.ts'
import { loadAssessment } from './load.ts'

/** Everything that is before the jury, as far as this person judges or presides it. */
export async function docketFor(db: Db, { person, organisation }: SignedIn): Promise<DocketView> {
  const proposals = await db
    .selectFrom('proposals')
    .select(['id', 'call_id', 'phase'])
    .where('phase', 'in', ['submitted', 'assessed', 'decided'])
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  const rows: DocketRow[] = []
  let presides = false
  for (const { id, call_id, phase } of proposals) {
    const role = roleAt(await rolesIn(db, call_id, person.id, organisation.id), id)
    const actor = role && { role, organisation: organisation.id }
    const chairs = may(actor, 'preside', phase) === null
    if (!chairs && may(actor, 'assess', phase) !== null) continue
    presides ||= chairs
    const loaded = await loadAssessment(db, id)
    if (loaded) rows.push(rowFor(loaded.judged, loaded.assessment, chairs ? null : person.id))
  }
  return { rows, presides }
}
