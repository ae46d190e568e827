import { append } from '#server/audit.ts'
import { locksOf, saveLock } from '#server/calls/locks.ts'
import type { Db } from '#server/db/open.ts'
import { documentName } from '#server/sync/documents.ts'
import type { Author } from '#server/sync/log.ts'
import type { Rooms } from '#server/sync/rooms.ts'
import type { PersonId } from '#shared/ids.ts'
import { lockGrace, type LockKind } from '#shared/locks.ts'
import type { Session } from '#shared/workshop/session.ts'
import type { SectionUse } from '#shared/workshop/step.ts'
import { counts } from '#shared/workshop/tables.ts'

export interface SectionUsed {
  readonly section: string
  readonly use: SectionUse
  readonly reason: string
}

interface Wanted {
  readonly kind: LockKind | null
  /** Of a section that is for tables: who sits there, with an account to write with. */
  readonly names: readonly PersonId[] | null
}

function wantedFor(session: Session, use: SectionUse): Wanted {
  switch (use.kind) {
    case 'open':
      return { kind: null, names: null }
    case 'locked':
    case 'facilitators':
      return { kind: use.kind, names: null }
    case 'tables': {
      const tables = new Set<string | null>(
        session.tables.filter((_, index) => use.tables.includes(index + 1)).map(({ id }) => id),
      )
      const people = Object.values(session.people).filter((one) => counts(one) && tables.has(one.table))
      return { kind: 'tables', names: people.flatMap(({ person }) => person ?? []).sort() }
    }
  }
}

/** Sections that are given to tables now: who sits down or stands up there may write, or no longer. */
export const givenToTables = (session: Session): readonly SectionUsed[] =>
  Object.entries(session.sections).flatMap(([section, use]) =>
    use.kind === 'tables' ? [{ section, use, reason: '' }] : [],
  )

/** Sections close and open as the step says, all at once; a lock is announced a moment before it holds. */
export async function useSections(
  { db, rooms, clock }: { db: Db; rooms: Rooms; clock: () => number },
  session: Session,
  uses: readonly SectionUsed[],
  by: Author,
): Promise<void> {
  const { proposal } = session
  const at = clock()
  const changed = await db.transaction().execute(async (trx) => {
    const rows = await trx
      .selectFrom('locks')
      .select(['section', 'kind', 'names', 'reason', 'holds_from'])
      .where('proposal_id', '=', proposal)
      .execute()
    const news = uses.flatMap(({ section, use, reason }) => {
      const before = rows.find((row) => row.section === section)
      const { kind, names } = wantedFor(session, use)
      const list = names && JSON.stringify(names)
      // One that stays closed the same way is not announced again.
      const isSame = (before?.kind ?? null) === kind && (before?.names ?? null) === list
      // Another at the same table writes at once: nobody is surprised by that.
      const from = before?.kind === 'tables' && kind === 'tables' ? before.holds_from : at + lockGrace
      const keepsHands = before?.kind === kind
      return isSame ? [] : [{ section, kind, list, reason: reason || before?.reason || '', from, keepsHands }]
    })
    for (const { section, kind, list, reason, from, keepsHands } of news)
      await saveLock(trx, { proposal, section, by }, kind && { kind, reason, names: list, from, keepsHands })
    if (news.length > 0)
      await append(trx, {
        at,
        actor: by,
        act: 'sections-used',
        proposal,
        body: { sections: news.map(({ section, kind }) => `${section}: ${kind ?? 'open'}`) },
      })
    return news.length
  })
  if (changed === 0) return
  const room = await rooms.open(documentName('dossier', proposal))
  room?.lock(await locksOf(db, proposal))
}
