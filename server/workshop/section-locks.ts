import { append } from '#server/audit.ts'
import { locksOf } from '#server/calls/locks.ts'
import type { Db } from '#server/db/open.ts'
import { documentName } from '#server/sync/documents.ts'
import type { Author } from '#server/sync/log.ts'
import type { Rooms } from '#server/sync/rooms.ts'
import type { ProposalId } from '#shared/ids.ts'
import { lockGrace, type LockKind } from '#shared/locks.ts'
import type { SectionUse } from '#shared/workshop/step.ts'

export interface SectionUsed {
  readonly section: string
  readonly use: SectionUse
  readonly reason: string
}

/** Where tables write, who leads writes too; how a section is used is told in the session itself. */
const lockFor = (use: SectionUse): LockKind | null => {
  switch (use.kind) {
    case 'open':
      return null
    case 'locked':
      return 'locked'
    case 'facilitators':
    case 'tables':
      return 'facilitators'
  }
}

/** Sections close and open as the step says, all at once; a lock is announced a moment before it holds. */
export async function useSections(
  { db, rooms, clock }: { db: Db; rooms: Rooms; clock: () => number },
  proposal: ProposalId,
  uses: readonly SectionUsed[],
  by: Author,
): Promise<void> {
  const at = clock()
  const before = await locksOf(db, proposal)
  // One that stays closed the same way is not announced again.
  const changed = uses.filter(({ section, use }) => (before[section]?.kind ?? null) !== lockFor(use))
  if (changed.length === 0) return
  await db.transaction().execute(async (trx) => {
    for (const { section, use, reason } of changed) {
      await trx
        .deleteFrom('locks')
        .where('proposal_id', '=', proposal)
        .where('section', '=', section)
        .execute()
      const kind = lockFor(use)
      if (!kind) continue
      await trx
        .insertInto('locks')
        .values({
          proposal_id: proposal,
          section,
          kind,
          reason,
          person_id: by.person,
          organisation_id: by.organisation,
          holds_from: at + lockGrace,
        })
        .execute()
    }
    const body = { sections: changed.map(({ section, use }) => `${section}: ${use.kind}`) }
    await append(trx, { at, actor: by, act: 'sections-used', proposal, body })
  })
  const room = await rooms.open(documentName('dossier', proposal))
  room?.lock(await locksOf(db, proposal))
}
